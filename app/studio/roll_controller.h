// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/studio/action_table.h"
#include "widgets/document/take_review.h"
#include "widgets/document/view_state.h"
#include "widgets/piano_roll/piano_roll.h"

#include <QMenu>
#include <QObject>

namespace studio::app {

/// Joins the piano roll to the action table: its menu, its lanes, and what of it can be switched on
/// and off. Remembers these from session to session. GUI thread.
class RollController : public QObject {
    Q_OBJECT

  public:
    RollController(const ActionTable& actions, widgets::PianoRoll& roll,
                   widgets::TakeReview& review, widgets::ViewState& state,
                   widgets::NoteEditor& editor);

  private:
    QMenu menu_;

    void fillMenu(const ActionTable& actions);
};

}  // namespace studio::app
