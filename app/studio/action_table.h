// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QAction>
#include <QKeySequence>
#include <QObject>

#include <array>
#include <optional>

namespace studio::app {

/// Everything that can be done by menu, key or button.
enum class ActionId : std::uint8_t {
    NewSong,
    Open,
    ClearRecent,
    RestoreBackup,
    Save,
    SaveAs,
    ExportMidi,
    ExportSound,
    Quit,
    Undo,
    Redo,
    Cut,
    Copy,
    Paste,
    PasteUnder,
    Duplicate,
    SelectAll,
    SelectAllBars,
    SelectNone,
    LockBars,
    RhythmBars,
    PitchBars,
    FreeBars,
    SilentBars,
    Erase,
    SemitoneUp,
    SemitoneDown,
    OctaveUp,
    OctaveDown,
    DegreeUp,
    DegreeDown,
    NudgeLeft,
    NudgeRight,
    NudgeBarLeft,
    NudgeBarRight,
    Shorten,
    Lengthen,
    Louder,
    Softer,
    Quantise,
    Join,
    Split,
    Reverse,
    Invert,
    Legato,
    NextNote,
    PreviousNote,
    ToolSelect,
    ToolDraw,
    ToolErase,
    ToolKnife,
    TrackerWrite,
    RowClear,
    RowInsert,
    RowDelete,
    RowPlay,
    RowReverse,
    RowSemitoneDown,
    RowSemitoneUp,
    RowOctaveDown,
    RowOctaveUp,
    RowSofter,
    RowLouder,
    TypingOctaveDown,
    TypingOctaveUp,
    EditStepDown,
    EditStepUp,
    StepBack,
    StepOn,
    TypingKeyboard,
    SnapToGrid,
    GridBar,
    GridHalf,
    GridQuarter,
    GridEighth,
    GridSixteenth,
    GridThirtySecond,
    GridQuarterTriplet,
    GridEighthTriplet,
    GridSixteenthTriplet,
    GridFrame,
    Play,
    PlayFromStart,
    PlayFromCaret,
    PlaySelection,
    PlayFromLoop,
    Stop,
    Rewind,
    Record,
    Panic,
    Loop,
    LoopSelection,
    LoopPoint,
    Metronome,
    CountIn,
    Slower,
    Faster,
    UsualSpeed,
    MuteVoice,
    SoloVoice,
    VoiceP1,
    VoiceP2,
    VoiceTR,
    VoiceNO,
    GhostP1,
    GhostP2,
    GhostTR,
    GhostNO,
    Fill,
    VarySelection,
    Accompany,
    ContinueSong,
    Wishes,
    ClearWishes,
    CancelFill,
    HearTake,
    ShowOriginal,
    KeepTake,
    RejectTake,
    PolishTake,
    Live,
    KeepLive,
    InsertLikeliest,
    ShowRoll,
    ShowTracker,
    ShowBoth,
    PanelLockMap,
    PanelVoices,
    PanelFill,
    PanelInstruments,
    PanelLanes,
    PanelSound,
    NextPanel,
    NoteNames,
    ShowSurprise,
    FullScreen,
    ZoomIn,
    ZoomOut,
    ZoomToFit,
    FollowPlayhead,
    ThemeDark,
    ThemeLight,
    ThemeContrast,
    Scale100,
    Scale125,
    Scale150,
    Scale200,
    Preferences,
    About,
    Count,
};

/// Where an action's keys work: in the whole window, or only while that editor has the focus. Keys
/// of an editor go before those of the window.
enum class ActionScope : std::uint8_t { Window, Roll, Tracker };

struct ActionSpec;

/// The one table of actions: text, keys and help of each. Owns the QActions; GUI thread.
class ActionTable : public QObject {
    Q_OBJECT

  public:
    explicit ActionTable(QObject* parent = nullptr);

    [[nodiscard]] QAction* operator[](ActionId id) const {
        return actions_[static_cast<std::size_t>(id)];
    }
    /// All of them, for a window that listens to the keys of ActionScope::Window.
    [[nodiscard]] QList<QAction*> all() const;
    /// Those of one scope.
    [[nodiscard]] QList<QAction*> of(ActionScope scope) const;

    /// What the action is called, without mnemonic and dots, whatever its text says at the moment.
    [[nodiscard]] static QString nameOf(ActionId id);
    /// Texts and help in the language in force.
    void retranslate();

    /// Gives the action keys of the user's own and remembers them in the settings ("keys/…").
    void setKeys(ActionId id, const QList<QKeySequence>& keys);
    /// Gives it back those of the table.
    void resetKeys(ActionId id);
    [[nodiscard]] bool hasOwnKeys(ActionId id) const;
    /// The action, other than `id`, that `key` triggers where it would trigger `id`.
    [[nodiscard]] std::optional<ActionId> ownerOf(const QKeySequence& key, ActionId id) const;

  Q_SIGNALS:
    void keysChanged();

  private:
    std::array<QAction*, static_cast<std::size_t>(ActionId::Count)> actions_{};

    void showHelp(const ActionSpec& spec);
};

}  // namespace studio::app
