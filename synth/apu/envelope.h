// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include <cstdint>

namespace studio::synth {

/// Volume of a pulse or the noise: constant or a decay (apu.md 1.4).
class Envelope {
  public:
    /// Bits 5 … 0 of $4000, $4004, $400C.
    void write(std::uint8_t value) noexcept {
        loop_ = (value & 0x20) != 0;
        constant_ = (value & 0x10) != 0;
        volume_ = value & 0x0F;
    }
    void start() noexcept { start_ = true; }
    /// Quarter frame.
    void clock() noexcept {
        if (start_) {
            start_ = false;
            decay_ = 15;
            divider_ = volume_;
        } else if (divider_ > 0) {
            --divider_;
        } else {
            divider_ = volume_;
            if (decay_ > 0)
                --decay_;
            else if (loop_)
                decay_ = 15;
        }
    }
    [[nodiscard]] std::uint8_t level() const noexcept { return constant_ ? volume_ : decay_; }

  private:
    bool start_ = false;
    bool loop_ = false;
    bool constant_ = false;
    std::uint8_t volume_ = 0;
    std::uint8_t decay_ = 0;
    std::uint8_t divider_ = 0;
};

}  // namespace studio::synth
