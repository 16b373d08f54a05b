// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/error.h"
#include "core/score/song.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <filesystem>

namespace studio::app {

/// A song as it was at some time.
struct Backup {
    QDateTime time;
    std::filesystem::path path;
};

/// Of backups made at `times`, those that are no longer worth their room at `now`. Stay: the newest
/// five, the first of each hour for a day, the first of each day for a month.
[[nodiscard]] QList<QDateTime> outlivedBackups(QList<QDateTime> times, const QDateTime& now);

/// The rolling backups of all songs, a folder each. Any thread, one call at a time for one song.
class BackupFolder {
  public:
    explicit BackupFolder(std::filesystem::path folder);

    /// Adds a backup of `song`, which belongs at `songPath` (empty: nowhere yet; such songs of one
    /// title share their backups), and removes those it has outlived.
    [[nodiscard]] core::Expected<void> write(const core::Song& song, const QString& songPath,
                                             const QDateTime& now) const;
    /// The backups of a song, the newest first.
    [[nodiscard]] QList<Backup> of(const core::Song& song, const QString& songPath) const;

  private:
    std::filesystem::path folder_;

    [[nodiscard]] std::filesystem::path folderOf(const core::Song& song,
                                                 const QString& songPath) const;
};

}  // namespace studio::app
