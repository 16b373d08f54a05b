// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/score/wish_map.h"

#include <gtest/gtest.h>

namespace studio::core {

TEST(WishMap, aChangeHoldsWithinItsRangeAndMergesAgain) {
    WishMap wishes;
    wishes.change(Voice::Pulse1, {100, 300}, [](Wish& wish) { wish.grid = GridUnit::Eighth; });
    wishes.change(Voice::Pulse1, {200, 400}, [](Wish& wish) { wish.keepsEnds = true; });
    EXPECT_EQ(wishes.at(Voice::Pulse1, 99), Wish{});
    EXPECT_EQ(wishes.at(Voice::Pulse1, 100).grid, GridUnit::Eighth);
    EXPECT_TRUE(wishes.at(Voice::Pulse1, 200).grid && wishes.at(Voice::Pulse1, 299).keepsEnds);
    EXPECT_FALSE(wishes.at(Voice::Pulse1, 300).grid);
    EXPECT_EQ(wishes.at(Voice::Pulse1, 400), Wish{});
    EXPECT_EQ(wishes.at(Voice::Pulse2, 200), Wish{});
    const auto cells = wishes.cells(Voice::Pulse1, {150, 350});
    ASSERT_EQ(cells.size(), 3U);
    EXPECT_EQ(cells[0].range, (TickRange{150, 200}));
    EXPECT_EQ(cells[2].range, (TickRange{300, 350}));
    wishes.change(Voice::Pulse1, {0, 1000}, [](Wish& wish) { wish = {}; });
    EXPECT_EQ(wishes, WishMap());
}

TEST(WishMap, finerTicksLeaveWishesWhereTheyAre) {
    WishMap wishes;
    wishes.change(Voice::Noise, {10, 20}, [](Wish& wish) { wish.similarity = 1; });
    const WishMap finer = wishes.refined(3);
    EXPECT_EQ(finer.at(Voice::Noise, 29), Wish{});
    EXPECT_EQ(finer.at(Voice::Noise, 30).similarity, 1);
    EXPECT_EQ(finer.at(Voice::Noise, 60), Wish{});
}

}  // namespace studio::core
