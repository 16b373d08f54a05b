// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/edit/grid.h"
#include "core/edit/note_set.h"
#include "core/score/song.h"

#include <QObject>

#include <array>
#include <optional>
#include <vector>

namespace studio::widgets {

/// Bars first … last, both included, counted from 1.
struct BarRange {
    std::int64_t first = 1;
    std::int64_t last = 1;

    bool operator==(const BarRange&) const = default;
};

/// What the left button does in the piano roll.
enum class Tool : std::uint8_t { Select, Draw, Erase, Knife };

/// What a new note of a voice is like: that of the voice's note that was clicked last.
struct NoteDefaults {
    /// Ticks; 0 for one step of the grid.
    core::Tick length = 0;
    int velocity = 12;
    int timbre = 2;

    bool operator==(const NoteDefaults&) const = default;
};

/// A note that is being recorded and is not in the song yet.
struct RecordedNote {
    core::Voice voice = core::Voice::Pulse1;
    core::Note note;

    bool operator==(const RecordedNote&) const = default;
};

/// What the views of one document agree on: selected bars and notes, current voice, playhead,
/// caret, grid, tool and loop. GUI thread.
class ViewState : public QObject {
    Q_OBJECT

  public:
    using QObject::QObject;

    [[nodiscard]] const std::optional<BarRange>& selection() const { return selection_; }
    /// The selected bars of `song`, or all of it; ends with the song.
    [[nodiscard]] core::TickRange selectedTicks(const core::Song& song) const;
    [[nodiscard]] const core::NoteSet& selectedNotes() const { return selectedNotes_; }
    [[nodiscard]] core::Voice currentVoice() const { return currentVoice_; }
    [[nodiscard]] core::Tick playhead() const { return playhead_; }
    /// The song is being played right now.
    [[nodiscard]] bool playing() const { return playing_; }
    [[nodiscard]] bool followsPlayhead() const { return followsPlayhead_; }
    /// Where typed notes go in; the tracker's cursor row.
    [[nodiscard]] core::Tick caret() const { return caret_; }
    [[nodiscard]] core::GridUnit gridUnit() const { return gridUnit_; }
    [[nodiscard]] core::Grid grid(const core::Song& song) const { return {song.frame, gridUnit_}; }
    /// The mouse snaps to the grid.
    [[nodiscard]] bool snaps() const { return snaps_; }
    [[nodiscard]] Tool tool() const { return tool_; }
    /// A voice in the background: seen faintly and out of the mouse's way.
    [[nodiscard]] bool isGhost(core::Voice voice) const { return ghosts_[core::index(voice)]; }
    [[nodiscard]] const NoteDefaults& noteDefaults(core::Voice voice) const {
        return noteDefaults_[core::index(voice)];
    }
    [[nodiscard]] bool isMuted(core::Voice voice) const { return muted_[core::index(voice)]; }
    [[nodiscard]] bool isSoloed(core::Voice voice) const { return soloed_[core::index(voice)]; }
    /// The voice is heard: soloed, or not muted while none is soloed.
    [[nodiscard]] bool isAudible(core::Voice voice) const;
    /// The loop range that is set, be it in force or not.
    [[nodiscard]] const std::optional<core::TickRange>& loop() const { return loop_; }
    [[nodiscard]] bool loops() const { return loops_; }
    /// The computer's keyboard plays and writes notes in the roll.
    [[nodiscard]] bool typesNotes() const { return typesNotes_; }
    /// Notes of the roll bear their names where there is room.
    [[nodiscard]] bool showsNoteNames() const { return showsNoteNames_; }
    [[nodiscard]] const std::vector<RecordedNote>& recorded() const { return recorded_; }
    /// Octave of the lower typing row, 0 … 7.
    [[nodiscard]] int typingOctave() const { return typingOctave_; }

    void select(std::optional<BarRange> bars);
    void selectNotes(const core::NoteSet& notes);
    void setCurrentVoice(core::Voice voice);
    void setPlayhead(core::Tick tick);
    void setPlaying(bool playing);
    void setFollowsPlayhead(bool follows);
    void setCaret(core::Tick tick);
    void setGridUnit(core::GridUnit unit);
    void setSnaps(bool snaps);
    void setTool(Tool tool);
    void setGhost(core::Voice voice, bool ghost);
    void setMuted(core::Voice voice, bool muted);
    void setSoloed(core::Voice voice, bool soloed);
    void setNoteDefaults(core::Voice voice, const NoteDefaults& defaults);
    void setLoop(std::optional<core::TickRange> loop);
    void setLoops(bool loops);
    void setTypesNotes(bool types);
    void setTypingOctave(int octave);
    void setShowsNoteNames(bool shows);
    void setRecorded(const std::vector<RecordedNote>& notes);

  Q_SIGNALS:
    void selectionChanged();
    void selectedNotesChanged();
    void currentVoiceChanged();
    void playheadMoved();
    void playingChanged();
    void followChanged();
    void caretMoved();
    void recordedChanged();
    /// Which voices are muted or soloed.
    void mixChanged();
    /// Grid, snapping, tool, ghosts, loop, typing or note names.
    void settingsChanged();

  private:
    std::optional<BarRange> selection_;
    core::NoteSet selectedNotes_;
    core::Voice currentVoice_ = core::Voice::Pulse1;
    core::Tick playhead_ = 0;
    bool playing_ = false;
    bool followsPlayhead_ = true;
    core::Tick caret_ = 0;
    core::GridUnit gridUnit_ = core::GridUnit::Sixteenth;
    bool snaps_ = true;
    Tool tool_ = Tool::Draw;
    std::array<bool, core::kVoiceCount> ghosts_{};
    std::array<bool, core::kVoiceCount> muted_{};
    std::array<bool, core::kVoiceCount> soloed_{};
    std::array<NoteDefaults, core::kVoiceCount> noteDefaults_{};
    std::optional<core::TickRange> loop_;
    bool loops_ = false;
    bool typesNotes_ = false;
    int typingOctave_ = 3;
    bool showsNoteNames_ = false;
    std::vector<RecordedNote> recorded_;

    template <class T, class Signal>
    void exchange(T& member, const T& value, Signal changed);
};

}  // namespace studio::widgets
