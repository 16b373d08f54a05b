// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/tokens/model_clock.h"

#include "core/base/file.h"
#include "tests/support/test_paths.h"

#include <gtest/gtest.h>

namespace studio::core {

namespace {
Vocabulary vocabulary() {
    const auto text = readTextFile(tests::testData("golden/tiny/vocab.txt"), 1 << 20);
    return Vocabulary::parse(text.value()).value();
}
}  // namespace

TEST(ModelClock, framesAreRoundedAboutTheirLine) {
    const ModelClock clock = ModelClock::frames(kSamplesPerFrame, 100.0);
    EXPECT_EQ(clock.sampleAt(0), 100);
    EXPECT_EQ(clock.sampleAt(10), 7438);
    EXPECT_EQ(clock.stepAt(7438 + 366), 10);
    EXPECT_EQ(clock.stepAt(7438 + 368), 11);
    EXPECT_EQ(clock.stepAt(0), 0);
    for (std::int64_t step = -5; step < 10000; ++step)
        ASSERT_EQ(clock.stepAt(clock.sampleAt(step)), step);
}

TEST(ModelClock, samplesAreThemselves) {
    const ModelClock clock = ModelClock::samples();
    EXPECT_EQ(clock.stepAt(12345), 12345);
    EXPECT_EQ(clock.sampleAt(12345), 12345);
}

TEST(WaitTable, invertsTheWaitOfEveryGap) {
    const Vocabulary words = vocabulary();
    const ModelClock clock = ModelClock::frames(kSamplesPerFrame, 0);
    const WaitTable table(clock, words);
    for (std::int64_t gap = 1; gap <= 136; ++gap) {
        const auto& steps = table.stepsOf(clock.waitFor(gap, words));
        EXPECT_NE(std::find(steps.begin(), steps.end(), gap), steps.end()) << gap;
    }
    std::size_t ambiguous = 0;
    std::size_t unused = 0;
    for (const WaitToken& wait : words.waits()) {
        const std::size_t count = table.stepsOf(wait.id).size();
        EXPECT_LE(count, 2U);
        ambiguous += count == 2 ? 1 : 0;
        unused += count == 0 ? 1 : 0;
    }
    EXPECT_GT(ambiguous, 0U) << "beyond 10 000 samples, waits are coarser than frames";
    EXPECT_GT(unused, 0U) << "most short waits are no number of frames";
    EXPECT_EQ(WaitTable(ModelClock::samples(), words).stepsOf(words.nearestWait(440)),
              std::vector<std::int64_t>{440});
}

}  // namespace studio::core
