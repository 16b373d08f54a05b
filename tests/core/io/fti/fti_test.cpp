// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/io/fti/fti.h"

#include <gtest/gtest.h>

#include <random>
#include <string>

namespace studio::core {

namespace {

void putInteger(std::vector<std::uint8_t>& bytes, std::int32_t value) {
    for (int shift = 0; shift < 32; shift += 8)
        bytes.push_back(static_cast<std::uint8_t>(static_cast<std::uint32_t>(value) >> shift));
}

void putSequence(std::vector<std::uint8_t>& bytes, const std::vector<int>& values, int loop,
                 int release, int setting) {
    bytes.push_back(1);
    putInteger(bytes, static_cast<std::int32_t>(values.size()));
    putInteger(bytes, loop);
    putInteger(bytes, release);
    putInteger(bytes, setting);
    for (const int value : values)
        bytes.push_back(static_cast<std::uint8_t>(value));
}

std::vector<std::uint8_t> exampleFile() {
    const std::string head = "FTI2.4";
    std::vector<std::uint8_t> bytes(head.begin(), head.end());
    bytes.push_back(1);
    putInteger(bytes, 4);
    for (const char c : std::string("Lead"))
        bytes.push_back(static_cast<std::uint8_t>(c));
    bytes.push_back(5);
    putSequence(bytes, {15, 12, 8, 4, 0}, 1, 2, 0);
    putSequence(bytes, {0, -12, 7}, -1, -1, 2);
    bytes.push_back(0);
    bytes.push_back(0);
    putSequence(bytes, {1, 2}, -1, 1, 0);
    putInteger(bytes, 0);
    putInteger(bytes, 0);
    return bytes;
}

}  // namespace

TEST(Fti, readsSequencesAndMarks) {
    const auto instrument = readFti(exampleFile());
    ASSERT_TRUE(instrument) << instrument.error().message();
    EXPECT_EQ(instrument->name, "Lead");
    EXPECT_EQ(instrument->sequence(SequenceKind::Volume), (Sequence{{15, 12, 8, 4, 0}, 1, 3}));
    EXPECT_EQ(instrument->sequence(SequenceKind::Arpeggio), (Sequence{{0, -12, 7}, {}, {}}));
    EXPECT_EQ(instrument->arpeggioMode, ArpeggioMode::Relative);
    EXPECT_TRUE(instrument->sequence(SequenceKind::Pitch).empty());
    EXPECT_EQ(instrument->sequence(SequenceKind::Duty), (Sequence{{1, 2}, {}, {}}))
        << "a release behind the last value is none";
    EXPECT_TRUE(isValid(*instrument));
}

TEST(Fti, refusesOthersAndSurvivesDamage) {
    std::vector<std::uint8_t> bytes = exampleFile();
    bytes[6] = 2;
    EXPECT_FALSE(readFti(bytes));
    bytes = exampleFile();
    bytes[5] = '3';
    EXPECT_FALSE(readFti(bytes));
    EXPECT_FALSE(readFti({}));
    std::mt19937 random(7);
    const std::vector<std::uint8_t> good = exampleFile();
    for (int i = 0; i < 2000; ++i) {
        bytes = good;
        bytes.resize(random() % (good.size() + 1));
        for (std::uint32_t change = 0; change < random() % 4 && !bytes.empty(); ++change)
            bytes[random() % bytes.size()] = static_cast<std::uint8_t>(random());
        const auto instrument = readFti(bytes);
        if (instrument)
            EXPECT_TRUE(isValid(*instrument));
        else
            EXPECT_FALSE(instrument.error().message().empty());
    }
}

}  // namespace studio::core
