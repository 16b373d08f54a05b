// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "widgets/document/typing_keyboard.h"

#include "widgets/document/note_keys.h"

#include <QKeyEvent>

namespace studio::widgets {

TypingKeyboard::TypingKeyboard(QWidget& focus, NoteEditor& editor, ViewState& state)
    : QObject(&focus), editor_(editor), state_(state) {
    focus.installEventFilter(this);
}

bool TypingKeyboard::eventFilter(QObject* /*watched*/, QEvent* event) {
    const bool isKey =
        event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress;
    if (!isKey || !state_.typesNotes())
        return false;
    auto* key = static_cast<QKeyEvent*>(event);
    const auto semitone = semitoneOf(*key);
    if (!semitone)
        return false;
    key->accept();
    // A key that is held down is one note.
    if (event->type() == QEvent::KeyPress && !key->isAutoRepeat())
        editor_.typeNote(typedPitch(*semitone, state_.typingOctave(), state_.currentVoice()));
    return true;
}

}  // namespace studio::widgets
