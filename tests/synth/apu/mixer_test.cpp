// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "synth/apu/mixer.h"

#include <gtest/gtest.h>

namespace studio::synth {

TEST(Mixer, givesTheChipsLevels) {
    const VoiceMask all;
    EXPECT_EQ(mix({0, 0, 0, 0}, all), 0.0F);
    EXPECT_NEAR(mix({15, 0, 0, 0}, all), 0.149377F, 1e-6);
    EXPECT_NEAR(mix({15, 15, 0, 0}, all), 0.258483F, 1e-6);
    EXPECT_NEAR(mix({0, 0, 15, 0}, all), 0.246412F, 1e-6);
    EXPECT_NEAR(mix({0, 0, 0, 15}, all), 0.174431F, 1e-6);
}

TEST(Mixer, masksVoices) {
    VoiceMask mask;
    mask.audible = {false, true, false, true};
    EXPECT_EQ(mix({15, 3, 15, 2}, mask), mix({0, 3, 0, 2}, VoiceMask()));
}

}  // namespace studio::synth
