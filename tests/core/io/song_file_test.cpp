// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/io/song_file.h"

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
