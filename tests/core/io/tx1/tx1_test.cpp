// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/io/tx1/tx1.h"

#include "tests/support/random_song.h"

#include <gtest/gtest.h>

namespace studio::core {

namespace {

constexpr std::string_view kText =
    "WT_7\nP1_NOTEON_60\nTR_NOTEON_36\nWT_1234567\nP1_NOTEON_62\nNO_NOTEON_16\nWT_11\n"
    "P1_NOTEOFF\nTR_NOTEOFF\nNO_NOTEOFF\nWT_500\n";

}  // namespace

TEST(Tx1, readsAndWritesExactWaits) {
    const auto song = readTx1(kText);
    ASSERT_TRUE(song) << song.error().message();
    EXPECT_EQ(song->part(Voice::Pulse1).notes.size(), 2U);
    EXPECT_EQ(song->part(Voice::Pulse1).notes[0].range(), (TickRange{7, 1234574}));
    EXPECT_EQ(song->part(Voice::Triangle).notes[0].velocity, 1);
    EXPECT_EQ(song->frame.length, 1234574 + 11 + 500);
    EXPECT_EQ(writeTx1(*song), kText);
    EXPECT_TRUE(looksLikeTx1(kText));
    EXPECT_FALSE(looksLikeTx1("MThd"));
}

TEST(Tx1, onsetsEndsAndPitchesComeBack) {
    std::mt19937_64 random(5);
    for (int round = 0; round < 50; ++round) {
        const Song song = tests::randomSong(random);
        const auto back = readTx1(writeTx1(song));
        ASSERT_TRUE(back) << back.error().message();
        EXPECT_EQ(back->frame.length, song.sampleAt(song.frame.length));
        for (const Voice voice : kVoices) {
            const auto& expected = song.part(voice).notes;
            const auto& notes = back->part(voice).notes;
            ASSERT_EQ(notes.size(), expected.size());
            for (std::size_t i = 0; i < notes.size(); ++i) {
                EXPECT_EQ(notes[i].range(), expected[i].range());
                EXPECT_EQ(notes[i].pitch, expected[i].pitch);
            }
        }
    }
}

TEST(Tx1, endsWhatIsStillSounding) {
    const auto song = readTx1("<S> P2_NOTEON_70 WT_30 <S>");
    ASSERT_TRUE(song);
    EXPECT_EQ(song->part(Voice::Pulse2).notes[0].length, 30);
}

TEST(Tx1, refusesWhatMakesNoSense) {
    for (const char* text : {"P1_NOTEON_60 hello", "P1_NOTEOFF", "P1_NOTEON_60 P1_NOTEON_61",
                             "P1_NOTEON_60 P1_NOTEOFF", "P1_NOTEON_20", "WT_0", "WT_-5",
                             "WT_99999999999999999999", "TR_VELOCITY_3"}) {
        const auto song = readTx1(text);
        EXPECT_FALSE(song) << text;
    }
}

}  // namespace studio::core
