// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "synth/engine/played_span.h"
#include "synth/player/note_log.h"

#include <cstdint>
#include <functional>

namespace studio::synth {

/// A system message of MIDI 1.0 by which others keep time with us.
struct ClockMessage {
    enum class Kind : std::uint8_t {
        /// 24 to a quarter note.
        Clock,
        /// What follows is the song from its start.
        Start,
        /// What follows is the song from its position.
        Continue,
        Stop,
        Position,
    };

    Kind kind = Kind::Clock;
    /// In sixteenths from the song's start, 0 … kLastPosition.
    int position = 0;

    static constexpr int kLastPosition = (1 << 14) - 1;
    bool operator==(const ClockMessage&) const = default;
};

/// Makes MIDI clock of what the audio thread has rendered. Playing that begins or jumps is told
/// with its position, the next sixteenth, from which on clocks come. One thread.
class ClockFollower {
  public:
    /// A message and the engine's frame that it falls into.
    using Sink = std::function<void(std::int64_t frame, const ClockMessage& message)>;

    /// `span` came after the spans before; `log` is its song, or nullptr if that is not known.
    void follow(const PlayedSpan& span, const NoteLog* log, const Sink& sink);
    /// Those who listen have been told that the song plays.
    [[nodiscard]] bool playing() const { return playing_; }

  private:
    static constexpr int kPerQuarter = 24;
    static constexpr int kPerSixteenth = 6;

    bool playing_ = false;
    std::int64_t nextClock_ = 0;
    Cycle position_ = 0;

    void begin(const PlayedSpan& span, const NoteLog& log, const Sink& sink);
    [[nodiscard]] static Cycle cycleOf(std::int64_t clock, const NoteLog& log);
};

}  // namespace studio::synth
