// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "synth/apu/length_counter.h"

#include <array>

namespace studio::synth {

void LengthCounter::writeLoad(std::uint8_t index) noexcept {
    constexpr std::array<std::uint8_t, 32> kLengths{10, 254, 20,  2,  40, 4,  80, 6,  160, 8,  60,
                                                    10, 14,  12,  26, 14, 12, 16, 24, 18,  48, 20,
                                                    96, 22,  192, 24, 72, 26, 16, 28, 32,  30};
    if (!enabled_)
        return;
    load_ = kLengths[index & 0x1F];
    countAtWrite_ = count_;
}

void LengthCounter::settle() noexcept {
    if (load_ != 0 && count_ == countAtWrite_)
        count_ = load_;
    load_ = 0;
    halt_ = nextHalt_;
}

}  // namespace studio::synth
