// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/score/tick.h"
#include "core/score/unknown_keys.h"

#include <cstdint>
#include <vector>

namespace studio::core {

/// A tracker effect of a note: FamiTracker's letter and its byte, "4 37" being vibrato.
struct Effect {
    char letter = '0';
    std::uint8_t parameter = 0;

    bool operator==(const Effect&) const = default;
};

inline constexpr int kNoInstrument = -1;

/// One note of one voice. A value, any thread.
struct Note {
    Tick start = 0;
    /// At least 1.
    Tick length = 1;
    /// See pitchRange().
    std::int16_t pitch = 0;
    /// 1 … 15, the NES volume at the onset.
    std::int16_t velocity = 15;
    /// Index into Song::instruments, or kNoInstrument.
    std::int16_t instrument = kNoInstrument;
    std::vector<Effect> effects;
    UnknownKeys unknown;

    [[nodiscard]] Tick end() const { return start + length; }
    [[nodiscard]] TickRange range() const { return {start, end()}; }
    bool operator==(const Note&) const = default;
};

}  // namespace studio::core
