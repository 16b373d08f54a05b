// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/studio/action_table.h"
#include "widgets/document/note_editor.h"
#include "widgets/document/view_state.h"
#include "widgets/tracker/row_editor.h"

#include <QObject>

#include <functional>

namespace studio::app {

/// Joins the actions of editing, grid, tools and voices to the note editor and the view state, and
/// shows in them how things are. GUI thread.
class EditorActions : public QObject {
    Q_OBJECT

  public:
    EditorActions(ActionTable& actions, widgets::NoteEditor& editor, widgets::ViewState& state,
                  QObject* parent = nullptr);

    /// Cut, copy, paste and select all go to the tracker where `focused` gives it.
    void setTracker(std::function<widgets::RowEditor*()> focused) {
        focusedTracker_ = std::move(focused);
    }

  private:
    ActionTable& actions_;
    widgets::NoteEditor& editor_;
    widgets::ViewState& state_;
    std::function<widgets::RowEditor*()> focusedTracker_ = [] { return nullptr; };

    void connectEditing();
    void connectNotes();
    void connectSettings();
    /// What of the song's notes is selected decides which verbs make sense.
    void showSelection();
    void showSettings();
};

}  // namespace studio::app
