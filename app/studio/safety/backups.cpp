// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "app/studio/safety/backups.h"

#include "core/base/file.h"
#include "core/io/project/project_file.h"
#include "widgets/document/document.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QSet>

#include <algorithm>
#include <system_error>
#include <utility>

namespace studio::app {

namespace fs = std::filesystem;

namespace {

constexpr qsizetype kNewest = 5;
constexpr qint64 kDay = 24 * 3600;
constexpr qint64 kMonth = 30 * kDay;
constexpr qsizetype kLongestName = 40;
constexpr const char* kEnding = ".lnes";
const QString kDateFormat = QStringLiteral("yyyyMMdd");
const QString kTimeFormat = QStringLiteral("HHmmss.zzz");

/// "20261125-110318.123", in UTC.
QString nameOf(const QDateTime& time) {
    const QDateTime utc = time.toUTC();
    return utc.date().toString(kDateFormat) + QLatin1Char('-') + utc.time().toString(kTimeFormat);
}

QDateTime timeOf(const QString& name) {
    return {QDate::fromString(name.section(QLatin1Char('-'), 0, 0), kDateFormat),
            QTime::fromString(name.section(QLatin1Char('-'), 1), kTimeFormat), Qt::UTC};
}

QList<Backup> backupsIn(const fs::path& folder) {
    QList<Backup> backups;
    std::error_code error;
    for (auto each = fs::directory_iterator(folder, error);
         !error && each != fs::directory_iterator(); each.increment(error)) {
        const QDateTime time = timeOf(QString::fromStdString(each->path().stem().string()));
        if (time.isValid() && each->path().extension() == kEnding)
            backups.push_back({time, each->path()});
    }
    std::ranges::sort(backups, std::ranges::greater(), &Backup::time);
    return backups;
}

}  // namespace

QList<QDateTime> outlivedBackups(QList<QDateTime> times, const QDateTime& now) {
    std::ranges::sort(times);
    times.resize(std::max<qsizetype>(times.size() - kNewest, 0));
    QList<QDateTime> outlived;
    QSet<QString> stretches;
    for (const QDateTime& time : times) {
        const qint64 age = time.secsTo(now);
        const QString stretch = time.toLocalTime().toString(
            age < kDay ? QStringLiteral("yyyyMMddHH") : QStringLiteral("yyyyMMdd"));
        if (age > kMonth || stretches.contains(stretch))
            outlived.push_back(time);
        stretches.insert(stretch);
    }
    return outlived;
}

BackupFolder::BackupFolder(fs::path folder) : folder_(std::move(folder)) {}

fs::path BackupFolder::folderOf(const core::Song& song, const QString& songPath) const {
    // Two songs of one name are told apart by where they are.
    QString name = songPath.isEmpty() ? QString::fromStdString(song.frame.title)
                                      : QFileInfo(songPath).completeBaseName();
    const QByteArray place =
        songPath.isEmpty() ? name.toUtf8() : QFileInfo(songPath).absoluteFilePath().toUtf8();
    for (QChar& each : name) {
        if (!each.isLetterOrNumber())
            each = QLatin1Char('-');
    }
    const QByteArray hash = QCryptographicHash::hash(place, QCryptographicHash::Sha1).toHex();
    return folder_ / (name.left(kLongestName).toStdString() + "-" + hash.left(8).toStdString());
}

core::Expected<void> BackupFolder::write(const core::Song& song, const QString& songPath,
                                         const QDateTime& now) const {
    const fs::path folder = folderOf(song, songPath);
    std::error_code error;
    fs::create_directories(folder, error);
    const fs::path path = folder / (nameOf(now).toStdString() + kEnding);
    if (auto written = core::writeFileAtomically(path, core::writeProject(song)); !written)
        return written;
    const QList<Backup> backups = backupsIn(folder);
    QList<QDateTime> times;
    for (const Backup& backup : backups)
        times.push_back(backup.time);
    const QList<QDateTime> outlived = outlivedBackups(times, now);
    for (const Backup& backup : backups) {
        if (outlived.contains(backup.time))
            fs::remove(backup.path, error);
    }
    return {};
}

QList<Backup> BackupFolder::of(const core::Song& song, const QString& songPath) const {
    return backupsIn(folderOf(song, songPath));
}

}  // namespace studio::app
