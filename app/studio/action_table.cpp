// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "app/studio/action_table.h"

#include "app/studio/action_specs.h"

#include <QCoreApplication>
#include <QSettings>

namespace studio::app {

namespace {

const ActionSpec& specOf(ActionId id) {
    return actionSpecs()[static_cast<std::size_t>(id)];
}

QString settingOf(ActionId id) {
    return QStringLiteral("keys/") + QString::fromLatin1(specOf(id).name);
}

QList<QKeySequence> keysOf(const ActionSpec& spec) {
    QList<QKeySequence> keys;
    const QStringList names =
        QString::fromLatin1(spec.keys).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (const QString& name : names)
        keys << QKeySequence(name, QKeySequence::PortableText);
    return keys;
}

/// Those of the user, else those of the table.
QList<QKeySequence> chosenKeys(const ActionSpec& spec) {
    const QVariant own = QSettings().value(settingOf(spec.id));
    return own.isValid() ? QKeySequence::listFromString(own.toString(), QKeySequence::PortableText)
                         : keysOf(spec);
}

}  // namespace

ActionTable::ActionTable(QObject* parent) : QObject(parent) {
    for (const ActionSpec& spec : actionSpecs()) {
        auto* action = new QAction(this);
        action->setObjectName(QString::fromLatin1(spec.name));
        action->setShortcuts(chosenKeys(spec));
        // Menus show the keys of an editor's actions; ScopedKeys listens to them.
        if (spec.scope != ActionScope::Window)
            action->setShortcutContext(Qt::WidgetShortcut);
        action->setCheckable(spec.checkable);
        actions_[static_cast<std::size_t>(spec.id)] = action;
    }
    retranslate();
}

QString ActionTable::nameOf(ActionId id) {
    return QCoreApplication::translate("actions", specOf(id).text)
        .remove(QLatin1Char('&'))
        .remove(QStringLiteral("…"));
}

void ActionTable::retranslate() {
    for (const ActionSpec& spec : actionSpecs()) {
        (*this)[spec.id]->setText(QCoreApplication::translate("actions", spec.text));
        showHelp(spec);
    }
}

void ActionTable::showHelp(const ActionSpec& spec) {
    QAction* action = (*this)[spec.id];
    const QString help = QCoreApplication::translate("actions", spec.help);
    const QKeySequence key = action->shortcut();
    action->setStatusTip(help);
    action->setToolTip(key.isEmpty() ? help
                                     : QStringLiteral("%1 (%2)").arg(
                                           help, key.toString(QKeySequence::NativeText)));
}

void ActionTable::setKeys(ActionId id, const QList<QKeySequence>& keys) {
    if (keys == keysOf(specOf(id)))
        QSettings().remove(settingOf(id));
    else
        QSettings().setValue(settingOf(id),
                             QKeySequence::listToString(keys, QKeySequence::PortableText));
    (*this)[id]->setShortcuts(keys);
    showHelp(specOf(id));
    Q_EMIT keysChanged();
}

void ActionTable::resetKeys(ActionId id) {
    setKeys(id, keysOf(specOf(id)));
}

bool ActionTable::hasOwnKeys(ActionId id) const {
    return (*this)[id]->shortcuts() != keysOf(specOf(id));
}

std::optional<ActionId> ActionTable::ownerOf(const QKeySequence& key, ActionId id) const {
    // What the table gives to several is theirs: they are never enabled together.
    if (key.isEmpty() || keysOf(specOf(id)).contains(key))
        return std::nullopt;
    for (const ActionSpec& spec : actionSpecs()) {
        if (spec.id != id && spec.scope == specOf(id).scope &&
            (*this)[spec.id]->shortcuts().contains(key))
            return spec.id;
    }
    return std::nullopt;
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
