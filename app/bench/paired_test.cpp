// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "app/bench/paired_test.h"

#include "app/bench/measure.h"
#include "core/base/random.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace studio::bench {

namespace {

double signedRanksP(std::vector<double> differences) {
    std::erase(differences, 0.0);
    if (differences.empty())
        return 1;
    std::ranges::sort(differences, {}, [](double each) { return std::abs(each); });
    const auto n = static_cast<double>(differences.size());
    double positive = 0;
    for (std::size_t i = 0; i < differences.size();) {
        std::size_t end = i;
        while (end < differences.size() && std::abs(differences[end]) == std::abs(differences[i]))
            ++end;
        // Equal sizes share the mean of their ranks.
        const double rank = (static_cast<double>(i) + 1 + static_cast<double>(end)) / 2;
        for (; i < end; ++i)
            positive += differences[i] > 0 ? rank : 0;
    }
    const double expected = n * (n + 1) / 4;
    const double spread = std::sqrt(n * (n + 1) * (2 * n + 1) / 24);
    return std::erfc(std::abs(positive - expected) / spread / std::sqrt(2.0));
}

}  // namespace

PairedTest pairedTest(std::span<const double> differences) {
    constexpr std::size_t kDraws = 2000;
    PairedTest test;
    test.pairs = differences.size();
    if (differences.empty())
        return test;
    test.meanDifference = mean(differences);
    test.p = signedRanksP({differences.begin(), differences.end()});
    const auto count = static_cast<double>(differences.size());
    std::vector<double> means;
    for (std::uint32_t draw = 0; draw < kDraws; ++draw) {
        const core::CounterRandom random(1, draw);
        double sum = 0;
        for (std::size_t i = 0; i < differences.size(); ++i)
            sum += differences[static_cast<std::size_t>(random.uniform(i) * count)];
        means.push_back(sum / count);
    }
    std::ranges::sort(means);
    test.low = means[kDraws / 40];
    test.high = means[kDraws - kDraws / 40 - 1];
    return test;
}

}  // namespace studio::bench
