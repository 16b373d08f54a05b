// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/edit/excerpt.h"

#include <gtest/gtest.h>

namespace studio::core {

namespace {

Note note(Tick start, int pitch) {
    Note result;
    result.start = start;
    result.length = 500;
    result.pitch = static_cast<std::int16_t>(pitch);
    return result;
}

}  // namespace

TEST(Excerpt, holdsTheNotesTheTempoAndTheMetreOfTheRange) {
    Song song;
    song.frame.length = 100000;
    song.frame.tempo = TempoMap(1000, {{0, 500'000}, {12000, 400'000}, {20000, 300'000}});
    song.frame.meter = MeterMap(1000, {{0, 4, 4}, {12000, 3, 4}});
    song.part(Voice::Pulse1).notes = {note(11000, 60), note(13000, 61), note(30000, 62)};
    song.part(Voice::Triangle).notes = {note(14000, 40)};
    song.part(Voice::Pulse1).timbre = {{100, 3}};
    const Song excerpt = excerptOf(song, {true, false, false, false}, {12500, 24000});
    EXPECT_TRUE(checkSong(excerpt));
    EXPECT_EQ(excerpt.frame.length, 11500);
    ASSERT_EQ(excerpt.frame.tempo.tempos().size(), 2U);
    EXPECT_EQ(excerpt.frame.tempo.tempos()[0], (Tempo{0, 400'000}));
    EXPECT_EQ(excerpt.frame.tempo.tempos()[1], (Tempo{7500, 300'000}));
    ASSERT_EQ(excerpt.frame.meter.signatures().size(), 1U);
    EXPECT_EQ(excerpt.frame.meter.signatures()[0], (TimeSignature{0, 3, 4}));
    ASSERT_EQ(excerpt.part(Voice::Pulse1).notes.size(), 1U);
    EXPECT_EQ(excerpt.part(Voice::Pulse1).notes[0], note(500, 61));
    EXPECT_EQ(laneValueAt(excerpt.part(Voice::Pulse1).timbre, 500, 0), 3);
    EXPECT_TRUE(excerpt.part(Voice::Triangle).notes.empty()) << "another voice";
}

TEST(Excerpt, putsASingleVoiceWhereItWas) {
    Song song;
    song.frame.length = 100000;
    song.part(Voice::Triangle).notes = {note(14000, 40)};
    const Song excerpt = excerptOf(song, {false, false, true, false}, {10000, 20000});
    ASSERT_EQ(excerpt.part(Voice::Triangle).notes.size(), 1U);
    EXPECT_EQ(excerpt.part(Voice::Triangle).notes[0], note(4000, 40));
}

}  // namespace studio::core
