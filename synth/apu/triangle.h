// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "synth/apu/chip_timing.h"
#include "synth/apu/length_counter.h"

#include <cstdint>

namespace studio::synth {

/// The triangle voice (apu.md 1.6): when it stops it holds its level. Owned and driven by Apu.
class Triangle {
  public:
    /// Register 0 … 3 of the voice; 1 is not connected.
    void write(int reg, std::uint8_t value) noexcept {
        switch (reg) {
            case 0:
                control_ = (value & 0x80) != 0;
                linearReload_ = value & 0x7F;
                length.writeHalt(control_);
                break;
            case 2:
                period_ = (period_ & 0x700) | value;
                break;
            case 3:
                period_ = (period_ & 0xFF) | (value & 7) << 8;
                length.writeLoad(value >> 3);
                reloadFlag_ = true;
                break;
            default:
                break;
        }
    }

    [[nodiscard]] Cycle nextStep() const noexcept { return nextStep_; }
    void step() noexcept {
        nextStep_ += period_ + 1;
        if (length.running() && linear_ > 0)
            position_ = (position_ + 1) & 31;
    }
    void clockQuarterFrame() noexcept {
        if (reloadFlag_)
            linear_ = linearReload_;
        else if (linear_ > 0)
            --linear_;
        if (!control_)
            reloadFlag_ = false;
    }
    void clockHalfFrame() noexcept { length.clock(); }

    /// 0 … 15.
    [[nodiscard]] std::uint8_t output() const noexcept {
        return position_ < 16 ? 15 - position_ : position_ - 16;
    }

    LengthCounter length;

  private:
    Cycle nextStep_ = 0;
    int period_ = 0;
    std::uint8_t position_ = 0;
    std::uint8_t linear_ = 0;
    std::uint8_t linearReload_ = 0;
    bool control_ = false;
    bool reloadFlag_ = false;
};

}  // namespace studio::synth
