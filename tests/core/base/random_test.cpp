// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/base/random.h"

#include <gtest/gtest.h>

#include <set>

namespace studio::core {

TEST(CounterRandom, givesThePublishedWords) {
    // Known answer of the authors' Random123 library for counter 0 and key 0.
    const std::array<std::uint32_t, 4> expected{0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8};
    EXPECT_EQ(CounterRandom(0, 0).words(0), expected);
}

TEST(CounterRandom, dependsOnSeedStreamAndStep) {
    std::set<std::array<std::uint32_t, 4>> words;
    for (std::uint64_t seed : {0ULL, 1ULL, 1ULL << 40}) {
        for (std::uint32_t stream : {0U, 1U}) {
            for (std::uint64_t step : {0ULL, 1ULL, 1ULL << 40})
                words.insert(CounterRandom(seed, stream).words(step));
        }
    }
    EXPECT_EQ(words.size(), 18U);
}

TEST(CounterRandom, isUniform) {
    const CounterRandom random(7, 3);
    constexpr int kDraws = 20000;
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < kDraws; ++i) {
        const double value = random.uniform(static_cast<std::uint64_t>(i));
        ASSERT_GE(value, 0.0);
        ASSERT_LT(value, 1.0);
        sum += value;
        squares += value * value;
    }
    EXPECT_NEAR(sum / kDraws, 0.5, 0.01);
    EXPECT_NEAR(squares / kDraws, 1.0 / 3, 0.01);
}

}  // namespace studio::core
