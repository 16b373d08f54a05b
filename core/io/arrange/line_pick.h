// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/io/midi/midi_score.h"

#include <vector>

namespace studio::core {

/// Which of the notes that sound together a voice plays.
enum class LinePick : std::uint8_t { Top, Bottom };

/// A line of one note at a time.
struct PickedLine {
    std::vector<MidiNote> line;
    /// The notes that are in no chord's top or bottom, in their order.
    std::vector<MidiNote> rest;
};

/// Takes the highest or lowest notes of `notes`, sorted as in MidiLine. A note that begins while
/// another sounds cuts it short if it lies further out or outlasts the overlap; notes struck
/// within `strum` ticks are one chord.
[[nodiscard]] PickedLine pickLine(const std::vector<MidiNote>& notes, LinePick pick, Tick strum);

}  // namespace studio::core
