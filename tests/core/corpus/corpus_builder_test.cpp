// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/corpus/corpus_builder.h"

#include "core/io/midi/nesmdb.h"
#include "core/io/midi/plain_midi.h"
#include "core/tokens/encoder.h"
#include "tests/support/archives.h"
#include "tests/support/random_song.h"
#include "tests/support/test_paths.h"

#include <gtest/gtest.h>

namespace studio::core {

namespace {

Bytes nesmdbFile(std::uint64_t seed) {
    std::mt19937_64 random(seed);
    return writeMidi(writeNesmdb(tests::randomSong(random)));
}

Bytes ordinaryFile() {
    std::mt19937_64 random(5);
    return writeMidi(writePlainMidi(tests::randomSong(random, {.artefacts = false})));
}

CorpusStatistics build(const std::filesystem::path& from, const std::filesystem::path& to,
                       Timing timing) {
    auto writer = CorpusWriter::create(to, {timing});
    EXPECT_TRUE(writer);
    CorpusBuilder builder(**writer, {});
    const auto walked = walkMidiFiles(from, kLargestLakhFile,
                                      [&](const FoundMidiFile& file) { builder.add(file); }, {});
    EXPECT_TRUE(walked) << walked.error().message();
    EXPECT_TRUE((*writer)->finish());
    return builder.statistics();
}

std::size_t skipped(const CorpusStatistics& statistics, SkipReason reason) {
    return statistics.skipped[static_cast<std::size_t>(reason)];
}

}  // namespace

TEST(CorpusBuilder, piecesReadAsTheSongsThemselves) {
    const tests::TemporaryFolder folder;
    const Bytes file = nesmdbFile(3);
    tests::writeFile(folder / "a.mid", file);
    const Song song = readNesmdb(parseMidi(file).value()).value();
    for (const Timing timing : {Timing::Samples, Timing::Frames}) {
        const auto statistics = build(folder / "a.mid", folder / "a.corpus", timing);
        const Vocabulary words = Vocabulary::tx1();
        const EncodedSong expected = encodeSong(song, timing, kSamplesPerFrame, words);
        const Corpus corpus = Corpus::open(folder / "a.corpus").value();
        ASSERT_EQ(corpus.pieces().size(), 1U);
        const SongView view = viewOf(corpus.notesOf(corpus.pieces().front()));
        EXPECT_EQ(encodeView(view, corpus.timing().clock(), words).tokens, expected.tokens);
        EXPECT_EQ(statistics.tokens, expected.tokens.size());
    }
}

TEST(CorpusBuilder, countsWhatItSkipsAndDropsDuplicates) {
    const tests::TemporaryFolder folder;
    const Bytes archive = tests::makeTarGz({{"x/a.mid", nesmdbFile(1), {}},
                                            {"x/b.mid", nesmdbFile(1), {}},
                                            {"x/c.mid", nesmdbFile(2), {}},
                                            {"x/d.mid", {1, 2, 3}, {}},
                                            {"x/e.txt", {1, 2, 3}, {}},
                                            {"x/e.mid", Bytes(kLargestLakhFile + 1), {}},
                                            {"x/f.midi", ordinaryFile(), {}}});
    tests::writeFile(folder / "songs.tar.gz", archive);
    const auto statistics = build(folder / "songs.tar.gz", folder / "a.corpus", Timing::Frames);
    EXPECT_EQ(statistics.files, 6U);
    EXPECT_EQ(statistics.used, 3U);
    EXPECT_EQ(skipped(statistics, SkipReason::Duplicate), 1U);
    EXPECT_EQ(skipped(statistics, SkipReason::Unreadable), 1U);
    EXPECT_EQ(skipped(statistics, SkipReason::TooLarge), 1U);
    EXPECT_EQ(statistics.pieces, 2U + 6U) << "three instruments can be shared out in six ways";
}

TEST(CorpusBuilder, filesOfAFolderThatAreTooLargeAreCountedAsSuch) {
    const tests::TemporaryFolder folder;
    std::filesystem::create_directory(folder / "songs");
    tests::writeFile(folder / "songs/a.mid", nesmdbFile(1));
    tests::writeFile(folder / "songs/b.mid", Bytes(kLargestLakhFile + 1));
    const auto statistics = build(folder / "songs", folder / "a.corpus", Timing::Frames);
    EXPECT_EQ(statistics.used, 1U);
    EXPECT_EQ(skipped(statistics, SkipReason::TooLarge), 1U);
}

TEST(CorpusBuilder, anArchiveThatIsCutOffIsAnError) {
    const tests::TemporaryFolder folder;
    const Bytes archive = tests::makeTarGz({{"a.mid", nesmdbFile(1), {}}});
    tests::writeFile(folder / "songs.tar.gz", std::span(archive).first(archive.size() / 2));
    const auto walked =
        walkMidiFiles(folder / "songs.tar.gz", kLargestLakhFile, [](const FoundMidiFile&) {}, {});
    ASSERT_FALSE(walked);
    EXPECT_NE(walked.error().message().find("songs.tar.gz"), std::string::npos);
}

}  // namespace studio::core
