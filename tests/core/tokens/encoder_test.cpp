// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/tokens/encoder.h"

#include "core/base/file.h"
#include "core/io/midi/nesmdb.h"
#include "tests/support/archives.h"
#include "tests/support/test_paths.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace studio::core {

namespace {

Vocabulary vocabulary() {
    const auto text = readTextFile(tests::testData("golden/tiny/vocab.txt"), 1 << 20);
    return Vocabulary::parse(text.value()).value();
}

Note note(Tick start, Tick length, int pitch) {
    Note result;
    result.start = start;
    result.length = length;
    result.pitch = static_cast<std::int16_t>(pitch);
    return result;
}

std::vector<std::string> symbols(const EncodedSong& encoded, const Vocabulary& words) {
    std::vector<std::string> list;
    for (const TokenId id : encoded.tokens)
        list.push_back(words.symbol(id));
    return list;
}

}  // namespace

TEST(Encoder, writesTheCanonicalStream) {
    Song song;
    song.frame.length = 90000;
    song.part(Voice::Pulse1).notes = {note(5000, 735, 60), note(5735, 735, 62)};
    song.part(Voice::Noise).notes = {note(5000, 1470, 3)};
    const Vocabulary words = vocabulary();
    const EncodedSong encoded = encodeSong(song, Timing::Samples, kSamplesPerFrame, words);
    EXPECT_EQ(
        symbols(encoded, words),
        (std::vector<std::string>{"<S>", "P1_NOTEON_60", "NO_NOTEON_3", "WT_730", "P1_NOTEON_62",
                                  "WT_730", "P1_NOTEOFF", "NO_NOTEOFF", "<S>"}))
        << "735 lies between 730 and 740, and this tie goes down";
    EXPECT_EQ(encoded.noteCount, 3U);
    EXPECT_NEAR(encoded.seconds, 1470 / 44100.0, 1e-9);
}

TEST(Encoder, anEmptySongIsTwoBoundaries) {
    const EncodedSong encoded = encodeSong(Song(), Timing::Frames, kSamplesPerFrame, vocabulary());
    EXPECT_EQ(encoded.tokens, (std::vector<TokenId>{kBoundary, kBoundary}));
}

TEST(Encoder, givesTheTokensThatTheModelWasTestedWith) {
    const auto archive = tests::sharedData("data/nesmdb_midi.tar.xz");
    if (!archive)
        GTEST_SKIP() << "NES-MDB's archive is not here; it holds the song of the expected tokens";
    const auto expected =
        nlohmann::json::parse(
            readTextFile(tests::testData("nes-small/expected.json"), 1 << 20).value())["tokens"]
            .get<std::vector<TokenId>>();
    const Vocabulary words = vocabulary();
    bool found = false;
    tests::visitMidiFiles(*archive, [&](const std::string& name, const Bytes& bytes) {
        if (name.find("07_08BossDefeated") == std::string::npos ||
            name.find("valid") == std::string::npos)
            return true;
        const Song song = parseMidi(bytes).and_then(readNesmdb).value();
        auto tokens = encodeSong(song, Timing::Frames, kSamplesPerFrame, words).tokens;
        tokens.resize(std::min(tokens.size(), expected.size()));
        found = found || tokens == expected;
        return !found;
    });
    EXPECT_TRUE(found);
}

}  // namespace studio::core
