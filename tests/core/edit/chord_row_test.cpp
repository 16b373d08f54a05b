// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/edit/chord_row.h"

#include <gtest/gtest.h>

namespace studio::core {

namespace {

constexpr Tick kBar = 88200;

Song song() {
    Song result;
    result.frame.length = 8 * kBar;
    return result;
}

std::optional<PitchClasses> scaleIn(const Song& song, int bar) {
    return song.frame.wishes.at(Voice::Pulse2, song.frame.meter.barStart(bar)).scale;
}

}  // namespace

TEST(ChordRow, readsChordsBarLinesAndGaps) {
    const auto row = chordRowOf(" C Am|F, - G7 ");
    ASSERT_TRUE(row);
    ASSERT_EQ(row->size(), 5U);
    EXPECT_EQ(row->front(), chordNamed("C"));
    EXPECT_FALSE(row->at(3));
    EXPECT_EQ(row->back(), chordNamed("G7"));
    EXPECT_TRUE(chordRowOf("")->empty());
}

TEST(ChordRow, saysWhatIsNoChord) {
    const auto row = chordRowOf("C Amin F");
    ASSERT_FALSE(row);
    EXPECT_NE(row.error().message().find("Amin"), std::string::npos);
}

TEST(ChordRow, comesAgainUntilTheEnd) {
    Song it = song();
    const TickRange bars = it.frame.meter.bars(2, 6);
    wishForChords(it, Voice::Pulse2, bars, chordRowOf("C Am - G").value());
    EXPECT_FALSE(scaleIn(it, 1));
    EXPECT_EQ(scaleIn(it, 2), chordNamed("C"));
    EXPECT_EQ(scaleIn(it, 3), chordNamed("Am"));
    EXPECT_FALSE(scaleIn(it, 4));
    EXPECT_EQ(scaleIn(it, 6), chordNamed("C"));
    EXPECT_FALSE(scaleIn(it, 7));
    EXPECT_EQ(chordRowText(it, Voice::Pulse2, bars), "C Am - G");
    EXPECT_EQ(chordRowText(it, Voice::Pulse1, bars), "");
}

TEST(ChordRow, aScaleIsNoRow) {
    Song it = song();
    const TickRange bars = it.frame.meter.bars(1, 4);
    it.frame.wishes.change(Voice::Pulse2, bars, [](Wish& wish) { wish.scale = scaleNamed("C"); });
    EXPECT_EQ(chordRowText(it, Voice::Pulse2, bars), "");
}

}  // namespace studio::core
