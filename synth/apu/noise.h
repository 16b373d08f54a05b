// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "synth/apu/chip_timing.h"
#include "synth/apu/envelope.h"
#include "synth/apu/length_counter.h"

#include <array>
#include <cstdint>

namespace studio::synth {

/// The noise voice (apu.md 1.7). Its shift register runs even when it is silent. Owned and driven
/// by Apu.
class Noise {
  public:
    explicit Noise(const std::array<int, 16>& periods) : periods_(&periods), period_(periods[0]) {}

    /// Register 0 … 3 of the voice; 1 is not connected.
    void write(int reg, std::uint8_t value) noexcept {
        switch (reg) {
            case 0:
                length.writeHalt((value & 0x20) != 0);
                envelope_.write(value);
                break;
            case 2:
                feedbackBit_ = (value & 0x80) != 0 ? 6 : 1;
                period_ = (*periods_)[value & 0x0F];
                break;
            case 3:
                length.writeLoad(value >> 3);
                envelope_.start();
                break;
            default:
                break;
        }
    }

    [[nodiscard]] Cycle nextStep() const noexcept { return nextStep_; }
    void step() noexcept {
        nextStep_ += period_;
        const std::uint16_t feedback = (register_ ^ register_ >> feedbackBit_) & 1;
        register_ = static_cast<std::uint16_t>(register_ >> 1 | feedback << 14);
    }
    void clockQuarterFrame() noexcept { envelope_.clock(); }
    void clockHalfFrame() noexcept { length.clock(); }

    /// 0 … 15.
    [[nodiscard]] std::uint8_t output() const noexcept {
        return (register_ & 1) != 0 || !length.running() ? 0 : envelope_.level();
    }
    [[nodiscard]] std::uint16_t shiftRegister() const noexcept { return register_; }

    LengthCounter length;

  private:
    const std::array<int, 16>* periods_;
    Envelope envelope_;
    Cycle nextStep_ = 0;
    int period_;
    int feedbackBit_ = 1;
    std::uint16_t register_ = 1;
};

}  // namespace studio::synth
