// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "synth/devices/audio_output.h"

#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <thread>

namespace studio::synth {

TEST(SilentOutput, keepsTime) {
    std::atomic<int> frames = 0;
    const auto start = std::chrono::steady_clock::now();
    auto output = openSilentOutput([&](float*, int count) { frames += count; }, {48000});
    while (frames < 4800 && std::chrono::steady_clock::now() - start < std::chrono::seconds(20))
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    const double seconds =
        std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    output.reset();
    EXPECT_GE(frames, 4800);
    EXPECT_GT(seconds, 0.08) << "not faster than the clock";
    const int stopped = frames;
    std::this_thread::sleep_for(std::chrono::milliseconds(30));
    EXPECT_EQ(frames, stopped) << "no calls once it is gone";
}

}  // namespace studio::synth
