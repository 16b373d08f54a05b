// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "app/studio/safety/safety.h"

#include "app/studio/error_text.h"
#include "app/studio/safety/backup_dialog.h"
#include "app/studio/safety/recovery.h"
#include "core/io/song_file.h"

#include <QStandardPaths>

#include <utility>

namespace studio::app {

namespace {

std::filesystem::path userFolder() {
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation).toStdString();
}

}  // namespace

Safety::Safety(widgets::Document& document, const widgets::TakeReview& review, SongFiles& files,
               QSettings& settings, const ActionTable& actions, QMenu* recentMenu, QWidget& window)
    : QObject(&window),
      document_(document),
      window_(window),
      autosave_(document, userFolder()),
      recent_(settings, recentMenu, actions[ActionId::ClearRecent]),
      drop_(window) {
    autosave_.keepTakesOf(review);
    connect(&autosave_, &Autosave::failed, this, &Safety::reported);
    connect(&document, &widgets::Document::nameChanged, this, [this] {
        if (!document_.path().isEmpty() && !document_.edited())
            recent_.add(document_.path());
    });
    const auto open = [&files](const QString& path) { files.askAndOpen(path); };
    connect(&recent_, &RecentFiles::openRequested, &files, open);
    connect(&drop_, &SongDrop::songDropped, &files, open);
    connect(&drop_, &SongDrop::refused, this, &Safety::reported);
    connect(actions[ActionId::RestoreBackup], &QAction::triggered, this, &Safety::restoreBackup);
}

bool Safety::offerRecovery() {
    return Recovery(document_, autosave_, &window_).offer(Autosave::recoveryFolder(userFolder()));
}

void Safety::restoreBackup() {
    const QList<Backup> backups = autosave_.backups().of(document_.song(), document_.path());
    if (backups.isEmpty()) {
        Q_EMIT reported(
            tr("There are no backups of this song yet; one is made every half minute "
               "in which it is edited."));
        return;
    }
    BackupDialog dialog(document_.displayName(), backups, &window_);
    if (dialog.exec() != QDialog::Accepted)
        return;
    auto opened = core::openSong(backups[dialog.chosen()].path);
    if (!opened) {
        Q_EMIT reported(errorText(opened.error()));
        return;
    }
    document_.change(tr("Restore Backup"),
                     [&](core::Song& song) { song = std::move(opened->song); });
    Q_EMIT reported(tr("The backup is restored; undo takes it back."));
}

}  // namespace studio::app
