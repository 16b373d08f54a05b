// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/io/song_file.h"

#include "core/base/file.h"
#include "core/io/midi/nesmdb.h"
#include "core/io/midi/plain_midi.h"
#include "tests/support/random_song.h"
#include "tests/support/test_paths.h"

#include <gtest/gtest.h>

#include <fstream>

namespace studio::core {

TEST(SongFile, savesAndOpensByEndingAndContents) {
    const tests::TemporaryFolder folder;
    std::mt19937_64 random(41);
    Song song = tests::randomSong(random);
    ASSERT_TRUE(saveSong(song, folder / "a.lnes"));
    const auto project = openSong(folder / "a.lnes");
    ASSERT_TRUE(project);
    EXPECT_EQ(project->format, SongFormat::Project);
    EXPECT_EQ(project->song, song);
    ASSERT_TRUE(saveSong(song, folder / "b.MID"));
    const auto midi = openSong(folder / "b.MID");
    ASSERT_TRUE(midi);
    EXPECT_EQ(midi->format, SongFormat::Nesmdb);
    EXPECT_EQ(midi->song.parts, song.parts);
}

TEST(SongFile, aPlainMidiFileIsAScoreToBeArranged) {
    const tests::TemporaryFolder folder;
    std::mt19937_64 random(42);
    const Song song = tests::randomSong(random);
    ASSERT_TRUE(saveSong(song, folder / "plain.mid", SongFormat::PlainMidi));
    const auto read = readSongFile(folder / "plain.mid");
    ASSERT_TRUE(read) << read.error().message();
    const auto* score = std::get_if<MidiScore>(&*read);
    ASSERT_NE(score, nullptr);
    EXPECT_FALSE(score->damagedAt);
    const auto arranged = arrangeScore(*score, suggestArrangement(*score));
    ASSERT_TRUE(arranged);
    EXPECT_EQ(arranged->song, openSong(folder / "plain.mid")->song);
    EXPECT_EQ(arranged->format, SongFormat::PlainMidi);
}

TEST(SongFile, keepsWhatCanBeReadOfPlainMidiOnly) {
    const tests::TemporaryFolder folder;
    Song song;
    for (int i = 0; i < 50; ++i) {
        Note note;
        note.start = i * Tick{1000};
        note.length = 900;
        note.pitch = 60;
        song.part(Voice::Pulse1).notes.push_back(note);
    }
    song.frame.length = 50'000;
    const auto writeHead = [&](const char* name, const MidiFile& file, std::size_t missing) {
        const Bytes bytes = writeMidi(file);
        const auto head = std::span(bytes).first(bytes.size() - missing);
        ASSERT_TRUE(writeFileAtomically(folder / name, head));
    };
    const MidiFile plain = writePlainMidi(song);
    writeHead("whole.mid", plain, 0);
    writeHead("cut.mid", plain, 100);
    const auto opened = openSong(folder / "cut.mid");
    ASSERT_TRUE(opened) << opened.error().message();
    const auto& notes = opened->song.part(Voice::Pulse1).notes;
    EXPECT_GT(notes.size(), 10U);
    EXPECT_LT(notes.size(), 50U);
    const auto whole = openSong(folder / "whole.mid");
    EXPECT_TRUE(
        std::equal(notes.begin(), notes.end() - 1, whole->song.part(Voice::Pulse1).notes.begin()));
    ASSERT_TRUE(opened->arranged->damagedAt);
    EXPECT_NE(damageNotice(*opened->arranged->damagedAt).message().find("cut off at byte"),
              std::string::npos);
    writeHead("no notes.mid", plain, writeMidi(plain).size() - 40);
    EXPECT_NE(openSong(folder / "no notes.mid").error().message().find("damaged"),
              std::string::npos);
    writeHead("exact.mid", writeNesmdb(song), 100);
    EXPECT_NE(openSong(folder / "exact.mid").error().message().find("damaged"), std::string::npos);
}

TEST(SongFile, errorsNameTheFile) {
    const tests::TemporaryFolder folder;
    std::ofstream(folder / "noise.mid") << "not midi at all";
    const auto song = openSong(folder / "noise.mid");
    ASSERT_FALSE(song);
    EXPECT_TRUE(song.error().message().starts_with("noise.mid: ")) << song.error().message();
    EXPECT_FALSE(saveSong(Song(), folder / "song.xyz"));
    EXPECT_FALSE(std::filesystem::exists(folder / "song.xyz"));
}

}  // namespace studio::core
