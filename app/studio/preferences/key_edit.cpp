// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "app/studio/preferences/key_edit.h"

#include <QKeyEvent>

namespace studio::app {

KeyEdit::KeyEdit(QWidget* parent) : QLineEdit(parent) {
    setReadOnly(true);
}

void KeyEdit::setKey(const QKeySequence& key) {
    if (key_ == key)
        return;
    key_ = key;
    setText(key.toString(QKeySequence::NativeText));
    Q_EMIT keyChanged();
}

bool KeyEdit::takes(const QKeyEvent& event) const {
    switch (event.key()) {
        case Qt::Key_unknown:
        case Qt::Key_Control:
        case Qt::Key_Shift:
        case Qt::Key_Alt:
        case Qt::Key_AltGr:
        case Qt::Key_Meta:
        case Qt::Key_Tab:
        case Qt::Key_Backtab:
            return false;
        case Qt::Key_Escape:
            return !key_.isEmpty();
        default:
            return true;
    }
}

bool KeyEdit::event(QEvent* event) {
    if (event->type() != QEvent::ShortcutOverride && event->type() != QEvent::KeyPress)
        return QLineEdit::event(event);
    const auto* pressed = static_cast<QKeyEvent*>(event);
    if (!takes(*pressed))
        return QLineEdit::event(event);
    event->accept();
    if (event->type() == QEvent::KeyPress)
        setKey(pressed->key() == Qt::Key_Escape
                   ? QKeySequence()
                   : QKeySequence(QKeyCombination(pressed->modifiers() & ~Qt::KeypadModifier,
                                                  static_cast<Qt::Key>(pressed->key()))));
    return true;
}

}  // namespace studio::app
