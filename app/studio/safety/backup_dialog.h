// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/studio/safety/backups.h"

#include <QDialog>

class QListWidget;

namespace studio::app {

/// Lets the user choose one of the backups of a song by its time. GUI thread.
class BackupDialog : public QDialog {
    Q_OBJECT

  public:
    /// `backups` must not be empty.
    BackupDialog(const QString& songName, const QList<Backup>& backups, QWidget* parent);

    /// Index of the one that is chosen.
    [[nodiscard]] qsizetype chosen() const;

  private:
    QListWidget* list_;
};

}  // namespace studio::app
