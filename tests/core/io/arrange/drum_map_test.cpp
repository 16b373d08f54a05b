// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/io/arrange/drum_map.h"

#include "core/score/voice.h"

#include <gtest/gtest.h>

namespace studio::core {

TEST(DrumMap, everyNumberIsAPlayableNoise) {
    for (int drum = 0; drum < 128; ++drum) {
        const NoiseDrum noise = noiseOf(drum);
        EXPECT_TRUE(pitchRange(Voice::Noise).contains(noise.pitch)) << drum;
        EXPECT_LE(noise.timbre, highestTimbre(Voice::Noise)) << drum;
        EXPECT_GT(noise.milliseconds, 0) << drum;
    }
}

TEST(DrumMap, kickSnareAndHatsComeBackAsThemselves) {
    for (const int drum : {36, 38, 42, 46, 49, 56}) {
        const NoiseDrum noise = noiseOf(drum);
        EXPECT_EQ(gmDrumOf(noise.pitch, noise.timbre), drum);
    }
}

TEST(DrumMap, theBeatOutweighsTheHats) {
    EXPECT_GT(noiseOf(36).weight, noiseOf(38).weight);
    EXPECT_GT(noiseOf(38).weight, noiseOf(42).weight);
    EXPECT_LT(noiseOf(36).pitch, noiseOf(38).pitch);
    EXPECT_LT(noiseOf(38).pitch, noiseOf(42).pitch);
    EXPECT_GT(noiseOf(46).milliseconds, noiseOf(42).milliseconds);
}

}  // namespace studio::core
