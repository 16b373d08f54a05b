// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "synth/apu/frame_counter.h"

namespace studio::synth {

void FrameCounter::write(Cycle cycle, std::uint8_t value) noexcept {
    nextFiveSteps_ = (value & 0x80) != 0;
    resetAt_ = cycle + (cycle % 2 == 0 ? 3 : 4);
}

FrameCounter::Clock FrameCounter::advanceSequence(Cycle cycle) noexcept {
    if (origin_ + steps()[step_] != cycle)
        return Clock::None;
    constexpr std::size_t kWrap = 4;
    if (step_ == kWrap) {
        origin_ = cycle;
        step_ = 0;
        return Clock::None;
    }
    lastClock_ = cycle;
    return step_++ % 2 == 0 ? Clock::Quarter : Clock::QuarterAndHalf;
}

FrameCounter::Clock FrameCounter::advance(Cycle cycle) noexcept {
    const Clock clock = advanceSequence(cycle);
    if (resetAt_ != cycle)
        return clock;
    resetAt_ = kNever;
    fiveSteps_ = nextFiveSteps_;
    origin_ = cycle;
    step_ = 0;
    // Five steps begin with a clock, unless the sequence has just given one.
    if (!fiveSteps_ || lastClock_ >= cycle - 1)
        return clock;
    lastClock_ = cycle;
    return Clock::QuarterAndHalf;
}

}  // namespace studio::synth
