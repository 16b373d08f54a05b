// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/score/part.h"

#include <gtest/gtest.h>

namespace studio::core {

namespace {
Note note(Tick start, Tick length, int velocity = 12) {
    Note result;
    result.start = start;
    result.length = length;
    result.pitch = 60;
    result.velocity = static_cast<std::int16_t>(velocity);
    return result;
}
}  // namespace

TEST(Part, findsNotes) {
    const std::vector<Note> notes{note(10, 5), note(20, 10), note(30, 1)};
    EXPECT_EQ(firstNoteFrom(notes, 11), 1U);
    EXPECT_EQ(firstNoteFrom(notes, 20), 1U);
    EXPECT_EQ(firstNoteFrom(notes, 31), 3U);
    EXPECT_EQ(noteAt(notes, 9), nullptr);
    EXPECT_EQ(noteAt(notes, 14), &notes[0]);
    EXPECT_EQ(noteAt(notes, 15), nullptr);
    EXPECT_EQ(noteAt(notes, 29), &notes[1]);
    EXPECT_EQ(noteAt(notes, 30), &notes[2]);
}

TEST(Part, laneValuesHoldUntilTheNext) {
    const Lane lane{{10, 3}, {20, 1}, {20, 2}};
    EXPECT_EQ(laneValueAt(lane, 9, 7), 7);
    EXPECT_EQ(laneValueAt(lane, 10, 7), 3);
    EXPECT_EQ(laneValueAt(lane, 20, 7), 2) << "the last of several at one time counts";
}

TEST(Part, volumeStartsAtTheVelocityOfEachNote) {
    Part part;
    part.notes = {note(10, 20, 12), note(30, 20, 9)};
    part.volume = {{10, 1}, {15, 8}, {25, 4}};
    EXPECT_EQ(volumeAt(part, part.notes[0], 10), 12);
    EXPECT_EQ(volumeAt(part, part.notes[0], 15), 8);
    EXPECT_EQ(volumeAt(part, part.notes[0], 29), 4);
    EXPECT_EQ(volumeAt(part, part.notes[1], 40), 9);
}

}  // namespace studio::core
