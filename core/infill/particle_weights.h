// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include <span>
#include <vector>

namespace studio::core {

/// log of the sum of exp(`logs`); minus infinity if all are.
[[nodiscard]] double logOfSum(std::span<const double> logs);

/// `logWeights` as shares that sum to 1; equal ones if all are minus infinity.
[[nodiscard]] std::vector<double> shares(std::span<const double> logWeights);

/// How many equally weighted particles are as good as these: 1 / sum of squared shares (Kong,
/// 1992).
[[nodiscard]] double effectiveSize(std::span<const double> logWeights);

/// Systematic resampling (Kitagawa, 1996): for each place the particle that it gets, ascending;
/// each is taken share x count times, rounded up or down. `uniform` in [0, 1).
[[nodiscard]] std::vector<int> systematicSample(std::span<const double> logWeights, double uniform);

}  // namespace studio::core
