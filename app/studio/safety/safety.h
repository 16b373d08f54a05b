// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/studio/action_table.h"
#include "app/studio/safety/autosave.h"
#include "app/studio/safety/recent_files.h"
#include "app/studio/safety/song_drop.h"
#include "app/studio/song_files.h"

#include <QObject>

class QMenu;
class QWidget;

namespace studio::app {

/// Joins to the window what keeps songs safe and at hand: autosave and recovery, backups, recent
/// files, dropped files. GUI thread.
class Safety : public QObject {
    Q_OBJECT

  public:
    /// Fills `recentMenu`; `window` takes drops and is the parent of dialogs.
    Safety(widgets::Document& document, const widgets::TakeReview& review, SongFiles& files,
           QSettings& settings, const ActionTable& actions, QMenu* recentMenu, QWidget& window);

    /// What earlier runs have left; true if the document now holds it.
    bool offerRecovery();
    /// The window closes, and the user has saved or wants nothing saved.
    void giveUp() { autosave_.giveUp(); }

  Q_SIGNALS:
    /// One sentence for the status bar.
    void reported(const QString& text);

  private:
    widgets::Document& document_;
    QWidget& window_;
    Autosave autosave_;
    RecentFiles recent_;
    SongDrop drop_;

    void restoreBackup();
};

}  // namespace studio::app
