// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/infill/note_style.h"

#include "core/tokens/model_clock.h"

#include <gtest/gtest.h>

namespace studio::core {

namespace {

const auto kFrame = static_cast<Tick>(kSamplesPerFrame);

/// Notes of 20 frames with a change of volume after 3 and 6 frames, jittered as in NES-MDB.
Song decayingSong(int count) {
    Song song;
    Part& part = song.part(Voice::Pulse1);
    for (int i = 0; i < count; ++i) {
        Note note;
        note.start = 30 * kFrame * i;
        note.length = 20 * kFrame;
        note.pitch = 60;
        note.velocity = static_cast<std::int16_t>(10 + i % 3);
        part.notes.push_back(note);
        part.volume.push_back(
            {note.start + 3 * kFrame + i % 5 * 20, static_cast<std::int16_t>(note.velocity - 2)});
        part.volume.push_back(
            {note.start + 6 * kFrame - i % 4 * 15, static_cast<std::int16_t>(note.velocity - 5)});
    }
    part.timbre = {{0, 2}};
    song.frame.length = 100 * 30 * kFrame;
    return song;
}

}  // namespace

TEST(StyleBook, takesMedianAndCommonestContour) {
    Song song = decayingSong(9);
    song.part(Voice::Pulse1).volume.erase(song.part(Voice::Pulse1).volume.begin());
    const NoteStyle style = StyleBook(song, Voice::Pulse1).styleAt(100 * kFrame);
    EXPECT_EQ(style.velocity, 11);
    EXPECT_EQ(style.timbre, 2);
    ASSERT_EQ(style.volume.size(), 2U);
    EXPECT_NEAR(static_cast<double>(style.volume[0].offset), 3.0 * static_cast<double>(kFrame),
                100);
    EXPECT_EQ(style.volume[0].value, -2);
    EXPECT_EQ(style.volume[1].value, -5);
}

TEST(StyleBook, looksAtTheEightNearest) {
    Song song = decayingSong(40);
    for (std::size_t i = 20; i < 40; ++i)
        song.part(Voice::Pulse1).notes[i].velocity = 3;
    const StyleBook styles(song, Voice::Pulse1);
    EXPECT_EQ(styles.styleAt(0).velocity, 11);
    EXPECT_EQ(styles.styleAt(35 * 30 * kFrame).velocity, 3);
}

TEST(StyleBook, ignoresArtefacts) {
    Song song = decayingSong(8);
    auto& notes = song.part(Voice::Pulse1).notes;
    for (Note& note : notes)
        note.length = 3;
    EXPECT_EQ(StyleBook(song, Voice::Pulse1).styleAt(0).velocity, 12) << "the default";
}

TEST(StyleBook, decaysSoftlyWithoutExamples) {
    for (const Voice voice : kVoices) {
        const NoteStyle style = StyleBook(Song(), voice).styleAt(1000);
        EXPECT_EQ(style.timbre, 0);
        int last = style.velocity;
        for (const ContourPoint& point : style.volume) {
            EXPECT_EQ(style.velocity + point.value, last - 1);
            --last;
        }
        EXPECT_GE(last, 0);
        EXPECT_EQ(style.volume.empty(), voice == Voice::Triangle);
    }
}

}  // namespace studio::core
