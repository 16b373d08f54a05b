// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/io/journal/journal.h"

#include "core/io/project/project_file.h"
#include "tests/support/random_song.h"
#include "tests/support/random_verb.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace studio::core {

namespace {

constexpr const char* kPath = "/songs/Tür \"eins\".lnes";

/// A change of what frames the notes, or one that an editor's verb makes.
Song changed(const Song& song, std::mt19937_64& random) {
    Song result = song;
    switch (random() % 8) {
        case 0:
            result.frame.title += "ü\n";
            break;
        case 1:
            result.frame.locks.set(kVoices[random() % kVoiceCount],
                                   {0, static_cast<Tick>(1 + random() % 100000)},
                                   kLockModes[random() % kLockModes.size()]);
            break;
        default:
            tests::randomVerb(result, random, tests::randomNotes(result, random));
    }
    return result;
}

Song fullSong(std::mt19937_64& random) {
    Song song = tests::randomSong(random);
    song.frame.instruments = {{.name = "Lead", .unknown = UnknownKeys(R"({"volume":[15,12]})")}};
    song.frame.voiceInstruments[0] = 0;
    song.frame.sections = {{"A", {0, 1000}, std::nullopt, UnknownKeys(R"({"x":1.5})")}};
    song.frame.unknown = UnknownKeys(R"({"future":true})");
    for (Part& part : song.parts) {
        part.unknown = UnknownKeys(R"({"later":[1]})");
        for (Note& note : part.notes) {
            note.instrument = 0;
            note.effects = {{'4', 0x37}};
            note.unknown = UnknownKeys(R"({"deep":{"x":["ü"]}})");
        }
    }
    return song;
}

/// A journal, with the song after each of its lines.
struct Walk {
    std::string text;
    std::vector<std::size_t> ends;
    std::vector<Song> songs;
};

Walk randomWalk(std::uint64_t seed, int edits) {
    std::mt19937_64 random(seed);
    Walk walk;
    Song song = fullSong(random);
    JournalWriter writer;
    walk.text = writer.begin({song, kPath, 3});
    walk.ends = {walk.text.size()};
    walk.songs = {song};
    for (int i = 0; i < edits; ++i) {
        SongEdit edit = SongEdit::between(song, changed(song, random));
        // Every third is taken back at once, as undo does.
        for (int times = i % 3 == 0 ? 2 : 1; times > 0; --times) {
            edit.apply(song);
            walk.text += writer.add(edit);
            walk.ends.push_back(walk.text.size());
            walk.songs.push_back(song);
            edit = edit.inverse();
        }
    }
    return walk;
}

}  // namespace

TEST(Journal, givesTheSongAfterTheLastEdit) {
    for (std::uint64_t seed = 0; seed < 8; ++seed) {
        const Walk walk = randomWalk(seed, 20);
        const auto read = readJournal(walk.text);
        ASSERT_TRUE(read) << read.error().message();
        ASSERT_EQ(read->song, walk.songs.back());
        ASSERT_EQ(writeProject(read->song), writeProject(walk.songs.back()));
        EXPECT_EQ(read->path, kPath);
        EXPECT_EQ(read->steps, 3 + static_cast<std::int64_t>(walk.songs.size()) - 1);
    }
}

TEST(Journal, cutAnywhereItGivesTheSongAfterTheLastWholeEdit) {
    std::mt19937_64 random(5);
    const Walk walk = randomWalk(41, 12);
    std::vector<std::size_t> cuts{0, 1, walk.ends[0] - 1};
    for (std::size_t end : walk.ends)
        cuts.insert(cuts.end(), {end - 1, end, end + 1, end + 16, end + 17});
    for (int i = 0; i < 40; ++i)
        cuts.push_back(random() % walk.text.size());
    for (const std::size_t cut : cuts) {
        const auto read = readJournal(std::string_view(walk.text).substr(0, cut));
        const auto whole = std::ranges::upper_bound(walk.ends, cut) - walk.ends.begin();
        ASSERT_EQ(read.has_value(), whole > 0) << cut;
        if (read)
            ASSERT_EQ(read->song, walk.songs[static_cast<std::size_t>(whole) - 1]) << cut;
    }
}

TEST(Journal, damageEndsIt) {
    std::mt19937_64 random(6);
    const Walk walk = randomWalk(42, 12);
    for (int i = 0; i < 60; ++i) {
        std::string text = walk.text;
        const std::size_t at = random() % text.size();
        text[at] = static_cast<char>(text[at] ^ (1 << random() % 8));
        const auto whole = std::ranges::upper_bound(walk.ends, at) - walk.ends.begin();
        const auto read = readJournal(text);
        ASSERT_EQ(read.has_value(), whole > 0) << at;
        if (read)
            ASSERT_EQ(read->song, walk.songs[static_cast<std::size_t>(whole) - 1]) << at;
    }
    std::string missing = walk.text;
    missing.erase(walk.ends[3], walk.ends[4] - walk.ends[3]);
    EXPECT_EQ(readJournal(missing)->song, walk.songs[3]);
    std::string doubled = walk.text;
    doubled.insert(walk.ends[4], walk.text.substr(walk.ends[3], walk.ends[4] - walk.ends[3]));
    EXPECT_EQ(readJournal(doubled)->song, walk.songs[4]);
}

TEST(Journal, countsTheStepsThatAreNotSaved) {
    std::mt19937_64 random(7);
    Song song = tests::randomSong(random);
    JournalWriter writer;
    std::string text = writer.begin({song, "", 2});
    EXPECT_EQ(readJournal(text)->steps, 2);
    for (int i = 0; i < 3; ++i) {
        Song next = song;
        next.frame.title += "x";
        text += writer.add(SongEdit::between(song, next));
        song = next;
    }
    EXPECT_EQ(readJournal(text)->steps, 5);
    text += writer.addSteps(3);
    const auto read = readJournal(text);
    EXPECT_EQ(read->steps, 3);
    EXPECT_EQ(read->path, "");
    EXPECT_EQ(read->song, song);
}

TEST(Journal, refusesWhatItCannotRead) {
    EXPECT_FALSE(readJournal(""));
    EXPECT_FALSE(readJournal("{\"format\": \"lakhnes-studio-song\"}\n"));
    JournalWriter writer;
    const std::string edit = writer.add(SongEdit());
    EXPECT_FALSE(readJournal(edit)) << "an edit is no beginning";
}

}  // namespace studio::core
