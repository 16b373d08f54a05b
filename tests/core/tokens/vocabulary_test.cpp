// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/tokens/vocabulary.h"

#include "core/base/file.h"
#include "tests/support/test_paths.h"

#include <gtest/gtest.h>

#include <set>

namespace studio::core {

namespace {
std::string vocabularyText() {
    std::string text = readTextFile(tests::testData("golden/tiny/vocab.txt"), 1 << 20).value();
    while (text.ends_with('\n'))
        text.pop_back();
    return text;
}
}  // namespace

TEST(Vocabulary, readsThePublishedOne) {
    const auto vocabulary = Vocabulary::parse(vocabularyText());
    ASSERT_TRUE(vocabulary) << vocabulary.error().message();
    EXPECT_EQ(vocabulary->size(), 631);
    EXPECT_EQ(vocabulary->noteOff(Voice::Pulse1), 371);
    EXPECT_EQ(vocabulary->noteOn(Voice::Pulse1, 33), 372);
    EXPECT_EQ(vocabulary->noteOn(Voice::Triangle, 108), 613);
    EXPECT_EQ(vocabulary->noteOn(Voice::Noise, 16), 630);
    EXPECT_EQ(vocabulary->waits().size(), 370U);
    EXPECT_EQ(vocabulary->symbol(0), "<S>");
    EXPECT_EQ(vocabulary->symbol(101), "WT_110");
    EXPECT_EQ(vocabulary->symbol(449), "P2_NOTEON_33");
}

TEST(Vocabulary, takesTheNearestWait) {
    const Vocabulary vocabulary = Vocabulary::parse(vocabularyText()).value();
    const auto nearest = [&](double samples) {
        return vocabulary.token(vocabulary.nearestWait(samples)).value;
    };
    EXPECT_EQ(nearest(1), 1);
    EXPECT_EQ(nearest(733.79), 730);
    EXPECT_EQ(nearest(104), 100);
    EXPECT_EQ(nearest(106), 110);
    EXPECT_EQ(nearest(250000), 100000);
    EXPECT_EQ(nearest(105), 100) << "most ties go down";
    EXPECT_EQ(nearest(2050), 2100) << "a few go up, as in LakhNES's encoder";
    EXPECT_EQ(nearest(2150), 2200);
    EXPECT_EQ(nearest(2250), 2200);
    EXPECT_EQ(nearest(98500), 99000);
    int up = 0;
    const auto waits = vocabulary.waits();
    for (std::size_t i = 0; i + 1 < waits.size(); ++i) {
        const double middle =
            (static_cast<double>(waits[i].samples) + static_cast<double>(waits[i + 1].samples)) / 2;
        up += waits[i + 1].samples - waits[i].samples > 1 && nearest(middle) > waits[i].samples;
    }
    EXPECT_EQ(up, 52) << "of 270";
}

TEST(Vocabulary, followsTheOrderOfTheFile) {
    std::string text = vocabularyText();
    const auto firstLine = text.find('\n');
    std::string moved = text.substr(firstLine + 1) + "\n17," + text.substr(0, firstLine);
    const auto vocabulary = Vocabulary::parse(moved);
    ASSERT_TRUE(vocabulary) << vocabulary.error().message();
    EXPECT_EQ(vocabulary->token(630).value, 1);
    EXPECT_EQ(vocabulary->token(630).kind, TokenKind::Wait);
    EXPECT_EQ(vocabulary->noteOff(Voice::Pulse1), 370);
}

TEST(Vocabulary, refusesWhatIsNotComplete) {
    const std::string text = vocabularyText();
    EXPECT_FALSE(Vocabulary::parse(""));
    EXPECT_FALSE(Vocabulary::parse("WT_1\nP1_NOTEOFF\n"));
    EXPECT_FALSE(Vocabulary::parse(text + "\nWT_1"));
    EXPECT_FALSE(Vocabulary::parse(text + "\nP1_VELOCITY_3"));
    EXPECT_FALSE(Vocabulary::parse(text + "\nP1_NOTEON_5"));
    EXPECT_FALSE(Vocabulary::parse(text + "\nWT_99999999999999999999"));
    EXPECT_TRUE(Vocabulary::parse(text + "\n"));
}

}  // namespace studio::core
