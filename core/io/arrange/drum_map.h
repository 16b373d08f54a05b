// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include <cstdint>

namespace studio::core {

/// How the noise channel plays a drum.
struct NoiseDrum {
    /// 1 … 16, see pitchRange().
    int pitch = 8;
    /// 1 is the metallic mode.
    int timbre = 0;
    /// Until it has died away.
    std::int64_t milliseconds = 60;
    /// Which of two drums struck together is heard: the higher.
    int weight = 0;
};

/// The noise for a drum of General MIDI's percussion map (35 … 81, others like a shaker): kicks
/// low, snares in the middle, hats and cymbals high, bells metallic.
[[nodiscard]] NoiseDrum noiseOf(int gmDrum);

/// The drum of General MIDI that sounds nearest to a noise of `pitch` 1 … 16 and `timbre` 0 or 1.
[[nodiscard]] int gmDrumOf(int pitch, int timbre);

}  // namespace studio::core
