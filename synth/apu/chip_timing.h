// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/score/song.h"

#include <array>
#include <cstdint>
#include <limits>

namespace studio::synth {

/// CPU cycles since power-on; the chip's clock.
using Cycle = std::int64_t;

/// Later than everything that happens.
inline constexpr Cycle kNever = std::numeric_limits<Cycle>::max();

/// What differs between the regions, as the NESdev community documents it.
struct ChipTiming {
    /// CPU cycles a second.
    std::int64_t clockRate;
    /// Cycles after a reset of the frame counter at which it clocks quarter, half and quarter
    /// frame, then nothing, then a half frame, and wraps, in four- and five-step mode. The last
    /// three of four-step mode raise the interrupt.
    std::array<Cycle, 6> fourStep;
    std::array<Cycle, 6> fiveStep;
    /// CPU cycles between two clocks of the noise's shift register.
    std::array<int, 16> noisePeriods;
    /// CPU cycles between two bits of the sample channel.
    std::array<int, 16> samplePeriods;
    /// Half CPU cycles of a picture; programs write to the chip once a picture.
    std::int64_t frameHalfCycles;

    /// Cycles that `frames` pictures last, rounded up.
    [[nodiscard]] constexpr Cycle frameCycles(std::int64_t frames) const {
        return (frames * frameHalfCycles + 1) / 2;
    }
};

/// Dendy has a clock of its own and the tables of NTSC.
const ChipTiming& chipTiming(core::Region region);

}  // namespace studio::synth
