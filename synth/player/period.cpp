// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "synth/player/period.h"

#include <algorithm>
#include <cmath>

namespace studio::synth {

int tonePeriod(core::Voice voice, double pitch, std::int64_t clockRate) {
    constexpr int kHighestPeriod = 0x7FF;
    const double frequency = 440 * std::exp2((pitch - 69) / 12);
    const double steps = voice == core::Voice::Triangle ? 32 : 16;
    const auto period = std::lround(static_cast<double>(clockRate) / (steps * frequency)) - 1;
    return static_cast<int>(std::clamp<long>(period, 0, kHighestPeriod));
}

}  // namespace studio::synth
