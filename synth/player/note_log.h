// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "synth/apu/chip_timing.h"
#include "synth/player/played_song.h"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace studio::synth {

/// What happens to the one note of a voice.
struct NoteEvent {
    enum class Kind : std::uint8_t {
        Off,
        On,
        /// Volume or timbre of the sounding note has changed.
        Shape,
    };

    Kind kind = Kind::Off;
    core::Voice voice = core::Voice::Pulse1;
    /// See core::pitchRange().
    std::int16_t pitch = 0;
    /// 1 … 15: the volume that the note started with.
    std::int16_t velocity = 15;
    /// 0 … 15, now.
    std::int16_t volume = 15;
    /// See core::highestTimbre().
    std::int16_t timbre = 0;

    bool operator==(const NoteEvent&) const = default;
};

/// An event at its time, in cycles of the song's region as in RegisterLog.
struct TimedNoteEvent {
    Cycle cycle = 0;
    NoteEvent event;
};

/// A song as notes, for instruments other than the chip: what RegisterLog is to the chip, at the
/// same times. Immutable once built; any thread may read it.
class NoteLog {
  public:
    NoteLog() = default;
    explicit NoteLog(const PlayedSong& song);

    /// The voice's events at begin <= cycle < end, in order.
    [[nodiscard]] std::span<const TimedNoteEvent> events(core::Voice voice, Cycle begin,
                                                         Cycle end) const;
    /// The note that the events before `cycle` leave sounding, as it is then, with the cycle at
    /// which it began.
    [[nodiscard]] std::optional<TimedNoteEvent> soundingBefore(core::Voice voice,
                                                               Cycle cycle) const;

    /// The song's time, and how many of its cycles make a second.
    [[nodiscard]] const core::TempoMap& tempo() const { return tempo_; }
    [[nodiscard]] std::int64_t clockRate() const { return clockRate_; }

  private:
    core::TempoMap tempo_;
    std::int64_t clockRate_ = chipTiming(core::Region::Ntsc).clockRate;
    std::array<std::vector<TimedNoteEvent>, core::kVoiceCount> events_;
};

}  // namespace studio::synth
