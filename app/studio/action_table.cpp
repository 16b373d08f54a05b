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
        const QString help = QCoreApplication::translate("actions", spec.help);
        const QList<QKeySequence> keys = keysOf(spec);
        action->setObjectName(QString::fromLatin1(spec.name));
        action->setText(QCoreApplication::translate("actions", spec.text));
        action->setShortcuts(keys);
        // Menus show the keys of an editor's actions; ScopedKeys listens to them.
        if (spec.scope != ActionScope::Window)
            action->setShortcutContext(Qt::WidgetShortcut);
        action->setCheckable(spec.checkable);
        action->setStatusTip(help);
        action->setToolTip(keys.isEmpty()
                               ? help
                               : QStringLiteral("%1 (%2)").arg(
                                     help, keys.first().toString(QKeySequence::NativeText)));
        actions_[static_cast<std::size_t>(spec.id)] = action;
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
