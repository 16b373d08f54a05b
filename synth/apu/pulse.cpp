// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "synth/apu/pulse.h"

#include "synth/apu/steps_until.h"

namespace studio::synth {

namespace {

constexpr int kLowestAudiblePeriod = 8;
constexpr int kHighestPeriod = 0x7FF;

}  // namespace

void Pulse::write(int reg, std::uint8_t value) noexcept {
    switch (reg) {
        case 0:
            duty_ = value >> 6;
            length.writeHalt((value & 0x20) != 0);
            envelope_.write(value);
            break;
        case 1:
            sweepEnabled_ = (value & 0x80) != 0;
            sweepPeriod_ = value >> 4 & 7;
            sweepNegate_ = (value & 0x08) != 0;
            sweepShift_ = value & 7;
            sweepReload_ = true;
            break;
        case 2:
            period_ = (period_ & 0x700) | value;
            periodWritten_ = true;
            break;
        default:
            period_ = (period_ & 0xFF) | (value & 7) << 8;
            periodWritten_ = true;
            length.writeLoad(value >> 3);
            position_ = 0;
            envelope_.start();
    }
}

int Pulse::sweepTarget() const noexcept {
    const int change = period_ >> sweepShift_;
    return sweepNegate_ ? period_ - change - (first_ ? 1 : 0) : period_ + change;
}

bool Pulse::muted() const noexcept {
    return period_ < kLowestAudiblePeriod || (!sweepNegate_ && sweepTarget() > kHighestPeriod);
}

void Pulse::clockHalfFrame() noexcept {
    length.clock();
    if (sweepDivider_ == 0 && sweepEnabled_ && sweepShift_ > 0 && !muted() &&
        sweepTarget() <= kHighestPeriod)
        period_ = sweepTarget();
    if (sweepDivider_ == 0 || sweepReload_) {
        sweepDivider_ = sweepPeriod_;
        sweepReload_ = false;
    } else {
        --sweepDivider_;
    }
}

void Pulse::catchUp(Cycle end) noexcept {
    const Cycle steps = stepsUntil(end, nextStep_, stepCycles());
    position_ = static_cast<std::uint8_t>((position_ + steps) & 7);
    nextStep_ += steps * stepCycles();
}

void Pulse::refresh() noexcept {
    loudness_ = length.running() && !muted() ? envelope_.level() : 0;
    edge_ =
        loudness_ == 0 ? kNever : nextStep_ + (kStepsToEdge[duty_][position_] - 1) * stepCycles();
}

}  // namespace studio::synth
