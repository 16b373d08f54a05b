// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/training/augmentation.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace studio::core {

namespace {

/// Nothing is varied.
constexpr Augmentation kNone{0, 0, 0, 0, 0};

SongView fullPiece() {
    SongView piece;
    for (const Voice voice : kVoices) {
        for (int i = 0; i < 20; ++i)
            piece[index(voice)].notes.push_back(
                {10 * i, 10 * i + 8, voice == Voice::Noise ? 3 : 60 + i});
    }
    piece[index(Voice::Pulse2)].notes.resize(5);
    return piece;
}

SongView vary(const Augmentation& augmentation, std::uint32_t stream) {
    RandomSequence random(7, stream);
    return varied(fullPiece(), augmentation, random);
}

}  // namespace

TEST(Augmentation, leavesAPieceAsItIsWhereNothingIsAsked) {
    const SongView piece = vary(kNone, 0);
    for (const Voice voice : kVoices) {
        const auto& notes = piece[index(voice)].notes;
        ASSERT_EQ(notes.size(), fullPiece()[index(voice)].notes.size());
        EXPECT_EQ(notes.back().pitch, fullPiece()[index(voice)].notes.back().pitch);
        EXPECT_EQ(notes.back().end, fullPiece()[index(voice)].notes.back().end);
    }
}

TEST(Augmentation, keepsOneToThreeVoices) {
    Augmentation fewer = kNone;
    fewer.fewerVoices = 1;
    std::set<std::ptrdiff_t> counts;
    std::set<std::size_t> kept;
    for (std::uint32_t i = 0; i < 100; ++i) {
        const SongView piece = vary(fewer, i);
        std::ptrdiff_t count = 0;
        for (std::size_t voice = 0; voice < kVoiceCount; ++voice) {
            count += piece[voice].notes.empty() ? 0 : 1;
            if (!piece[voice].notes.empty())
                kept.insert(voice);
        }
        counts.insert(count);
    }
    EXPECT_EQ(counts, (std::set<std::ptrdiff_t>{1, 2, 3}));
    EXPECT_EQ(kept.size(), kVoiceCount);
}

TEST(Augmentation, swapsThePulses) {
    Augmentation swap = kNone;
    swap.swapPulses = 1;
    EXPECT_EQ(vary(swap, 0)[index(Voice::Pulse1)].notes.size(), 5U);
    EXPECT_EQ(vary(swap, 0)[index(Voice::Pulse2)].notes.size(), 20U);
}

TEST(Augmentation, transposesTonesAndLeavesOutWhatNoVoiceReaches) {
    Augmentation up = kNone;
    up.lowestTranspose = up.highestTranspose = 35;
    const SongView piece = vary(up, 0);
    EXPECT_EQ(piece[index(Voice::Pulse1)].notes.size(), 14U) << "60 … 73 stay below 109";
    EXPECT_EQ(piece[index(Voice::Pulse1)].notes.front().pitch, 95);
    EXPECT_EQ(piece[index(Voice::Noise)].notes.front().pitch, 3);
    std::set<int> semitones;
    Augmentation any = kNone;
    any.lowestTranspose = -6;
    any.highestTranspose = 6;
    for (std::uint32_t i = 0; i < 300; ++i)
        semitones.insert(vary(any, i)[index(Voice::Triangle)].notes.front().pitch - 60);
    EXPECT_EQ(semitones.size(), 13U);
    EXPECT_EQ(*semitones.begin(), -6);
}

TEST(Augmentation, stretchesWithoutOverlap) {
    Augmentation stretched = kNone;
    stretched.stretch = 0.9;
    bool longer = false;
    bool shorter = false;
    for (std::uint32_t i = 0; i < 50; ++i) {
        const auto notes = vary(stretched, i)[index(Voice::Pulse1)].notes;
        longer |= notes.back().end > 198;
        shorter |= notes.back().end < 198;
        EXPECT_TRUE(std::ranges::adjacent_find(notes, [](const auto& note, const auto& next) {
                        return next.begin < note.end || next.begin <= note.begin;
                    }) == notes.end());
        EXPECT_TRUE(
            std::ranges::all_of(notes, [](const ViewNote& note) { return note.end > note.begin; }));
    }
    EXPECT_TRUE(longer && shorter);
}

}  // namespace studio::core
