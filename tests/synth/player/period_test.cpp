// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "synth/player/period.h"

#include <gtest/gtest.h>

namespace studio::synth {

using core::Voice;

TEST(Period, followsThePublishedTable) {
    constexpr std::int64_t kNtsc = 1789773;
    EXPECT_EQ(tonePeriod(Voice::Pulse1, 69, kNtsc), 253);
    EXPECT_EQ(tonePeriod(Voice::Triangle, 69, kNtsc), 126);
    EXPECT_EQ(tonePeriod(Voice::Pulse2, 33, kNtsc), 2033) << "the lowest pulse, A1";
    EXPECT_EQ(tonePeriod(Voice::Triangle, 21, kNtsc), 2033) << "the lowest triangle, A0";
    EXPECT_GE(tonePeriod(Voice::Pulse1, 108, kNtsc), 8) << "the highest is not muted";
    EXPECT_EQ(noisePeriod(16), 0);
    EXPECT_EQ(noisePeriod(1), 15);
}

TEST(Period, everyPlayablePitchFitsTheRegister) {
    for (const std::int64_t clock : {1789773, 1662607, 1773448}) {
        for (const Voice voice : {Voice::Pulse1, Voice::Triangle}) {
            int last = 0x800;
            for (int pitch = core::pitchRange(voice).lowest;
                 pitch <= core::pitchRange(voice).highest; ++pitch) {
                const int period = tonePeriod(voice, pitch, clock);
                EXPECT_LT(period, last);
                EXPECT_GE(period, 0);
                last = period;
            }
        }
    }
}

}  // namespace studio::synth
