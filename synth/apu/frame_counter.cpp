// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "synth/apu/frame_counter.h"

namespace studio::synth {

namespace {

using Clock = FrameCounter::Clock;

constexpr std::array<Clock, 6> kClocks{Clock::Quarter, Clock::QuarterAndHalf, Clock::Quarter,
                                       Clock::None,    Clock::QuarterAndHalf, Clock::None};
constexpr std::size_t kFirstInterrupt = 3;
constexpr std::size_t kWrap = 5;

}  // namespace

void FrameCounter::write(Cycle cycle, std::uint8_t value) noexcept {
    nextFiveSteps_ = (value & 0x80) != 0;
    inhibited_ = (value & 0x40) != 0;
    if (inhibited_) {
        flag_ = false;
        line_ = false;
    }
    resetAt_ = cycle + (cycle % 2 == 0 ? 3 : 4);
}

void FrameCounter::reset(Cycle cycle) noexcept {
    inhibited_ = false;
    flag_ = false;
    line_ = false;
    nextFiveSteps_ = fiveSteps_;
    origin_ = cycle;
    step_ = 0;
    resetAt_ = cycle + kPowerDelay;
}

/// The flag shows even where the interrupt is inhibited, but not in the last of the three cycles.
void FrameCounter::raise(Cycle cycle, bool last) noexcept {
    if (clearAt_ <= cycle)
        clearAt_ = kNever;
    flag_ = !inhibited_ || !last;
    line_ = line_ || !inhibited_;
}

FrameCounter::Clock FrameCounter::advanceSequence(Cycle cycle) noexcept {
    if (origin_ + steps()[step_] != cycle)
        return Clock::None;
    if (!fiveSteps_ && step_ >= kFirstInterrupt)
        raise(cycle, step_ == kWrap);
    const Clock clock = kClocks[step_];
    if (clock != Clock::None)
        lastClock_ = cycle;
    if (step_ == kWrap) {
        origin_ = cycle;
        step_ = 0;
    } else {
        ++step_;
    }
    return clock;
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

bool FrameCounter::readFlag(Cycle cycle) noexcept {
    if (clearAt_ <= cycle) {
        clearAt_ = kNever;
        flag_ = false;
    }
    line_ = false;
    if (flag_ && clearAt_ == kNever)
        clearAt_ = cycle + (cycle % 2 == 0 ? 1 : 2);
    return flag_;
}

}  // namespace studio::synth
