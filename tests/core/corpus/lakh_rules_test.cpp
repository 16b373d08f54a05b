// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/corpus/lakh_rules.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace studio::core {

namespace {

constexpr Tick kSecond = 960;

/// At 120 quarters a minute and 480 ticks a quarter: notes one after the other from `start` on.
MidiLine tune(int channel, int pitch, int count, Tick start = 0, Tick length = kSecond) {
    MidiLine line;
    line.channel = channel;
    for (int i = 0; i < count; ++i)
        line.notes.push_back({start + i * length, start + (i + 1) * length, pitch + i % 5, 100});
    return line;
}

MidiScore scoreOf(std::vector<MidiLine> lines) {
    MidiScore score;
    score.tempo = TempoMap(480, {Tempo{}});
    score.lines = std::move(lines);
    return score;
}

std::vector<VoiceNotes> adapted(const MidiScore& score, int most = 16, std::uint64_t seed = 1) {
    auto pieces = adaptScore(score, most, seed, 0);
    EXPECT_TRUE(pieces);
    return pieces ? *pieces : std::vector<VoiceNotes>();
}

SkipReason reasonOf(std::vector<MidiLine> lines) {
    const auto pieces = adaptScore(scoreOf(std::move(lines)), 16, 1, 0);
    EXPECT_FALSE(pieces);
    return pieces ? SkipReason::Duplicate : pieces.error();
}

std::vector<int> pitches(const std::vector<SampleNote>& notes) {
    std::vector<int> list;
    std::ranges::transform(notes, std::back_inserter(list), &SampleNote::pitch);
    return list;
}

}  // namespace

TEST(LakhRules, oneInstrumentPlaysEachVoiceInTurn) {
    const auto pieces = adapted(scoreOf({tune(0, 60, 10)}));
    ASSERT_EQ(pieces.size(), 3U);
    std::set<std::size_t> players;
    for (const VoiceNotes& piece : pieces) {
        for (std::size_t voice = 0; voice < 3; ++voice) {
            if (piece[voice].empty())
                continue;
            players.insert(voice);
            EXPECT_EQ(piece[voice].size(), 10U);
            EXPECT_EQ(piece[voice][1].start, kModelRate);
        }
    }
    EXPECT_EQ(players.size(), 3U);
}

TEST(LakhRules, drawsNoMoreWaysThanAsked) {
    std::vector<MidiLine> lines;
    for (int i = 0; i < 6; ++i)
        lines.push_back(tune(i, 40 + 5 * i, 10));
    const auto pieces = adapted(scoreOf(lines));
    EXPECT_EQ(pieces.size(), 16U);
    std::set<std::vector<int>> ways;
    for (const VoiceNotes& piece : pieces) {
        EXPECT_FALSE(piece[0].empty() || piece[1].empty() || piece[2].empty());
        ways.insert({piece[0][0].pitch, piece[1][0].pitch, piece[2][0].pitch});
    }
    EXPECT_EQ(ways.size(), 16U);
    EXPECT_EQ(adapted(scoreOf(lines), 4).size(), 4U);
}

TEST(LakhRules, theSameSeedGivesTheSamePieces) {
    const MidiScore score = scoreOf({tune(0, 60, 10), tune(1, 50, 10), tune(9, 35, 20)});
    const auto first = adapted(score, 3);
    const auto again = adapted(score, 3);
    const auto other = adapted(score, 3, 2);
    ASSERT_EQ(first.size(), again.size());
    bool differs = false;
    for (std::size_t i = 0; i < first.size(); ++i) {
        for (std::size_t voice = 0; voice < kVoiceCount; ++voice) {
            EXPECT_EQ(pitches(first[i][voice]), pitches(again[i][voice]));
            differs |= pitches(first[i][voice]) != pitches(other[i][voice]);
        }
    }
    EXPECT_TRUE(differs);
}

TEST(LakhRules, leavesOutChordsDoublesAndWhatNoVoiceReaches) {
    MidiLine chords = tune(1, 60, 10);
    chords.notes[1].start -= 10;
    const auto pieces =
        adapted(scoreOf({tune(0, 60, 10), std::move(chords), tune(2, 60, 10), tune(3, 110, 10)}));
    EXPECT_EQ(pieces.size(), 3U) << "one instrument is left";
}

TEST(LakhRules, keepsToTheRangesAndBeginsWithTheFirstNote) {
    // 30 is too low for a pulse; the triangle plays it.
    MidiLine bass = tune(0, 40, 10, 2 * kSecond);
    bass.notes.front().pitch = 30;
    for (const VoiceNotes& piece : adapted(scoreOf({bass}))) {
        const bool triangle = !piece[2].empty();
        const auto& notes = triangle ? piece[2] : piece[0].empty() ? piece[1] : piece[0];
        EXPECT_EQ(notes.size(), triangle ? 10U : 9U);
        EXPECT_EQ(notes.front().start, 0);
    }
}

TEST(LakhRules, drumsBecomeNoiseWithoutOverlap) {
    MidiLine drums = tune(9, 35, 10);
    drums.notes.push_back({kSecond / 2, kSecond, 38, 100});
    std::ranges::sort(drums.notes, {}, &MidiNote::start);
    const auto pieces = adapted(scoreOf({tune(0, 60, 10), drums}));
    for (const VoiceNotes& piece : pieces) {
        const auto& noise = piece[index(Voice::Noise)];
        ASSERT_EQ(noise.size(), 10U);
        EXPECT_EQ(noise[0].pitch, noise[5].pitch) << "a drum is the same all along";
        for (const SampleNote& note : noise)
            EXPECT_TRUE(pitchRange(Voice::Noise).contains(note.pitch));
    }
}

TEST(LakhRules, cutsPiecesAtThreeMinutes) {
    const auto pieces = adapted(scoreOf({tune(0, 60, 200)}));
    for (const VoiceNotes& piece : pieces) {
        for (const auto& notes : piece) {
            EXPECT_TRUE(notes.empty() ||
                        (notes.size() == 180 && notes.back().end == 180 * kModelRate));
        }
    }
}

TEST(LakhRules, saysWhyAFileIsSkipped) {
    EXPECT_EQ(reasonOf({tune(0, 60, 4)}), SkipReason::TooShort);
    EXPECT_EQ(reasonOf({tune(0, 60, 601)}), SkipReason::TooLong);
    EXPECT_EQ(reasonOf({tune(9, 35, 10)}), SkipReason::NoMelody);
}

}  // namespace studio::core
