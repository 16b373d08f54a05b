// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/infill/live_spans.h"

#include <gtest/gtest.h>

namespace studio::core {

namespace {

constexpr Tick kSecond = 44100;

/// Bars of `quarters` half seconds.
Song songOf(std::int64_t quarters, Tick length) {
    Song song;
    song.frame.length = length;
    song.frame.meter = MeterMap(22050, {{0, quarters, 4}});
    return song;
}

}  // namespace

TEST(LiveSpans, areBarsThatLastLongEnough) {
    const auto bars = liveSpans(songOf(4, 8 * kSecond), {0, 8 * kSecond});
    ASSERT_EQ(bars.size(), 4U);
    EXPECT_EQ(bars[1], (TickRange{2 * kSecond, 4 * kSecond}));
    const auto pairs = liveSpans(songOf(2, 8 * kSecond), {0, 8 * kSecond});
    ASSERT_EQ(pairs.size(), 4U);
    EXPECT_EQ(pairs[1], (TickRange{2 * kSecond, 4 * kSecond}));
}

TEST(LiveSpans, aLoopedSongEndsAndGoesOnWithTheLoop) {
    Song song = songOf(4, 8 * kSecond);
    Note note;
    note.pitch = 60;
    for (const Tick start : {kSecond, 5 * kSecond, 7 * kSecond}) {
        note.start = start;
        note.length = 3 * kSecond / 2;
        song.part(Voice::Pulse1).notes.push_back(note);
    }
    const Song loop = looped(song, {2 * kSecond, 6 * kSecond});
    EXPECT_EQ(loop.frame.length, 6 * kSecond);
    EXPECT_EQ(loop.frame.loopPoint, 2 * kSecond);
    ASSERT_EQ(loop.part(Voice::Pulse1).notes.size(), 2U);
    EXPECT_EQ(loop.part(Voice::Pulse1).notes.back().end(), 6 * kSecond);
    EXPECT_TRUE(checkSong(loop));
}

TEST(LiveSpans, coverTheRangeToItsEnd) {
    const TickRange range{kSecond, 7 * kSecond + 100};
    const auto spans = liveSpans(songOf(4, 8 * kSecond), range);
    ASSERT_FALSE(spans.empty());
    EXPECT_EQ(spans.front().begin, range.begin);
    EXPECT_EQ(spans.back().end, range.end);
    for (std::size_t i = 1; i < spans.size(); ++i)
        EXPECT_EQ(spans[i].begin, spans[i - 1].end);
    EXPECT_EQ(spanAt(spans, range.begin), 0U);
    EXPECT_EQ(spanAt(spans, range.end - 1), spans.size() - 1);
    EXPECT_FALSE(spanAt(spans, range.end));
    EXPECT_TRUE(liveSpans(songOf(4, kSecond), {5, 5}).empty());
    EXPECT_EQ(liveSpans(songOf(4, kSecond), {0, 10}).size(), 1U);
}

TEST(LiveSpans, saysWhereSomethingIsOpen) {
    LockMap locks(LockMode::Locked);
    locks.set(Voice::Noise, {100, 200}, LockMode::Rhythm);
    EXPECT_TRUE(isOpenWithin(locks, {0, 101}));
    EXPECT_FALSE(isOpenWithin(locks, {200, 300}));
}

}  // namespace studio::core
