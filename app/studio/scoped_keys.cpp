// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "app/studio/scoped_keys.h"

#include <algorithm>
#include <utility>

namespace studio::app {

ScopedKeys::ScopedKeys(QWidget& editor, QList<QAction*> actions)
    : QObject(&editor), actions_(std::move(actions)) {
    editor.installEventFilter(this);
}

QAction* ScopedKeys::actionOf(const QKeyEvent& key) const {
    const auto modifiers = key.modifiers() & ~Qt::KeypadModifier;
    // The number pad may have keys of its own ("Num+/"), and else does what the other keys do.
    const QKeySequence exact(QKeyCombination(key.modifiers(), static_cast<Qt::Key>(key.key())));
    const QKeySequence pressed(QKeyCombination(modifiers, static_cast<Qt::Key>(key.key())));
    // On many keyboards a sign needs Shift; Shift+Tab has a key of its own.
    const QKeySequence plain(
        QKeyCombination(modifiers & ~Qt::ShiftModifier, static_cast<Qt::Key>(key.key())));
    const bool isSign = !key.text().isEmpty() && key.text().front().isPrint() &&
                        !key.text().front().isLetterOrNumber();
    const bool isBacktab = key.key() == Qt::Key_Backtab;
    const QKeySequence backtab(QKeyCombination(Qt::ShiftModifier, Qt::Key_Tab));
    const auto found = std::ranges::find_if(actions_, [&](const QAction* action) {
        const QList<QKeySequence> keys = action->shortcuts();
        return action->isEnabled() &&
               (keys.contains(exact) || keys.contains(pressed) ||
                (isSign && keys.contains(plain)) || (isBacktab && keys.contains(backtab)));
    });
    return found == actions_.end() ? nullptr : *found;
}

bool ScopedKeys::eventFilter(QObject* /*watched*/, QEvent* event) {
    if (event->type() != QEvent::ShortcutOverride && event->type() != QEvent::KeyPress)
        return false;
    auto* key = static_cast<QKeyEvent*>(event);
    QAction* action = actionOf(*key);
    if (action == nullptr)
        return false;
    key->accept();
    if (event->type() == QEvent::KeyPress)
        action->trigger();
    return true;
}

}  // namespace studio::app
