// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/score/lock_map.h"

#include <gtest/gtest.h>

#include <random>

namespace studio::core {

TEST(LockMap, setsAndMerges) {
    LockMap locks(LockMode::Locked);
    locks.set(Voice::Triangle, {100, 200}, LockMode::Free);
    EXPECT_EQ(locks.at(Voice::Triangle, 99), LockMode::Locked);
    EXPECT_EQ(locks.at(Voice::Triangle, 100), LockMode::Free);
    EXPECT_EQ(locks.at(Voice::Triangle, 200), LockMode::Locked);
    EXPECT_EQ(locks.at(Voice::Pulse1, 150), LockMode::Locked);
    locks.set(Voice::Triangle, {200, 300}, LockMode::Free);
    EXPECT_EQ(locks.spans(Voice::Triangle).size(), 3U);
    locks.set(Voice::Triangle, {0, 1000}, LockMode::Locked);
    EXPECT_EQ(locks, LockMap(LockMode::Locked));
}

TEST(LockMap, agreesWithAModelTickByTick) {
    std::mt19937_64 random(3);
    LockMap locks(LockMode::Locked);
    constexpr Tick kLength = 60;
    std::vector<LockMode> model(kLength, LockMode::Locked);
    for (int round = 0; round < 500; ++round) {
        const Tick begin = static_cast<Tick>(random() % kLength);
        const Tick end = static_cast<Tick>(random() % kLength);
        const LockMode mode = kLockModes[random() % kLockModes.size()];
        locks.set(Voice::Noise, {begin, end}, mode);
        for (Tick tick = begin; tick < end; ++tick)
            model[static_cast<std::size_t>(tick)] = mode;
        for (Tick tick = 0; tick < kLength; ++tick)
            ASSERT_EQ(locks.at(Voice::Noise, tick), model[static_cast<std::size_t>(tick)]);
        const auto& spans = locks.spans(Voice::Noise);
        ASSERT_EQ(spans.front().start, 0);
        for (std::size_t i = 1; i < spans.size(); ++i) {
            ASSERT_LT(spans[i - 1].start, spans[i].start);
            ASSERT_NE(spans[i - 1].mode, spans[i].mode);
        }
    }
}

TEST(LockMap, narrowsTickByTick) {
    LockMap mine(LockMode::Free);
    mine.set(Voice::Pulse1, {10, 20}, LockMode::Locked);
    mine.set(Voice::Pulse1, {20, 40}, LockMode::Rhythm);
    LockMap theirs(LockMode::Free);
    theirs.set(Voice::Pulse1, {15, 30}, LockMode::Rhythm);
    theirs.set(Voice::Pulse1, {50, 60}, LockMode::Locked);
    theirs.setAll(Voice::Noise, LockMode::Locked);
    const LockMap both = mine.narrowedBy(theirs);
    EXPECT_EQ(both, theirs.narrowedBy(mine));
    EXPECT_EQ(both.spans(Voice::Pulse1), (std::vector<LockSpan>{{0, LockMode::Free},
                                                                {10, LockMode::Locked},
                                                                {20, LockMode::Rhythm},
                                                                {40, LockMode::Free},
                                                                {50, LockMode::Locked},
                                                                {60, LockMode::Free}}));
    EXPECT_EQ(both.spans(Voice::Noise), (std::vector<LockSpan>{{0, LockMode::Locked}}));
    EXPECT_EQ(both.spans(Voice::Triangle), (std::vector<LockSpan>{{0, LockMode::Free}}));
    EXPECT_EQ(mine.narrowedBy(LockMap(LockMode::Free)), mine);
}

TEST(LockMap, cellsCoverTheRange) {
    LockMap locks(LockMode::Locked);
    locks.set(Voice::Pulse2, {10, 20}, LockMode::Rhythm);
    locks.set(Voice::Pulse2, {20, 30}, LockMode::Free);
    const auto cells = locks.cells(Voice::Pulse2, {15, 40});
    ASSERT_EQ(cells.size(), 3U);
    EXPECT_EQ(cells[0], (LockCell{{15, 20}, LockMode::Rhythm}));
    EXPECT_EQ(cells[1], (LockCell{{20, 30}, LockMode::Free}));
    EXPECT_EQ(cells[2], (LockCell{{30, 40}, LockMode::Locked}));
    EXPECT_TRUE(locks.cells(Voice::Pulse2, {15, 15}).empty());
}

TEST(LockMap, namesRoundTrip) {
    for (const LockMode mode : kLockModes)
        EXPECT_EQ(lockModeNamed(lockModeName(mode)), mode);
    EXPECT_FALSE(lockModeNamed("frozen"));
}

}  // namespace studio::core
