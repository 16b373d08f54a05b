// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "synth/player/note_log.h"

#include "tests/support/small_song.h"

#include <gtest/gtest.h>

#include <limits>

namespace studio::synth {

namespace {

using core::Voice;
using Kind = NoteEvent::Kind;

/// A quarter of 120 a minute, the next whole cycle.
constexpr Cycle kQuarter = (1'789'773 + 1) / 2;
constexpr Cycle kEver = std::numeric_limits<Cycle>::max();

/// A bar is two seconds; a quarter is 480 ticks.
core::Song twoNotes() {
    core::Song song =
        tests::makeSong({tests::makeNote(0, 480, 60, 10), tests::makeNote(480, 240, 62, 8)}, 1);
    song.part(Voice::Pulse1).volume = {{240, 5}, {480, 3}};
    song.part(Voice::Pulse1).timbre = {{0, 2}, {600, 1}};
    return song;
}

std::vector<Kind> kindsOf(std::span<const TimedNoteEvent> events) {
    std::vector<Kind> kinds;
    for (const TimedNoteEvent& each : events)
        kinds.push_back(each.event.kind);
    return kinds;
}

}  // namespace

TEST(NoteLog, hasEachNoteOnceWithItsChanges) {
    const NoteLog log{PlayedSong(twoNotes())};
    const auto events = log.events(Voice::Pulse1, 0, kEver);
    EXPECT_EQ(kindsOf(events),
              (std::vector{Kind::On, Kind::Shape, Kind::Off, Kind::On, Kind::Shape, Kind::Off}));
    EXPECT_EQ(events[0].event, (NoteEvent{Kind::On, Voice::Pulse1, 60, 10, 10, 2}));
    EXPECT_EQ(events[1].event, (NoteEvent{Kind::Shape, Voice::Pulse1, 60, 10, 5, 2}));
    EXPECT_EQ(events[3].event.volume, 8) << "a change at the onset is the velocity's affair";
    EXPECT_EQ(events[4].event.timbre, 1);
    EXPECT_TRUE(log.events(Voice::Noise, 0, kEver).empty());
}

TEST(NoteLog, keepsTheTimesOfTheChip) {
    const NoteLog log{PlayedSong(twoNotes())};
    const auto events = log.events(Voice::Pulse1, 0, kEver);
    EXPECT_EQ(events[2].cycle, kQuarter);
    EXPECT_EQ(events[3].cycle, kQuarter);
    EXPECT_EQ(log.events(Voice::Pulse1, kQuarter, kQuarter + 1).size(), 2U);
    EXPECT_EQ(log.events(Voice::Pulse1, 1, kQuarter).size(), 1U);
    EXPECT_TRUE(log.events(Voice::Pulse1, 1, 1).empty());
}

TEST(NoteLog, knowsWhatSounds) {
    const NoteLog log{PlayedSong(twoNotes())};
    EXPECT_FALSE(log.soundingBefore(Voice::Pulse1, 0));
    const auto first = log.soundingBefore(Voice::Pulse1, kQuarter / 2 + 1);
    ASSERT_TRUE(first);
    EXPECT_EQ(first->cycle, 0);
    EXPECT_EQ(first->event, (NoteEvent{Kind::On, Voice::Pulse1, 60, 10, 5, 2}));
    EXPECT_EQ(log.soundingBefore(Voice::Pulse1, kQuarter + 1)->event.pitch, 62);
    EXPECT_FALSE(log.soundingBefore(Voice::Pulse1, 2 * kQuarter));
}

}  // namespace studio::synth
