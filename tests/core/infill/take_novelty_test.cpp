// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/infill/take_novelty.h"

#include "tests/support/some_take.h"

#include <gtest/gtest.h>

namespace studio::core {

namespace {

constexpr Tick kStep = 1000;

/// Notes a step apart from `start` on.
std::vector<Note> notesFrom(Tick start, const std::vector<int>& pitches) {
    std::vector<Note> notes;
    for (const int pitch : pitches) {
        Note note;
        note.start = start;
        note.length = kStep;
        note.pitch = static_cast<std::int16_t>(pitch);
        notes.push_back(note);
        start += kStep;
    }
    return notes;
}

/// P1 rises by semitones; all else is silent.
Song risingSong() {
    Song song;
    song.frame.length = 100 * kStep;
    std::vector<int> pitches;
    for (int pitch = 40; pitch < 60; ++pitch)
        pitches.push_back(pitch);
    song.part(Voice::Pulse1).notes = notesFrom(0, pitches);
    return song;
}

/// A take that writes `pitches` into the triangle.
Take takeOf(const Song& song, const std::vector<int>& pitches) {
    Song after = song;
    after.part(Voice::Triangle).notes = notesFrom(50 * kStep, pitches);
    return tests::takeBetween(song, after, {50 * kStep, 100 * kStep});
}

std::vector<std::optional<double>> novelties(const Song& song, const std::vector<Take>& takes) {
    std::vector<const Take*> pointers;
    for (const Take& take : takes)
        pointers.push_back(&take);
    return noveltiesOf(pointers, PhraseSet(song));
}

}  // namespace

TEST(TakeNovelty, isTheShareOfPhrasesThatNothingElseHas) {
    const Song song = risingSong();
    // Three phrases: 41 … 48 stands in the song, the other two do not.
    const auto result = novelties(song, {takeOf(song, {41, 42, 43, 44, 45, 46, 47, 48, 90, 91})});
    ASSERT_TRUE(result[0]);
    EXPECT_DOUBLE_EQ(*result[0], 2.0 / 3.0);
}

TEST(TakeNovelty, looksIntoTheOtherTakes) {
    const Song song = risingSong();
    const std::vector<int> fresh{80, 70, 80, 70, 81, 71, 82, 72, 83};
    const std::vector<int> half{80, 70, 80, 70, 81, 71, 82, 72, 33};
    const auto both = novelties(song, {takeOf(song, fresh), takeOf(song, half)});
    EXPECT_DOUBLE_EQ(both[0].value(), 0.5);
    EXPECT_DOUBLE_EQ(both[1].value(), 0.5);
    EXPECT_DOUBLE_EQ(novelties(song, {takeOf(song, fresh)})[0].value(), 1.0);
}

TEST(TakeNovelty, doesNotSpeakOfAFewNotes) {
    const Song song = risingSong();
    EXPECT_FALSE(novelties(song, {takeOf(song, {41, 42, 43, 44, 45, 46, 47})})[0]);
}

TEST(TakeNovelty, phrasesDoNotReachFromVoiceToVoice) {
    Song song;
    song.frame.length = 100 * kStep;
    song.part(Voice::Pulse1).notes = notesFrom(0, {60, 61, 62, 63});
    song.part(Voice::Pulse2).notes = notesFrom(0, {64, 65, 66, 67});
    EXPECT_TRUE(PhraseSet(song).phrases().empty());
}

TEST(TakeNovelty, sameNotesAreOfTheSameOnsetsLengthsAndPitches) {
    const Song song = risingSong();
    const auto one = takeOf(song, {41, 42}).written;
    auto other = one;
    other[index(Voice::Triangle)][1].velocity = 3;
    EXPECT_TRUE(sameNotes(one, other));
    other[index(Voice::Triangle)][1].length -= 1;
    EXPECT_FALSE(sameNotes(one, other));
    EXPECT_FALSE(sameNotes(one, takeOf(song, {41}).written));
}

}  // namespace studio::core
