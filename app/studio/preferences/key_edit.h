// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QKeySequence>
#include <QLineEdit>

namespace studio::app {

/// Takes one key, with the modifiers that are held, as it is pressed. Tab leaves, Escape empties.
/// GUI thread.
class KeyEdit : public QLineEdit {
    Q_OBJECT

  public:
    explicit KeyEdit(QWidget* parent = nullptr);

    [[nodiscard]] const QKeySequence& key() const { return key_; }
    void setKey(const QKeySequence& key);

  Q_SIGNALS:
    void keyChanged();

  protected:
    bool event(QEvent* event) override;

  private:
    QKeySequence key_;

    [[nodiscard]] bool takes(const QKeyEvent& event) const;
};

}  // namespace studio::app
