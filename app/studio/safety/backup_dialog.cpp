// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "app/studio/safety/backup_dialog.h"

#include "widgets/style/theme.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace studio::app {

using widgets::scaled;

namespace {

constexpr double kPadding = 20;
constexpr double kWidth = 440;
constexpr double kListHeight = 240;
constexpr qint64 kMinute = 60;
constexpr qint64 kHour = 60 * kMinute;

}  // namespace

BackupDialog::BackupDialog(const QString& songName, const QList<Backup>& backups, QWidget* parent)
    : QDialog(parent), list_(new QListWidget) {
    setWindowTitle(tr("Restore Backup"));
    auto* layout = new QVBoxLayout(this);
    const int padding = scaled(kPadding);
    layout->setContentsMargins(padding, padding, padding, padding);
    layout->setSpacing(scaled(12));
    auto* text = new QLabel(
        tr("Backups of \"%1\". Restoring one is a step that undo takes back.").arg(songName));
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    layout->addWidget(text);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    for (const Backup& backup : backups) {
        const QString time = QLocale().toString(backup.time.toLocalTime(), QLocale::ShortFormat);
        const qint64 age = backup.time.secsTo(now);
        const int minutes = static_cast<int>(age / kMinute);
        list_->addItem(age < kMinute ? tr("%1  ·  just now").arg(time)
                       : age < kHour ? tr("%1  ·  %n minute(s) ago", nullptr, minutes).arg(time)
                                     : time);
    }
    list_->setCurrentRow(0);
    list_->setMinimumSize(scaled(kWidth), scaled(kListHeight));
    layout->addWidget(list_);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    buttons->button(QDialogButtonBox::Ok)->setText(tr("&Restore"));
    buttons->button(QDialogButtonBox::Ok)->setProperty("role", "primary");
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(list_, &QListWidget::itemActivated, this, &QDialog::accept);
}

qsizetype BackupDialog::chosen() const {
    return list_->currentRow();
}

}  // namespace studio::app
