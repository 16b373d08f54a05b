// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "synth/apu/chip_timing.h"

namespace studio::synth {

/// How often a timer that fires in cycle `next` and every `period` cycles from then on does so
/// before cycle `end`.
[[nodiscard]] constexpr Cycle stepsUntil(Cycle end, Cycle next, int period) noexcept {
    if (next >= end)
        return 0;
    const auto past = static_cast<std::uint64_t>(end - 1 - next);
    // Most processors divide 32 bits in a third of the time.
    if (past <= std::numeric_limits<std::uint32_t>::max())
        return static_cast<std::uint32_t>(past) / static_cast<std::uint32_t>(period) + Cycle{1};
    return static_cast<Cycle>(past) / period + 1;
}

}  // namespace studio::synth
