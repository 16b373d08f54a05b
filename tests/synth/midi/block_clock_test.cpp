// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "synth/midi/block_clock.h"

#include <gtest/gtest.h>

#include <random>

namespace studio::synth {

namespace {

using namespace std::chrono_literals;
using Time = BlockClock::Time;

constexpr int kRate = 48000;

}  // namespace

TEST(BlockClock, forgivesCallsThatAreLate) {
    BlockClock clock(kRate);
    std::mt19937_64 random(1);
    const Time start{1h};
    Time last = start;
    for (int block = 0; block < 1000; ++block) {
        const std::int64_t frame = block * std::int64_t{480};
        const auto late = block == 0 ? 0us : std::chrono::microseconds(random() % 9000);
        clock.called(start + block * 10ms + late, frame);
        const Time time = clock.timeOf(frame);
        EXPECT_LT(time - (start + block * 10ms), 4500us);
        EXPECT_GE(time, start + block * 10ms);
        EXPECT_GT(time - last, block == 0 ? -1us : 5ms) << "frames go evenly";
        last = time;
    }
}

TEST(BlockClock, followsADeviceWhoseClockIsSlower) {
    BlockClock clock(kRate);
    const Time start{1h};
    for (int block = 0; block < 6000; ++block)
        clock.called(start + block * 10'005us, block * std::int64_t{480});
    EXPECT_LT(start + 5999 * 10'005us - clock.timeOf(5999 * std::int64_t{480}), 1ms);
}

TEST(BlockClock, startsAnewAfterFramesWereLost) {
    BlockClock clock(kRate);
    const Time start{1h};
    clock.called(start, 0);
    clock.called(start + 3s, 480);
    EXPECT_EQ(clock.timeOf(480), start + 3s);
    EXPECT_EQ(clock.timeOf(960), start + 3s + 10ms);
}

}  // namespace studio::synth
