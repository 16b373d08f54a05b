// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

// Plays on a JACK server that the test starts and stops itself, and reads with a client that knows
// nothing of the studio. Skips where there is no jackd.

#include "tests/synth/midi/jack_play.h"

#include <gtest/gtest.h>

#include <cstdio>
#include <random>

namespace studio::tests {

namespace {

/// Four voices without a rest, notes of a sample to a fifth of a second, their volume and timbre
/// changing.
core::Song busySong(double seconds) {
    std::mt19937_64 random(7);
    core::Song song;
    song.frame.length = static_cast<core::Tick>(seconds * core::kModelRate);
    for (const core::Voice voice : core::kVoices) {
        const core::PitchRange range = core::pitchRange(voice);
        core::Part& part = song.part(voice);
        for (core::Tick at = 0; at < song.frame.length - core::kModelRate / 4;) {
            core::Note note;
            note.start = at;
            note.length = 1 + static_cast<core::Tick>(random() % (core::kModelRate / 5));
            note.pitch = static_cast<std::int16_t>(
                range.lowest +
                static_cast<int>(random() % static_cast<unsigned>(range.highest - range.lowest)));
            note.velocity = static_cast<std::int16_t>(1 + random() % 15);
            if (note.length > 2)
                part.volume.push_back(
                    {note.start + note.length / 2, static_cast<std::int16_t>(random() % 16)});
            at = note.end();
            part.notes.push_back(note);
        }
    }
    return song;
}

}  // namespace

TEST(Jack, everyNoteArrivesOnceAndInTime) {
    const JackServer server;
    if (!server.trouble().empty())
        GTEST_SKIP() << "no JACK server: " << server.trouble();
    const JackReader reader("reader");
    ASSERT_TRUE(reader.isOpen());
    // Within one block of the audio; a machine that has no time for JACK gets another chance.
    constexpr std::int64_t kBlockLength =
        std::int64_t{JackPlay::kBlock} * 1'000'000 / JackPlay::kRate;
    constexpr int kChances = 4;
    bool inTime = false;
    for (int chance = 0; chance < kChances && !inTime; ++chance) {
        const JackPlay play = playOnJack(busySong(2), reader, "reader");
        ASSERT_EQ(play.trouble, "");
        for (const std::string& fault : play.faults)
            ADD_FAILURE() << fault;
        EXPECT_GT(play.notes, 60U);
        // Two seconds of four quarters.
        EXPECT_NEAR(static_cast<double>(play.clocks), 4 * 24, 1);
        inTime = play.usual <= kBlockLength;
        std::printf(
            "99 of 100 within %.1f ms, all within %.1f ms; audio called %.1f ms late; clock "
            "deviates "
            "by %.2f ms\n",
            static_cast<double>(play.usual) / 1000, static_cast<double>(play.worst) / 1000,
            static_cast<double>(play.machineLate) / 1000, play.clockDeviation / 1000);
    }
    EXPECT_TRUE(inTime);
}

}  // namespace studio::tests
