// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/studio/action_table.h"
#include "widgets/document/document.h"
#include "widgets/document/view_state.h"
#include "widgets/fill/fill_panel.h"
#include "widgets/fill/takes_panel.h"
#include "widgets/fill/wish_panel.h"

#include <QObject>

namespace studio::app {

/// Shows the wishes in the takes' place, and beside the fill which voices have some. GUI thread.
class WishesController : public QObject {
    Q_OBJECT

  public:
    /// What it joins; everything outlives it.
    struct Parts {
        ActionTable& actions;
        widgets::Document& document;
        widgets::ViewState& state;
        widgets::FillPanel& fillPanel;
        widgets::TakesPanel& takesPanel;
        widgets::WishPanel& wishPanel;
    };

    explicit WishesController(const Parts& parts, QObject* parent = nullptr);

  private:
    Parts it_;

    void open(bool open);
    void showWishes();
};

}  // namespace studio::app
