// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "widgets/document/note_editor.h"
#include "widgets/document/view_state.h"

#include <QObject>
#include <QWidget>

class QKeyEvent;

namespace studio::widgets {

/// Plays and writes notes by the computer's keyboard while an editor has the focus and
/// ViewState::typesNotes() holds: each note goes in at the caret, which moves on. Its keys go
/// before those of the editor. GUI thread.
class TypingKeyboard : public QObject {
    Q_OBJECT

  public:
    /// Listens to `focus`, which owns it; made after all else that listens to its keys.
    TypingKeyboard(QWidget& focus, NoteEditor& editor, ViewState& state);

    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    NoteEditor& editor_;
    ViewState& state_;
};

}  // namespace studio::widgets
