// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QAction>
#include <QObject>

#include <array>

namespace studio::app {

/// Everything that can be done by menu, key or button.
enum class ActionId : std::uint8_t {
    NewSong,
    Open,
    Save,
    SaveAs,
    ExportMidi,
    ExportWave,
    Quit,
    Undo,
    Redo,
    SelectAllBars,
    SelectNone,
    LockBars,
    RhythmBars,
    FreeBars,
    Play,
    PlayFromStart,
    Stop,
    Rewind,
    Fill,
    CancelFill,
    HearTake,
    ShowOriginal,
    KeepTake,
    RejectTake,
    ZoomIn,
    ZoomOut,
    ZoomToFit,
    FollowPlayhead,
    ThemeDark,
    ThemeLight,
    About,
    Count,
};

/// The one table of actions: text, keys and help of each. Owns the QActions; GUI thread.
class ActionTable : public QObject {
    Q_OBJECT

  public:
    explicit ActionTable(QObject* parent = nullptr);

    [[nodiscard]] QAction* operator[](ActionId id) const {
        return actions_[static_cast<std::size_t>(id)];
    }
    /// All of them, for a window that listens to their keys.
    [[nodiscard]] QList<QAction*> all() const;

  private:
    std::array<QAction*, static_cast<std::size_t>(ActionId::Count)> actions_{};
};

}  // namespace studio::app
