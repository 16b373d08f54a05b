// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/score/blank_song.h"

#include <gtest/gtest.h>

namespace studio::core {

TEST(BlankSong, hasTempoMetreAndBars) {
    const auto song = blankSongOfBars({150, 3, 4}, 16);
    ASSERT_TRUE(song) << song.error().message();
    EXPECT_EQ(song->barCount(), 16);
    EXPECT_EQ(song->frame.tempo.tempoAt(0).microsecondsPerQuarter, 400'000);
    EXPECT_EQ(song->frame.meter.signatureAt(0).numerator, 3);
    // 48 quarters of 0.4 s.
    EXPECT_EQ(song->sampleAt(song->frame.length), 48 * 4 * 4410);
    EXPECT_EQ(song->frame.locks, LockMap(LockMode::Free));
    EXPECT_EQ(song->noteCount(), 0U);
}

TEST(BlankSong, isExactlyAsLongAsAsked) {
    for (const double tempo : {20.0, 61.7, 120.0, 150.0, 233.3, 999.0}) {
        for (const std::int64_t samples : {1L, 44099L, 44100L * 30 + 17}) {
            const auto song = blankSongOfSamples({tempo, 7, 8}, samples);
            ASSERT_TRUE(song) << song.error().message();
            EXPECT_EQ(song->sampleAt(song->frame.length), samples) << tempo;
        }
    }
}

TEST(BlankSong, hasItsLimits) {
    EXPECT_FALSE(blankSongOfBars({20, 4, 4}, 100'000));
    EXPECT_FALSE(blankSongOfSamples({150, 4, 4}, kLongestSong + 1));
}

}  // namespace studio::core
