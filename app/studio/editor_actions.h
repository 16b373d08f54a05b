// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/studio/action_table.h"
#include "widgets/document/note_editor.h"
#include "widgets/document/view_state.h"

#include <QObject>

namespace studio::app {

/// Joins the actions of editing, grid, tools and voices to the note editor and the view state, and
/// shows in them how things are. GUI thread.
class EditorActions : public QObject {
    Q_OBJECT

  public:
    EditorActions(ActionTable& actions, widgets::NoteEditor& editor, widgets::ViewState& state,
                  QObject* parent = nullptr);

  private:
    ActionTable& actions_;
    widgets::NoteEditor& editor_;
    widgets::ViewState& state_;

    void connectEditing();
    void connectNotes();
    void connectSettings();
    /// What of the song's notes is selected decides which verbs make sense.
    void showSelection();
    void showSettings();
};

}  // namespace studio::app
