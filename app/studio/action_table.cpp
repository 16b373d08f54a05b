// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "app/studio/action_table.h"

#include "app/studio/action_specs.h"

#include <QCoreApplication>
#include <QKeySequence>

namespace studio::app {

namespace {

QList<QKeySequence> keysOf(const ActionSpec& spec) {
    QList<QKeySequence> keys;
    const QStringList names =
        QString::fromLatin1(spec.keys).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (const QString& name : names)
        keys << QKeySequence(name, QKeySequence::PortableText);
    return keys;
}

}  // namespace

ActionTable::ActionTable(QObject* parent) : QObject(parent) {
    for (const ActionSpec& spec : actionSpecs()) {
        auto* action = new QAction(this);
        action->setObjectName(QString::fromLatin1(spec.name));
        action->setShortcuts(keysOf(spec));
        // Menus show the keys of an editor's actions; ScopedKeys listens to them.
        if (spec.scope != ActionScope::Window)
            action->setShortcutContext(Qt::WidgetShortcut);
        action->setCheckable(spec.checkable);
        actions_[static_cast<std::size_t>(spec.id)] = action;
    }
    retranslate();
}

void ActionTable::retranslate() {
    for (const ActionSpec& spec : actionSpecs()) {
        QAction* action = (*this)[spec.id];
        const QString help = QCoreApplication::translate("actions", spec.help);
        const QKeySequence key = action->shortcut();
        action->setText(QCoreApplication::translate("actions", spec.text));
        action->setStatusTip(help);
        action->setToolTip(key.isEmpty() ? help
                                         : QStringLiteral("%1 (%2)").arg(
                                               help, key.toString(QKeySequence::NativeText)));
    }
}

QList<QAction*> ActionTable::all() const {
    return {actions_.begin(), actions_.end()};
}

QList<QAction*> ActionTable::of(ActionScope scope) const {
    QList<QAction*> result;
    for (const ActionSpec& spec : actionSpecs()) {
        if (spec.scope == scope)
            result << (*this)[spec.id];
    }
    return result;
}

}  // namespace studio::app
