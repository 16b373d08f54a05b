// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/score/note.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace studio::core {

/// A change of volume or timbre at an exact time.
struct LanePoint {
    Tick at = 0;
    std::int16_t value = 0;

    bool operator==(const LanePoint&) const = default;
};

/// Changes in the order in which they take effect: sorted by time, several may share a time.
using Lane = std::vector<LanePoint>;

/// What one voice plays. Notes are sorted by start and never overlap.
struct Part {
    std::vector<Note> notes;
    /// 0 … 15. A note starts at its velocity; a change strictly inside it takes over from there.
    /// Volume does not carry over to the next note.
    Lane volume;
    /// Duty 0 … 3 or noise mode 0 … 1, 0 before the first change; carries over from note to note.
    Lane timbre;
    UnknownKeys unknown;

    bool operator==(const Part&) const = default;
};

/// Index of the first note with start >= tick (notes.size() if there is none).
std::size_t firstNoteFrom(const std::vector<Note>& notes, Tick tick);

/// The note that sounds at `tick` (start <= tick < end), or nullptr.
const Note* noteAt(const std::vector<Note>& notes, Tick tick);

/// Index of the first point with at >= tick.
std::size_t firstPointFrom(const Lane& lane, Tick tick);

/// The value that the points up to and including `tick` leave, or `otherwise` if there are none.
int laneValueAt(const Lane& lane, Tick tick, int otherwise);

/// Volume at `tick` of a note that starts at `start` with `velocity` and sounds there.
int volumeAt(const Lane& volume, Tick start, int velocity, Tick tick);

/// Volume of `note` at `tick`, which lies in it.
int volumeAt(const Part& part, const Note& note, Tick tick);

}  // namespace studio::core
