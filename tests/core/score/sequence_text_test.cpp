// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/score/sequence_text.h"

#include <gtest/gtest.h>

namespace studio::core {

TEST(SequenceText, readsWhatTrackersWrite) {
    const auto sequence = readSequence("15 14 | 12 / 0", SequenceKind::Volume);
    ASSERT_TRUE(sequence);
    EXPECT_EQ(*sequence, (Sequence{{15, 14, 12, 0}, 2, 3}));
    EXPECT_EQ(sequenceText(*sequence), "15 14 | 12 / 0");
    EXPECT_EQ(*readSequence("|0,4,7", SequenceKind::Arpeggio), (Sequence{{0, 4, 7}, 0, {}}));
    EXPECT_EQ(*readSequence("1|2/-3", SequenceKind::Pitch), (Sequence{{1, 2, -3}, 1, 2}));
    EXPECT_TRUE(readSequence(" ", SequenceKind::Pitch)->empty());
}

TEST(SequenceText, saysWhatIsAtFault) {
    const auto fault = [](const char* text) {
        const auto sequence = readSequence(text, SequenceKind::Volume);
        return sequence ? std::string() : sequence.error().message();
    };
    EXPECT_EQ(fault("15 x 3"), "\"x\" is no number.");
    EXPECT_EQ(fault("15 16"), "16 lies outside 0 to 15.");
    EXPECT_EQ(fault("99999999999999999999"), "\"99999999999999999999\" is no number.");
    EXPECT_EQ(fault("| 1 | 2"), "The mark | stands twice.");
    EXPECT_EQ(fault("1 2 /"), "A mark stands before no value.");
    std::string longest;
    for (int i = 0; i < 252; ++i)
        longest += "1 ";
    EXPECT_EQ(fault(longest.c_str()), "");
    EXPECT_EQ(fault((longest + "1").c_str()), "A sequence has at most 252 values.");
}

}  // namespace studio::core
