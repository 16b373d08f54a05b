// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/tokens/ngram_model.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>
#include <random>

namespace studio::core {

namespace {

using Songs = std::vector<std::vector<TokenId>>;

double sumOf(const std::vector<double>& chances) {
    return std::accumulate(chances.begin(), chances.end(), 0.0);
}

}  // namespace

TEST(NgramModel, chancesSumToOneWhateverCameBefore) {
    std::mt19937 random(1);
    Songs songs(3, {kBoundary});
    for (auto& song : songs) {
        for (int i = 0; i < 60; ++i)
            song.push_back(static_cast<TokenId>(random() % 7));
    }
    for (int order = 1; order <= 5; ++order) {
        const NgramModel model = NgramModel::train(songs, order, 9);
        EXPECT_EQ(model.order(), order);
        for (const std::vector<TokenId>& history :
             Songs{{}, {kBoundary}, {8, 8, 8}, {songs[0][3], songs[0][4], songs[0][5]}, songs[1]}) {
            const auto chances = model.chancesAfter(history);
            ASSERT_EQ(chances.size(), 9U);
            EXPECT_NEAR(sumOf(chances), 1, 1e-12);
            for (const double chance : chances)
                EXPECT_GT(chance, 0);
        }
    }
}

/// Worked by hand: 1 2 1 2 1 3, of two tokens each. Bigrams: <S>1, 12 twice, 21 twice, 13; two
/// occur once and two twice, so the discount is 2 / (2 + 4) = 1/3. Of the four kinds of bigrams two
/// end in 1, one in 2, one in 3: the discount of these counts is 2 / (2 + 2) = 1/2.
TEST(NgramModel, isKneserAndNeys) {
    const NgramModel model = NgramModel::train(Songs{{kBoundary, 1, 2, 1, 2, 1, 3}}, 2, 4);
    const double floor = 3 * 0.5 / 4 / 4;
    const double lower1 = (2 - 0.5) / 4 + floor;
    const double lower2 = (1 - 0.5) / 4 + floor;
    const auto afterOne = model.chancesAfter(std::vector<TokenId>{1});
    const double backOff = 2.0 / 3 / 3;
    EXPECT_NEAR(afterOne[2], (2 - 1.0 / 3) / 3 + backOff * lower2, 1e-12);
    EXPECT_NEAR(afterOne[1], backOff * lower1, 1e-12);
    EXPECT_NEAR(afterOne[0], backOff * floor, 1e-12);
    const auto afterUnknown = model.chancesAfter(std::vector<TokenId>{3});
    EXPECT_NEAR(afterUnknown[1], lower1, 1e-12);
}

TEST(NgramModel, looksAsFarBackAsItsOrder) {
    const Songs songs(4, {kBoundary, 5, 6, 7, 5, 6, 8});
    const NgramModel model = NgramModel::train(songs, 4, 9);
    const auto likeliestAfter = [&](const std::vector<TokenId>& history) {
        const auto chances = model.chancesAfter(history);
        return std::ranges::max_element(chances) - chances.begin();
    };
    EXPECT_EQ(likeliestAfter({}), 5);
    EXPECT_EQ(likeliestAfter({kBoundary}), 5);
    EXPECT_EQ(likeliestAfter({kBoundary, 5, 6}), 7);
    EXPECT_EQ(likeliestAfter({3, 7, 5, 6}), 8);
}

}  // namespace studio::core
