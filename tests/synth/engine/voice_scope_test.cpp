// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "synth/engine/voice_scope.h"

#include "synth/player/player.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace studio::synth {

TEST(VoiceScope, showsWhatEachVoiceSoundsFromARiseOn) {
    core::Song song;
    song.frame.length = 44100;
    core::Note note;
    note.start = 11025;
    note.length = 22050;
    note.pitch = 57;
    note.velocity = 15;
    song.part(core::Voice::Pulse1).notes = {note};
    song.part(core::Voice::Pulse1).timbre = {{0, 2}};
    song.part(core::Voice::Triangle).notes = {note};
    const RegisterLog log = playSong(song);
    const auto silent = wavesAt(log, 1000);
    const auto sounding = wavesAt(log, 1789773 / 2);
    const auto highest = [](const VoiceWave& wave) { return *std::ranges::max_element(wave); };
    EXPECT_EQ(highest(silent[0]), 0);
    EXPECT_EQ(highest(sounding[0]), 1);
    EXPECT_EQ(highest(sounding[1]), 0);
    EXPECT_EQ(highest(sounding[2]), 1);
    EXPECT_EQ(highest(sounding[3]), 0);
    EXPECT_EQ(sounding[0][0], 1) << "a pulse begins with its rise";
    // Half of it high, at 50 %.
    const auto high = std::ranges::count(sounding[0], 1.0F);
    EXPECT_NEAR(static_cast<double>(high) / sounding[0].size(), 0.5, 0.15);
    EXPECT_EQ(wavesAt(log, 1789773 / 2 + 12345)[0], sounding[0]) << "steady";
}

}  // namespace studio::synth
