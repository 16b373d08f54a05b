// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QAction>
#include <QKeyEvent>
#include <QObject>
#include <QWidget>

namespace studio::app {

/// What shortcuts cannot express: keys that belong to the control that has the focus (Space presses
/// a button, Return ends typing), and one action that lasts as long as its key is held. Sees the
/// keys of the whole program; GUI thread.
class KeyFilter : public QObject {
    Q_OBJECT

  public:
    /// `heldAction` is enabled while holding its key means something.
    KeyFilter(QWidget& window, QAction& heldAction);

    bool eventFilter(QObject* watched, QEvent* event) override;

  Q_SIGNALS:
    /// The key of the held action went down, or up, or the window lost the keyboard.
    void held(bool down);

  private:
    QWidget& window_;
    QAction& heldAction_;
    bool down_ = false;

    [[nodiscard]] bool isHeldKey(const QKeyEvent& key) const;
    void setDown(bool down);
};

}  // namespace studio::app
