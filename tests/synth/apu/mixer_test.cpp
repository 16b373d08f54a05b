// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "synth/apu/mixer.h"

#include "synth/apu/triangle.h"

#include <gtest/gtest.h>

namespace studio::synth {

TEST(Mixer, givesTheChipsLevels) {
    const Mixer& mixer = Mixer::shared();
    const auto value = [](Level level) { return static_cast<double>(level) / kUnitLevel; };
    EXPECT_EQ(mixer.pulses(0, 0), 0);
    EXPECT_EQ(mixer.others(0, 0, 0), 0);
    EXPECT_NEAR(value(mixer.pulses(15, 0)), 0.149377, 1e-6);
    EXPECT_NEAR(value(mixer.pulses(15, 15)), 0.258483, 1e-6);
    EXPECT_NEAR(value(mixer.others(15, 0, 0)), 0.246412, 1e-6);
    EXPECT_NEAR(value(mixer.others(0, 15, 0)), 0.174431, 1e-6);
    EXPECT_NEAR(value(mixer.others(0, 0, 127)), 0.574264, 1e-6);
    EXPECT_NEAR(value(mixer.others(15, 15, 127)), 0.741516, 1e-6);
}

TEST(Mixer, givesTheMeanOfATriangleOutOfHearing) {
    const Mixer& mixer = Mixer::shared();
    double sum = 0;
    for (int triangle = 0; triangle < 16; ++triangle)
        sum += mixer.others(triangle, 7, 40);
    EXPECT_NEAR(mixer.others(Triangle::kMean, 7, 40), sum / 16, 1);
}

TEST(Mixer, fadesAlongTheSameCurves) {
    EXPECT_NEAR(Mixer::fadedPulses(9, 4), Mixer::shared().pulses(9, 4), 64);
    EXPECT_NEAR(Mixer::fadedOthers(9, 4, 100), Mixer::shared().others(9, 4, 100), 64);
}

}  // namespace studio::synth
