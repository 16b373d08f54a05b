// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "synth/apu/chip_timing.h"

#include <algorithm>
#include <cstdint>
#include <limits>

namespace studio::synth {

/// Clocks envelopes, length counters and sweeps some 240 and 120 times a second (apu.md 1.2).
/// Owned and driven by Apu. Interrupts are not modelled.
class FrameCounter {
  public:
    enum class Clock : std::uint8_t { None, Quarter, QuarterAndHalf };

    explicit FrameCounter(const ChipTiming& timing) : timing_(&timing) {}

    /// $4017, written in `cycle`: takes effect three or four cycles later.
    void write(Cycle cycle, std::uint8_t value) noexcept;

    [[nodiscard]] Cycle nextEvent() const noexcept {
        return std::min(origin_ + steps()[step_], resetAt_);
    }
    /// Goes to nextEvent(), which is `cycle`, and tells what is clocked there.
    Clock advance(Cycle cycle) noexcept;

  private:
    static constexpr Cycle kNever = std::numeric_limits<Cycle>::max();

    const ChipTiming* timing_;
    bool fiveSteps_ = false;
    std::size_t step_ = 0;
    /// The cycle at which the sequence counts 0.
    Cycle origin_ = 0;
    /// When a written value takes effect.
    Cycle resetAt_ = kNever;
    bool nextFiveSteps_ = false;
    Cycle lastClock_ = -2;

    [[nodiscard]] const std::array<Cycle, 5>& steps() const noexcept {
        return fiveSteps_ ? timing_->fiveStep : timing_->fourStep;
    }
    Clock advanceSequence(Cycle cycle) noexcept;
};

}  // namespace studio::synth
