// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "app/studio/key_filter.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QLineEdit>

namespace studio::app {

namespace {

/// On many keyboards the accents are dead keys.
int withoutDeadKeys(int key) {
    switch (key) {
        case Qt::Key_Dead_Grave:
            return Qt::Key_QuoteLeft;
        case Qt::Key_Dead_Circumflex:
            return Qt::Key_AsciiCircum;
        default:
            return key;
    }
}

bool belongsToControl(const QObject* focused, int key) {
    if (key == Qt::Key_Space)
        return qobject_cast<const QAbstractButton*>(focused) != nullptr;
    // A choice that can be typed has the focus in place of its field.
    const auto* choice = qobject_cast<const QComboBox*>(focused);
    if (key == Qt::Key_Return || key == Qt::Key_Enter)
        return qobject_cast<const QAbstractSpinBox*>(focused) != nullptr ||
               qobject_cast<const QLineEdit*>(focused) != nullptr ||
               (choice != nullptr && choice->isEditable());
    return false;
}

}  // namespace

KeyFilter::KeyFilter(QWidget& window, QAction& heldAction)
    : window_(window), heldAction_(heldAction) {
    QCoreApplication::instance()->installEventFilter(this);
}

bool KeyFilter::isHeldKey(const QKeyEvent& key) const {
    const QKeySequence pressed(withoutDeadKeys(key.key()));
    return heldAction_.isEnabled() && heldAction_.shortcuts().contains(pressed);
}

void KeyFilter::setDown(bool down) {
    if (down_ == down)
        return;
    down_ = down;
    Q_EMIT held(down);
}

bool KeyFilter::eventFilter(QObject* watched, QEvent* event) {
    switch (event->type()) {
        case QEvent::WindowDeactivate:
            if (watched == &window_)
                setDown(false);
            return false;
        case QEvent::ShortcutOverride: {
            auto* key = static_cast<QKeyEvent*>(event);
            const bool plain = key->modifiers() == Qt::NoModifier;
            if (!(plain && belongsToControl(watched, key->key())) && !isHeldKey(*key))
                return false;
            key->accept();
            return true;
        }
        case QEvent::KeyPress: {
            const auto* key = static_cast<QKeyEvent*>(event);
            if (!isHeldKey(*key) || !window_.isActiveWindow())
                return false;
            setDown(true);
            return true;
        }
        case QEvent::KeyRelease: {
            const auto* key = static_cast<QKeyEvent*>(event);
            if (!down_ || !isHeldKey(*key))
                return false;
            if (!key->isAutoRepeat())
                setDown(false);
            return true;
        }
        default:
            return false;
    }
}

}  // namespace studio::app
