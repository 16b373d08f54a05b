// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/score/song.h"

#include "tests/support/random_song.h"

#include <gtest/gtest.h>

namespace studio::core {

TEST(Song, refiningMakesTicksAtMostASampleAndMovesNothing) {
    std::mt19937_64 random(5);
    tests::RandomSongOptions options;
    options.ticksPerQuarter = 96;
    options.length = 40 * 96;
    options.density = 40;
    options.artefacts = false;
    Song song = tests::randomSong(random, options);
    song.frame.loopPoint = 96;
    song.frame.sections = {{"A", {0, 960}, std::nullopt, {}}};
    const Song coarse = song;
    ASSERT_TRUE(refineResolution(song));
    EXPECT_EQ(song.frame.tempo.refinement(), 1);
    EXPECT_EQ(song.barCount(), coarse.barCount());
    EXPECT_EQ(song.sampleAt(*song.frame.loopPoint), coarse.sampleAt(96));
    EXPECT_EQ(song.sampleAt(song.frame.length), coarse.sampleAt(coarse.frame.length));
    for (const Voice voice : kVoices) {
        const auto& notes = song.part(voice).notes;
        ASSERT_EQ(notes.size(), coarse.part(voice).notes.size());
        for (std::size_t i = 0; i < notes.size(); ++i) {
            const Note& before = coarse.part(voice).notes[i];
            ASSERT_EQ(song.sampleAt(notes[i].start), coarse.sampleAt(before.start));
            ASSERT_EQ(song.sampleAt(notes[i].end()), coarse.sampleAt(before.end()));
            ASSERT_EQ(song.frame.locks.at(voice, notes[i].start),
                      coarse.frame.locks.at(voice, before.start));
        }
    }
    EXPECT_TRUE(checkSong(song));
}

TEST(Song, refusesMoreThanADay) {
    Song song;
    song.frame.length = kLongestSong + 1;
    EXPECT_FALSE(refineResolution(song));
    song.frame.tempo = TempoMap(1, {Tempo{0, 16'000'000}});
    song.frame.length = kHighestTick;
    EXPECT_FALSE(refineResolution(song));
}

TEST(Song, checkFindsWhatBreaksTheRules) {
    std::mt19937_64 random(6);
    const Song good = tests::randomSong(random);
    ASSERT_TRUE(checkSong(good)) << checkSong(good).error().message();
    const auto breaks = [&](auto change) {
        Song song = good;
        change(song);
        return !checkSong(song);
    };
    Note note;
    note.start = 10;
    note.length = 10;
    note.pitch = 60;
    EXPECT_FALSE(breaks([&](Song& song) { song.parts[0].notes = {note}; }));
    EXPECT_TRUE(breaks([&](Song& song) { song.parts[0].notes = {note, note}; }));
    EXPECT_TRUE(breaks([&](Song& song) { song.parts[3].notes = {note}; })) << "noise has 1 to 16";
    note.velocity = 16;
    EXPECT_TRUE(breaks([&](Song& song) { song.parts[0].notes = {note}; }));
    note.velocity = 5;
    note.instrument = 0;
    EXPECT_TRUE(breaks([&](Song& song) { song.parts[0].notes = {note}; }));
    EXPECT_TRUE(breaks([&](Song& song) { song.parts[0].timbre = {{0, 4}}; }));
    EXPECT_TRUE(breaks([&](Song& song) { song.parts[3].timbre = {{0, 2}}; }));
    EXPECT_TRUE(breaks([&](Song& song) { song.parts[0].volume = {{5, 1}, {4, 1}}; }));
    EXPECT_TRUE(breaks([&](Song& song) { song.frame.length = 0; }));
    EXPECT_TRUE(breaks([&](Song& song) { song.frame.loopPoint = song.frame.length + 1; }));
    EXPECT_TRUE(breaks([&](Song& song) { song.frame.sections = {{"", {5, 5}, {}, {}}}; }));
}

}  // namespace studio::core
