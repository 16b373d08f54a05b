// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "app/studio/safety/recent_files.h"

#include <QDir>
#include <QFileInfo>

namespace studio::app {

namespace {

constexpr qsizetype kMost = 10;
const QString kKey = QStringLiteral("files/recent");

/// "&1 name.lnes" up to "1&0 name.lnes".
QString menuText(qsizetype index, const QFileInfo& file) {
    const QString number =
        index + 1 < kMost ? QStringLiteral("&%1").arg(index + 1) : QStringLiteral("1&0");
    QString name = file.fileName();
    return number + QStringLiteral("  ") + name.replace(QLatin1Char('&'), QStringLiteral("&&"));
}

}  // namespace

RecentFiles::RecentFiles(QSettings& settings, QMenu* menu, QAction* clear, QObject* parent)
    : QObject(parent), settings_(settings), menu_(menu), clear_(clear) {
    connect(menu_, &QMenu::aboutToShow, this, &RecentFiles::fillMenu);
    connect(clear_, &QAction::triggered, this, [this] {
        settings_.remove(kKey);
        fillMenu();
    });
    fillMenu();
}

QStringList RecentFiles::paths() const {
    return settings_.value(kKey).toStringList();
}

void RecentFiles::add(const QString& path) {
    const QString full = QFileInfo(path).absoluteFilePath();
    QStringList list = paths();
    if (!list.isEmpty() && list.constFirst() == full)
        return;
    list.removeAll(full);
    list.prepend(full);
    settings_.setValue(kKey, QStringList(list.mid(0, kMost)));
    menu_->setEnabled(true);
}

void RecentFiles::fillMenu() {
    // What is the menu's own goes with this; `clear_` stays.
    menu_->clear();
    const QStringList list = paths();
    for (qsizetype i = 0; i < list.size(); ++i) {
        const QFileInfo file(list[i]);
        QAction* action = menu_->addAction(menuText(i, file));
        action->setEnabled(file.exists());
        action->setStatusTip(QDir::toNativeSeparators(list[i]));
        connect(action, &QAction::triggered, this,
                [this, path = list[i]] { Q_EMIT openRequested(path); });
    }
    menu_->addSeparator();
    menu_->addAction(clear_);
    menu_->setEnabled(!list.isEmpty());
}

}  // namespace studio::app
