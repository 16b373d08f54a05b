// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "synth/apu/chip_timing.h"
#include "synth/apu/envelope.h"
#include "synth/apu/length_counter.h"

#include <cstdint>

namespace studio::synth {

/// A pulse voice (apu.md 1.5). Owned and driven by Apu.
class Pulse {
  public:
    /// The sweep of pulse 1 subtracts one more than that of pulse 2.
    explicit Pulse(bool first) : first_(first) {}

    /// Register 0 … 3 of the voice.
    void write(int reg, std::uint8_t value) noexcept;

    /// The cycle at which the sequencer steps next; step() goes there.
    [[nodiscard]] Cycle nextStep() const noexcept { return nextStep_; }
    void step() noexcept {
        position_ = (position_ + 1) & 7;
        nextStep_ += periodWritten_ ? 2 * (period_ + 1) : 1;
    }
    void clockQuarterFrame() noexcept { envelope_.clock(); }
    void clockHalfFrame() noexcept;

    /// 0 … 15.
    [[nodiscard]] std::uint8_t output() const noexcept;

    LengthCounter length;

  private:
    bool first_;
    Envelope envelope_;
    Cycle nextStep_ = 0;
    int period_ = 0;
    /// Until its period is first written the sequencer steps every cycle; the cycle of that write
    /// so decides whether it steps on even or on odd cycles from then on, as the reference traces
    /// have it.
    bool periodWritten_ = false;
    std::uint8_t position_ = 0;
    std::uint8_t duty_ = 0;

    bool sweepEnabled_ = false;
    bool sweepNegate_ = false;
    bool sweepReload_ = false;
    std::uint8_t sweepPeriod_ = 0;
    std::uint8_t sweepShift_ = 0;
    std::uint8_t sweepDivider_ = 0;

    [[nodiscard]] int sweepTarget() const noexcept;
    [[nodiscard]] bool muted() const noexcept;
};

}  // namespace studio::synth
