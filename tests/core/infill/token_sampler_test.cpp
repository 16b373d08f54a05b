// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/infill/token_sampler.h"

#include <gtest/gtest.h>

#include <cmath>

namespace studio::core {

namespace {
// Chances 0.1 for <S>, then 0.2, 0.3, 0.4.
const std::vector<float> kLogits{std::log(0.1F), std::log(0.2F), std::log(0.3F), std::log(0.4F)};
}  // namespace

TEST(TokenWeights, followsTheModelWithoutBoundary) {
    const TokenWeights weights(kLogits, {});
    EXPECT_EQ(weights.of(0), 0.0);
    EXPECT_NEAR(weights.of(3) / weights.of(1), 2.0, 1e-6);
    EXPECT_NEAR(weights.sum(std::vector<TokenId>{1, 2}) / weights.total(), 0.5 / 0.9, 1e-6);
}

TEST(TokenWeights, temperatureSharpens) {
    const TokenWeights cold(kLogits, {0.5, 0});
    EXPECT_NEAR(cold.of(3) / cold.of(1), 4.0, 1e-6);
    const TokenWeights hot(kLogits, {2.0, 0});
    EXPECT_NEAR(hot.of(3) / hot.of(1), std::sqrt(2.0), 1e-6);
}

TEST(TokenWeights, topKKeepsTheLikeliest) {
    const TokenWeights weights(kLogits, {1.0, 2});
    EXPECT_EQ(weights.of(1), 0.0);
    EXPECT_GT(weights.of(2), 0.0);
    EXPECT_EQ(weights.pick(std::vector<TokenId>{1}, 0.5), 1) << "but never leaves nothing";
}

TEST(TokenWeights, picksByTheDistributionFunction) {
    const TokenWeights weights(kLogits, {});
    const std::vector<TokenId> tokens{1, 2, 3};
    EXPECT_EQ(weights.pick(tokens, 0.0), 1);
    EXPECT_EQ(weights.pick(tokens, 0.22), 1);
    EXPECT_EQ(weights.pick(tokens, 0.23), 2);
    EXPECT_EQ(weights.pick(tokens, 0.55), 2);
    EXPECT_EQ(weights.pick(tokens, 0.56), 3);
    EXPECT_EQ(weights.pick(tokens, 0.999999), 3);
}

TEST(PickIndex, neverTakesWhatHasNoWeight) {
    const std::vector<double> weights{0, 1, 0, 1, 0};
    EXPECT_EQ(pickIndex(weights, 0.0), 1U);
    EXPECT_EQ(pickIndex(weights, 0.5), 3U);
    EXPECT_EQ(pickIndex(weights, std::nextafter(1.0, 0.0)), 3U);
    EXPECT_EQ(pickIndex(std::vector<double>{0, 0}, 0.5), 0U);
}

TEST(NatsOf, isTheModelsOwnSurprise) {
    EXPECT_NEAR(natsOf(kLogits, 2), -std::log(0.3), 1e-6);
    EXPECT_NEAR(shareOf(kLogits, std::vector<TokenId>{0, 3}), 0.5, 1e-6);
}

}  // namespace studio::core
