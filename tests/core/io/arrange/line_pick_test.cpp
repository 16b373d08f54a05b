// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/io/arrange/line_pick.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace studio::core {

namespace {

constexpr Tick kStrum = 15;

std::vector<int> pitches(const std::vector<MidiNote>& notes) {
    std::vector<int> list;
    for (const MidiNote& note : notes)
        list.push_back(note.pitch);
    return list;
}

std::vector<MidiNote> randomChords(std::mt19937_64& random) {
    std::vector<MidiNote> notes;
    for (int i = 0; i < 200; ++i) {
        const auto start = static_cast<Tick>(random() % 20000);
        notes.push_back({start, start + 1 + static_cast<Tick>(random() % 900),
                         static_cast<int>(30 + random() % 70), 100});
    }
    std::ranges::sort(notes, [](const MidiNote& a, const MidiNote& b) {
        return a.start != b.start ? a.start < b.start : a.pitch > b.pitch;
    });
    return notes;
}

}  // namespace

TEST(LinePick, takesTheTopOrTheBottomOfChords) {
    const std::vector<MidiNote> chords{{0, 480, 72, 90},
                                       {0, 480, 64, 90},
                                       {0, 480, 48, 90},
                                       {480, 960, 71, 90},
                                       {485, 960, 67, 90}};
    EXPECT_EQ(pitches(pickLine(chords, LinePick::Top, kStrum).line), (std::vector{72, 71}));
    const PickedLine bottom = pickLine(chords, LinePick::Bottom, kStrum);
    EXPECT_EQ(pitches(bottom.line), (std::vector{48, 67}));
    EXPECT_EQ(pitches(bottom.rest), (std::vector{72, 64, 71}));
}

TEST(LinePick, aMelodyNoteOutlastsWhatMovesBeneathIt) {
    const std::vector<MidiNote> notes{
        {0, 960, 76, 90}, {240, 480, 60, 90}, {480, 720, 64, 90}, {960, 1200, 74, 90}};
    EXPECT_EQ(pitches(pickLine(notes, LinePick::Top, kStrum).line), (std::vector{76, 74}));
    EXPECT_EQ(pitches(pickLine(notes, LinePick::Top, kStrum).rest), (std::vector{60, 64}));
}

TEST(LinePick, aLegatoOverlapIsCut) {
    const std::vector<MidiNote> notes{{0, 500, 76, 90}, {480, 960, 72, 90}};
    const PickedLine picked = pickLine(notes, LinePick::Top, kStrum);
    ASSERT_EQ(picked.line.size(), 2U);
    EXPECT_EQ(picked.line[0].end, 480);
    EXPECT_TRUE(picked.rest.empty());
}

TEST(LinePick, losesAndDoublesNothing) {
    std::mt19937_64 random(7);
    for (int round = 0; round < 200; ++round) {
        const auto notes = randomChords(random);
        const LinePick pick = round % 2 == 0 ? LinePick::Top : LinePick::Bottom;
        const PickedLine picked = pickLine(notes, pick, kStrum);
        EXPECT_EQ(picked.line.size() + picked.rest.size(), notes.size());
        for (std::size_t i = 0; i + 1 < picked.line.size(); ++i) {
            ASSERT_LT(picked.line[i].start, picked.line[i].end);
            ASSERT_LE(picked.line[i].end, picked.line[i + 1].start);
        }
        EXPECT_TRUE(std::ranges::is_sorted(picked.rest, {}, &MidiNote::start));
    }
}

}  // namespace studio::core
