// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QMenu>
#include <QObject>
#include <QSettings>
#include <QStringList>

namespace studio::app {

/// The songs that were opened or saved last, kept in the settings, and their menu. GUI thread.
class RecentFiles : public QObject {
    Q_OBJECT

  public:
    /// `clear` empties the list and stands at the end of `menu`, which is filled whenever it shows.
    RecentFiles(QSettings& settings, QMenu* menu, QAction* clear, QObject* parent = nullptr);

    /// Absolute paths, the last one first.
    [[nodiscard]] QStringList paths() const;
    /// Puts `path` first.
    void add(const QString& path);

  Q_SIGNALS:
    void openRequested(const QString& path);

  private:
    QSettings& settings_;
    QMenu* menu_;
    QAction* clear_;

    void fillMenu();
};

}  // namespace studio::app
