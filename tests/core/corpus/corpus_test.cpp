// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/corpus/corpus.h"

#include "core/base/file.h"
#include "core/corpus/corpus_writer.h"
#include "tests/support/test_paths.h"

#include <gtest/gtest.h>

#include <vector>

namespace studio::core {

namespace {

std::vector<PieceNote> smallPiece(std::uint8_t pitch) {
    return {{0, 10, Voice::Pulse1, pitch}, {10, 20, Voice::Pulse1, 62}, {5, 9, Voice::Noise, 3}};
}

/// Two pieces of one group and one of another.
void writeCorpus(const std::filesystem::path& path) {
    auto writer = CorpusWriter::create(path, {Timing::Frames, 733.5});
    ASSERT_TRUE(writer) << writer.error().message();
    (*writer)->add(smallPiece(60), 0);
    (*writer)->add(smallPiece(61), 0);
    (*writer)->add(smallPiece(63), 7);
    const auto written = (*writer)->finish();
    ASSERT_TRUE(written) << written.error().message();
}

}  // namespace

TEST(Corpus, comesBackAsItWasWritten) {
    const tests::TemporaryFolder folder;
    writeCorpus(folder / "a.corpus");
    const auto corpus = Corpus::open(folder / "a.corpus");
    ASSERT_TRUE(corpus) << corpus.error().message();
    EXPECT_EQ(corpus->timing().timing, Timing::Frames);
    EXPECT_EQ(corpus->timing().samplesPerFrame, 733.5);
    ASSERT_EQ(corpus->pieces().size(), 3U);
    EXPECT_EQ(corpus->pieces()[2].group, 7U);
    const auto notes = corpus->notesOf(corpus->pieces()[1]);
    EXPECT_EQ(std::vector(notes.begin(), notes.end()), smallPiece(61));
    EXPECT_EQ(corpus->sum().size(), 64U);
}

TEST(Corpus, isThereOnlyOnceItIsFinished) {
    const tests::TemporaryFolder folder;
    {
        auto writer = CorpusWriter::create(folder / "a.corpus", {});
        ASSERT_TRUE(writer);
        (*writer)->add(smallPiece(60), 0);
        EXPECT_FALSE(std::filesystem::exists(folder / "a.corpus"));
    }
    EXPECT_TRUE(std::filesystem::is_empty(folder.path()));
}

TEST(Corpus, refusesDamage) {
    const tests::TemporaryFolder folder;
    writeCorpus(folder / "a.corpus");
    const Bytes whole = readFile(folder / "a.corpus", 1 << 20).value();
    for (std::size_t at = 0; at < whole.size(); at += 7) {
        Bytes changed = whole;
        changed[at] ^= 0x10;
        tests::writeFile(folder / "b.corpus", changed);
        // The figures of the timing are no part of the sum, and may be any.
        const bool figure = at >= 16 && at < 24;
        EXPECT_TRUE(figure || !Corpus::open(folder / "b.corpus")) << at;
        tests::writeFile(folder / "b.corpus", std::span(whole).first(at));
        EXPECT_FALSE(Corpus::open(folder / "b.corpus")) << at;
    }
    const auto error = Corpus::open(folder / "none.corpus");
    ASSERT_FALSE(error);
    EXPECT_NE(error.error().message().find("none.corpus"), std::string::npos);
}

TEST(CorpusPiece, beginsWithItsFirstNote) {
    SongView view;
    view[index(Voice::Triangle)].notes = {{-3, 4, 50}, {4, 9, 52}};
    view[index(Voice::Pulse2)].notes = {{1, 2, 70}};
    const std::vector<PieceNote> piece = pieceOf(view);
    EXPECT_EQ(piece, (std::vector<PieceNote>{{4, 5, Voice::Pulse2, 70},
                                             {0, 7, Voice::Triangle, 50},
                                             {7, 12, Voice::Triangle, 52}}));
    EXPECT_EQ(pieceOf(viewOf(piece)), piece);
    EXPECT_TRUE(pieceOf(SongView()).empty());
}

}  // namespace studio::core
