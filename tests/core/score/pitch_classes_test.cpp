// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/score/pitch_classes.h"

#include "core/score/pitch_names.h"

#include <gtest/gtest.h>

namespace studio::core {

TEST(PitchClasses, scalesAreReadByName) {
    EXPECT_EQ(scaleNamed("C"), (PitchClasses{0, 2, 4, 5, 7, 9, 11}));
    EXPECT_EQ(scaleNamed("A minor"), scaleNamed("C major"));
    EXPECT_EQ(scaleNamed("Bb pentatonic"), (PitchClasses{10, 0, 2, 5, 7}));
    EXPECT_EQ(scaleNamed("F# harmonic minor"), (PitchClasses{6, 8, 9, 11, 1, 2, 5}));
    EXPECT_EQ(scaleNamed("C+Eb+G"), chordNamed("Cm"));
    for (const char* wrong : {"", "H", "C minr", "Cminor", "C+", "+C", "C major "})
        EXPECT_FALSE(scaleNamed(wrong)) << wrong;
}

TEST(PitchClasses, chordsAreReadByName) {
    EXPECT_EQ(chordNamed("Am"), (PitchClasses{9, 0, 4}));
    EXPECT_EQ(chordNamed("G7"), (PitchClasses{7, 11, 2, 5}));
    EXPECT_EQ(chordNamed("Ebmaj7"), (PitchClasses{3, 7, 10, 2}));
    for (const char* wrong : {"", "X", "Amin", "m"})
        EXPECT_FALSE(chordNamed(wrong)) << wrong;
}

TEST(PitchClasses, theNameReadsAsTheSame) {
    for (const char* text : {"C minor", "F# major", "D dorian", "C+Eb+G", "B blues"}) {
        const PitchClasses classes = scaleNamed(text).value();
        EXPECT_EQ(scaleNamed(nameOf(classes)), classes) << text;
    }
    EXPECT_EQ(nameOf(PitchClasses{0, 4, 7}), "C+E+G");
    EXPECT_EQ(scaleNameOf(scaleNamed("E minor").value()), "E minor");
    EXPECT_EQ(scaleNameOf(scaleNamed("C harmonic minor").value()), "C harmonic minor");
    EXPECT_EQ(scaleNameOf(PitchClasses{0, 4, 7}), "C+E+G");
}

TEST(PitchClasses, chordsHaveTheirPlainestName) {
    for (const char* text : {"C", "F#m", "G7", "Am7", "Dsus2", "Bdim", "Cmaj7"})
        EXPECT_EQ(chordNameOf(chordNamed(text).value()), text);
    EXPECT_EQ(chordNameOf(chordNamed("C6").value()), "Am7");
    EXPECT_EQ(chordNameOf(PitchClasses{0, 1}), "");
}

TEST(PitchClasses, pitchesAreReadByName) {
    EXPECT_EQ(pitchNamed("C4"), 60);
    EXPECT_EQ(pitchNamed("f#3"), 54);
    EXPECT_EQ(pitchNamed("Bb2"), 46);
    EXPECT_EQ(pitchNamed("C-1"), 0);
    for (const char* wrong : {"", "C", "4", "H4", "C12", "C4x"})
        EXPECT_FALSE(pitchNamed(wrong)) << wrong;
}

TEST(PitchClasses, everyOctaveCounts) {
    const PitchClasses fifth{2, 9};
    EXPECT_TRUE(fifth.contains(38) && fifth.contains(69) && !fifth.contains(60));
}

}  // namespace studio::core
