// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QAction>
#include <QKeyEvent>
#include <QList>
#include <QObject>
#include <QWidget>

namespace studio::app {

/// Keys of one editor: while it has the focus they trigger its enabled actions and go before the
/// same keys of the window. GUI thread.
class ScopedKeys : public QObject {
    Q_OBJECT

  public:
    /// Listens to `editor`, which owns it from now on.
    ScopedKeys(QWidget& editor, QList<QAction*> actions);

    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    QList<QAction*> actions_;

    [[nodiscard]] QAction* actionOf(const QKeyEvent& key) const;
};

}  // namespace studio::app
