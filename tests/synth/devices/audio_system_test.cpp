// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "synth/devices/audio_system.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace studio::synth {

namespace {
RenderCallback silence(const AudioFormat& /*format*/) {
    return [](float* samples, int frames) { std::fill_n(samples, 2 * frames, 0.0F); };
}
}  // namespace

TEST(AudioSystem, aMachineWithoutSoundGetsOneSentence) {
    const auto system = makeAudioSystem();
    const auto output = system->open({}, silence);
    if (output)
        GTEST_SKIP() << "there is a device here: " << (*output)->description().device;
    EXPECT_NE(output.error().message().find("No audio device"), std::string::npos);
}

TEST(AudioSystem, aDeviceThatIsNotThereIsNamed) {
    const auto output = makeAudioSystem()->open({"Old Headphones (ALSA)", 256}, silence);
    ASSERT_FALSE(output);
    EXPECT_EQ(output.error().message(), "Old Headphones (ALSA) is not there.");
}

TEST(AudioSystem, listsDevicesWithDistinctNamesAndOneDefault) {
    const auto system = makeAudioSystem();
    std::vector<std::string> names;
    int defaults = 0;
    for (const AudioDevice& device : system->devices()) {
        EXPECT_GE(device.channels, 2);
        defaults += device.isDefault ? 1 : 0;
        names.push_back(device.name);
    }
    std::ranges::sort(names);
    EXPECT_EQ(std::ranges::adjacent_find(names), names.end());
    EXPECT_LE(defaults, 1);
}

}  // namespace studio::synth
