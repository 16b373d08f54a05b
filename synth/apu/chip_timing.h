// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/score/song.h"

#include <array>
#include <cstdint>

namespace studio::synth {

/// CPU cycles since power-on; the chip's clock.
using Cycle = std::int64_t;

/// What differs between the regions (apu.md 1.1, 1.2, 1.7).
struct ChipTiming {
    /// CPU cycles a second.
    std::int64_t clockRate;
    /// Cycles after a reset of the frame counter at which it clocks quarter, half, quarter and
    /// half frame and then wraps, in four- and five-step mode.
    std::array<Cycle, 5> fourStep;
    std::array<Cycle, 5> fiveStep;
    /// CPU cycles between two clocks of the noise's shift register.
    std::array<int, 16> noisePeriods;
};

/// Dendy has a clock of its own and the tables of NTSC.
const ChipTiming& chipTiming(core::Region region);

}  // namespace studio::synth
