// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/infill/particle_weights.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace studio::core {

double logOfSum(std::span<const double> logs) {
    const double highest = std::ranges::max(logs);
    if (highest == -std::numeric_limits<double>::infinity())
        return highest;
    double sum = 0;
    for (const double log : logs)
        sum += std::exp(log - highest);
    return highest + std::log(sum);
}

std::vector<double> shares(std::span<const double> logWeights) {
    const double all = logOfSum(logWeights);
    std::vector<double> result;
    result.reserve(logWeights.size());
    for (const double log : logWeights)
        result.push_back(std::isfinite(all) ? std::exp(log - all)
                                            : 1.0 / static_cast<double>(logWeights.size()));
    return result;
}

double effectiveSize(std::span<const double> logWeights) {
    double squares = 0;
    for (const double share : shares(logWeights))
        squares += share * share;
    return 1 / squares;
}

std::vector<int> systematicSample(std::span<const double> logWeights, double uniform) {
    const std::vector<double> share = shares(logWeights);
    const auto count = static_cast<double>(share.size());
    std::vector<int> sources;
    double upTo = 0;
    for (std::size_t i = 0; i < share.size(); ++i) {
        upTo += share[i] * count;
        while (sources.size() < share.size() &&
               static_cast<double>(sources.size()) + uniform < upTo)
            sources.push_back(static_cast<int>(i));
    }
    // Rounding may leave the last places empty.
    const auto heaviest = std::ranges::max_element(share) - share.begin();
    sources.resize(share.size(), static_cast<int>(heaviest));
    return sources;
}

}  // namespace studio::core
