// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include <span>

namespace studio::bench {

/// How two methods differ that were tried on the same songs.
struct PairedTest {
    std::size_t pairs = 0;
    double meanDifference = 0;
    /// 95 % of the means of songs drawn again and again lie in between (bootstrap).
    double low = 0;
    double high = 0;
    /// Chance of such ranks or rarer ones if there were no difference: Wilcoxon's signed ranks,
    /// two-sided, by the normal approximation.
    double p = 1;
};

/// Of `differences`, one a song; equal pairs (0) have no rank.
[[nodiscard]] PairedTest pairedTest(std::span<const double> differences);

}  // namespace studio::bench
