// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/edit/scale.h"

#include <gtest/gtest.h>

namespace studio::core {

TEST(Scale, movesByDegrees) {
    const Scale cMajor{0, false};
    EXPECT_EQ(cMajor.moved(60, 1), 62);
    EXPECT_EQ(cMajor.moved(64, 1), 65);
    EXPECT_EQ(cMajor.moved(60, -1), 59);
    EXPECT_EQ(cMajor.moved(60, 7), 72);
    EXPECT_EQ(cMajor.moved(61, 1), 62) << "a pitch between two degrees";
    const Scale aMinor{9, true};
    EXPECT_TRUE(aMinor.contains(57) && aMinor.contains(60) && !aMinor.contains(61));
}

TEST(Scale, isFoundFromTheNotes) {
    Song song;
    song.frame.length = 100 * 100;
    EXPECT_EQ(scaleOf(song), Scale{});
    Tick at = 0;
    // A tune in G major: G B D, A C E, F sharp and home.
    for (const int pitch : {67, 71, 74, 69, 72, 76, 78, 79, 67}) {
        Note note;
        note.start = at;
        note.length = pitch % 12 == 7 ? 300 : 100;
        note.pitch = static_cast<std::int16_t>(pitch);
        song.part(Voice::Pulse1).notes.push_back(note);
        at += 300;
    }
    EXPECT_EQ(scaleOf(song), (Scale{7, false}));
}

}  // namespace studio::core
