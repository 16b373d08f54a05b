// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/edit/instrument_verbs.h"

#include <gtest/gtest.h>

namespace studio::core {

TEST(InstrumentVerbs, removalKeepsWhatOthersPlay) {
    Song song;
    song.frame.length = 300;
    song.frame.instruments = {{.name = "A"}, {.name = "B"}, {.name = "C"}};
    song.frame.voiceInstruments = {0, 1, 2, kNoInstrument};
    Note first;
    first.pitch = 60;
    first.instrument = 2;
    Note second = first;
    second.start = 10;
    second.instrument = 1;
    song.part(Voice::Pulse1).notes = {first, second};
    removeInstrument(song, 1);
    ASSERT_EQ(song.frame.instruments.size(), 2U);
    EXPECT_EQ(song.frame.instruments[1].name, "C");
    EXPECT_EQ(song.frame.voiceInstruments,
              (std::array<std::int16_t, 4>{0, kNoInstrument, 1, kNoInstrument}));
    EXPECT_EQ(song.part(Voice::Pulse1).notes[0].instrument, 1);
    EXPECT_EQ(song.part(Voice::Pulse1).notes[1].instrument, kNoInstrument);
    EXPECT_TRUE(checkSong(song));
}

TEST(InstrumentVerbs, namesAreFree) {
    SongFrame frame;
    frame.instruments = {{.name = "Lead"}, {.name = "Lead 2"}};
    EXPECT_EQ(freeInstrumentName(frame, "Lead"), "Lead 3");
    EXPECT_EQ(freeInstrumentName(frame, "Bass"), "Bass");
}

}  // namespace studio::core
