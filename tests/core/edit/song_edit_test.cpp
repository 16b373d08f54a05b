// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/edit/song_edit.h"

#include "tests/support/random_song.h"

#include <gtest/gtest.h>

#include <stdexcept>

namespace studio::core {

namespace {

/// Some small or large change.
Song changed(const Song& song, std::mt19937_64& random) {
    Song result = song;
    const Voice voice = kVoices[random() % kVoiceCount];
    Part& part = result.part(voice);
    switch (random() % 6) {
        case 0:
            if (!part.notes.empty())
                part.notes.erase(part.notes.begin() +
                                 static_cast<std::ptrdiff_t>(random() % part.notes.size()));
            break;
        case 1:
            for (Note& note : part.notes)
                note.velocity = static_cast<std::int16_t>(1 + random() % 15);
            break;
        case 2:
            part.notes = tests::randomSong(random).part(voice).notes;
            break;
        case 3:
            part.timbre.clear();
            break;
        case 4:
            part.volume.push_back({result.frame.length, 3});
            break;
        default:
            result.frame.title += "x";
            result.frame.locks.set(voice, {0, static_cast<Tick>(random() % 100000)},
                                   LockMode::Rhythm);
    }
    return result;
}

}  // namespace

TEST(SongEdit, walksBothWaysExactly) {
    std::mt19937_64 random(11);
    const Song first = tests::randomSong(random);
    Song song = first;
    std::vector<SongEdit> edits;
    std::vector<Song> states{song};
    for (int i = 0; i < 300; ++i) {
        const Song next = changed(song, random);
        edits.push_back(SongEdit::between(song, next));
        edits.back().apply(song);
        ASSERT_EQ(song, next);
        states.push_back(song);
    }
    for (std::size_t i = edits.size(); i-- > 0;) {
        edits[i].revert(song);
        ASSERT_EQ(song, states[i]);
    }
    EXPECT_EQ(song, first);
    for (const SongEdit& edit : edits)
        edit.apply(song);
    EXPECT_EQ(song, states.back());
}

TEST(SongEdit, holdsNoMoreThanTheChangedStretch) {
    std::mt19937_64 random(12);
    Song song = tests::randomSong(random);
    while (song.part(Voice::Pulse1).notes.size() < 10)
        song = tests::randomSong(random);
    Song next = song;
    next.part(Voice::Pulse1).notes[5].velocity ^= 1;
    const SongEdit edit = SongEdit::between(song, next);
    EXPECT_EQ(edit.notes(Voice::Pulse1).index, 5U);
    EXPECT_EQ(edit.notes(Voice::Pulse1).was.size(), 1U);
    EXPECT_EQ(edit.notes(Voice::Pulse1).is.size(), 1U);
    EXPECT_TRUE(edit.changesParts());
    EXPECT_TRUE(SongEdit::between(song, song).empty());
    EXPECT_EQ(edit.inverse().inverse(), edit);
}

TEST(SongEdit, refusesAnotherSongAndLeavesItAlone) {
    std::mt19937_64 random(13);
    Song song;
    while (song.part(Voice::Triangle).notes.empty())
        song = tests::randomSong(random);
    Song next = song;
    next.part(Voice::Triangle).notes.clear();
    next.frame.title = "changed";
    const SongEdit edit = SongEdit::between(song, next);
    Song other = song;
    other.frame.author = "somebody";
    const Song before = other;
    EXPECT_THROW(edit.apply(other), std::logic_error);
    EXPECT_EQ(other, before);
}

}  // namespace studio::core
