// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "synth/apu/chip_timing.h"

#include <algorithm>
#include <cstdint>

namespace studio::synth {

/// Clocks envelopes, length counters and sweeps some 240 and 120 times a second and interrupts the
/// CPU at the end of each sequence of four. Owned and driven by Apu.
class FrameCounter {
  public:
    enum class Clock : std::uint8_t { None, Quarter, QuarterAndHalf };

    explicit FrameCounter(const ChipTiming& timing) : timing_(&timing) {}

    /// $4017, written in `cycle`: the interrupt is inhibited at once, the sequence begins anew
    /// three or four cycles later.
    void write(Cycle cycle, std::uint8_t value) noexcept;
    /// The console's reset button, after `cycle`: the mode is kept, the interrupt comes back.
    void reset(Cycle cycle) noexcept;

    [[nodiscard]] Cycle nextEvent() const noexcept {
        return std::min(origin_ + steps()[step_], resetAt_);
    }
    /// Goes to nextEvent(), which is `cycle`, and tells what is clocked there.
    Clock advance(Cycle cycle) noexcept;

    /// The interrupt flag as a read of $4015 in `cycle` sees it. The read takes the interrupt line
    /// back at once and the flag where the next pair of cycles begins.
    [[nodiscard]] bool readFlag(Cycle cycle) noexcept;
    [[nodiscard]] bool interrupts() const noexcept { return line_; }

  private:
    /// Three cycles after power-on, as if $4017 had been written before the first tick.
    static constexpr Cycle kPowerDelay = 3;

    const ChipTiming* timing_;
    bool fiveSteps_ = false;
    std::size_t step_ = 0;
    /// The cycle at which the sequence counts 0.
    Cycle origin_ = kPowerDelay - 1;
    /// When a written value takes effect.
    Cycle resetAt_ = kNever;
    bool nextFiveSteps_ = false;
    Cycle lastClock_ = -2;

    bool inhibited_ = false;
    bool flag_ = false;
    bool line_ = false;
    /// When a read clears the flag.
    Cycle clearAt_ = kNever;

    [[nodiscard]] const std::array<Cycle, 6>& steps() const noexcept {
        return fiveSteps_ ? timing_->fiveStep : timing_->fourStep;
    }
    Clock advanceSequence(Cycle cycle) noexcept;
    void raise(Cycle cycle, bool last) noexcept;
};

}  // namespace studio::synth
