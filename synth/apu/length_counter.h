// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include <cstdint>

namespace studio::synth {

/// Silences a voice after a number of half frames (apu.md 1.3). Changes of the halt flag and loads
/// take effect one cycle after the write, when the frame counter has had its turn.
class LengthCounter {
  public:
    void setEnabled(bool enabled) noexcept {
        enabled_ = enabled;
        if (!enabled) {
            count_ = 0;
            load_ = 0;
        }
    }
    void writeHalt(bool halt) noexcept { nextHalt_ = halt; }
    /// `index`: bits 7 … 3 of the register.
    void writeLoad(std::uint8_t index) noexcept;
    /// The cycle after a write, after the frame counter.
    void settle() noexcept;
    /// Half frame.
    void clock() noexcept {
        if (!halt_ && count_ > 0)
            --count_;
    }
    [[nodiscard]] bool running() const noexcept { return count_ > 0; }

  private:
    bool enabled_ = false;
    bool halt_ = false;
    bool nextHalt_ = false;
    std::uint8_t count_ = 0;
    std::uint8_t load_ = 0;
    std::uint8_t countAtWrite_ = 0;
};

}  // namespace studio::synth
