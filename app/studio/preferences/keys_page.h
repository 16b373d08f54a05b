// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/studio/action_table.h"
#include "app/studio/preferences/page.h"

class QLineEdit;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace studio::app {

class KeyEdit;

/// Every action and its keys, to be searched and changed. A key that another action has is given
/// only when asked for again. GUI thread.
class KeysPage : public Page {
    Q_OBJECT

  public:
    explicit KeysPage(ActionTable& actions);

  private:
    ActionTable& actions_;
    QLineEdit* search_;
    QTreeWidget* list_;
    KeyEdit* key_;
    QPushButton* assign_;
    QPushButton* reset_;
    QLabel* message_;

    QWidget* makeEditor();
    void listActions();
    void showKeys();
    void filter();
    void showChoice();
    void assign();
    void reset();
    [[nodiscard]] std::optional<ActionId> chosen() const;
};

}  // namespace studio::app
