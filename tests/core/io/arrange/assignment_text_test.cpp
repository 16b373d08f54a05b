// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/io/arrange/assignment_text.h"

#include <gtest/gtest.h>

namespace studio::core {

namespace {

/// Five lines, of which the fourth and the fifth are drums.
MidiScore fiveLines() {
    MidiScore score;
    for (int i = 0; i < 5; ++i)
        score.lines.push_back({"", i < 3 ? i : 9, 0, {MidiNote{}}});
    return score;
}

Arrangement parse(std::string_view text, Arrangement base = {}) {
    const auto parsed = parseAssignment(text, fiveLines(), std::move(base));
    EXPECT_TRUE(parsed) << parsed.error().message();
    return parsed.value_or(Arrangement{});
}

}  // namespace

TEST(AssignmentText, givesVoicesTheirLines) {
    const Arrangement arrangement = parse("P1=2,p2=3:bottom:+12,TR=1:-24,NO=drums");
    EXPECT_EQ(arrangement.tones[0], (VoiceSource{1, LinePick::Top, 0}));
    EXPECT_EQ(arrangement.tones[1], (VoiceSource{2, LinePick::Bottom, 12}));
    EXPECT_EQ(arrangement.tones[2], (VoiceSource{0, LinePick::Bottom, -24}));
    EXPECT_EQ(arrangement.drums, (std::vector<std::size_t>{3, 4}));
}

TEST(AssignmentText, leavesTheOtherVoicesAsTheyWere) {
    const Arrangement base = parse("P1=1,P2=2,NO=4");
    const Arrangement changed = parse("P2=none,TR=3:top,NO=5+2+5", base);
    EXPECT_EQ(changed.tones[0], base.tones[0]);
    EXPECT_FALSE(changed.tones[1]);
    EXPECT_EQ(changed.tones[2], (VoiceSource{2, LinePick::Top, 0}));
    EXPECT_EQ(changed.drums, (std::vector<std::size_t>{4, 1}));
    EXPECT_TRUE(parse("NO=none", base).drums.empty());
}

TEST(AssignmentText, comesBackFromItsText) {
    for (const char* text : {"P1=2:top,P2=3:bottom:+12,TR=1:bottom:-7,NO=4+5",
                             "P1=none,P2=none,TR=none,NO=none", "P1=1:top,P2=1:top,TR=none,NO=4"}) {
        EXPECT_EQ(assignmentText(parse(text)), text);
    }
}

TEST(AssignmentText, saysWhatItCannotRead) {
    const auto message = [](std::string_view text) {
        const auto parsed = parseAssignment(text, fiveLines(), {});
        return parsed ? "" : parsed.error().message();
    };
    for (const char* text : {"", "P1", "P1=", "X=2", "P1=two", "P1=2:", "P1=2:middle", "P1=2:+97",
                             "P1=2:999999999999", "P1=1+2", "NO=kick", "NO=4+", "P1=2,,P2=3"})
        EXPECT_NE(message(text).find("gives no voice a line"), std::string::npos) << text;
    for (const char* text : {"P1=0", "P1=6", "P2=-1", "NO=4+6"})
        EXPECT_NE(message(text).find("lines 1 to 5"), std::string::npos) << text;
}

}  // namespace studio::core
