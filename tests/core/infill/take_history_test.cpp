// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/infill/take_history.h"

#include "core/infill/fill.h"
#include "core/infill/take_rebase.h"
#include "core/io/project/project_file.h"
#include "tests/support/fill_property.h"
#include "tests/support/random_song.h"

#include <gtest/gtest.h>

namespace studio::core {

namespace {

Song freeSong() {
    std::mt19937_64 random(17);
    Song song = tests::randomSong(random, {.length = 4 * 44100});
    song.frame.locks = LockMap(LockMode::Locked);
    song.frame.locks.set(Voice::Triangle, {44100, 3 * 44100}, LockMode::Free);
    song.frame.locks.set(Voice::Pulse2, {44100, 2 * 44100}, LockMode::Rhythm);
    return song;
}

TakeHistory someHistory(const Song& song) {
    const auto takes = fillTakes(song, tests::tinyModels()[1],
                                 {{0, song.frame.length}, {{0.9, 50, 0.8}, 2}, 7}, 2, {}, {});
    TakeHistory history;
    history.fills.push_back({{0, song.frame.length}, *takes, true});
    history.rejected.push_back(takes->front().written);
    return history;
}

/// The history as a project gives it back.
TakeHistory throughProject(Song song, const TakeHistory& history) {
    song.frame.unknown = withHistory(song.frame.unknown, history);
    const auto read = readProject(writeProject(song));
    EXPECT_TRUE(read) << read.error().message();
    return historyIn(read->frame.unknown);
}

}  // namespace

TEST(TakeHistory, comesBackFromAProject) {
    const Song song = freeSong();
    const TakeHistory history = someHistory(song);
    ASSERT_EQ(history.fills.front().takes.size(), 2U);
    const TakeHistory back = throughProject(song, history);
    ASSERT_EQ(back.fills.size(), 1U);
    EXPECT_TRUE(back.fills.front().open);
    EXPECT_EQ(back.fills.front().region, history.fills.front().region);
    ASSERT_EQ(back.fills.front().takes.size(), 2U);
    for (std::size_t i = 0; i < 2; ++i) {
        const Take& was = history.fills.front().takes[i];
        const Take& is = back.fills.front().takes[i];
        EXPECT_EQ(is.edit, was.edit);
        EXPECT_EQ(is.written, was.written);
        EXPECT_EQ(is.stood, was.stood);
        EXPECT_EQ(is.locks, was.locks);
        EXPECT_EQ(is.region, was.region);
        EXPECT_EQ(is.seed, was.seed);
        EXPECT_EQ(is.number, was.number);
        EXPECT_EQ(is.modelName, was.modelName);
        EXPECT_EQ(is.precision, was.precision);
        EXPECT_EQ(is.device, "cpu");
        EXPECT_EQ(is.settings.temperature, was.settings.temperature);
        EXPECT_EQ(is.settings.topK, was.settings.topK);
        EXPECT_EQ(is.settings.topP, was.settings.topP);
        EXPECT_EQ(is.settings.particles, was.settings.particles);
        EXPECT_EQ(is.fit, was.fit);
        EXPECT_EQ(is.natsAfter, was.natsAfter);
        EXPECT_TRUE(rebased(is, Voice::Triangle, song)) << "it can be kept";
    }
    ASSERT_EQ(back.rejected.size(), 1U);
    EXPECT_TRUE(sameNotes(back.rejected.front(), history.rejected.front()));
}

TEST(TakeHistory, leavesOtherKeysAlone) {
    const UnknownKeys others(R"({"groove":[1,2],"takes":5})");
    const UnknownKeys none = withHistory(others, {});
    EXPECT_EQ(none.json(), R"({"groove":[1,2]})");
    EXPECT_TRUE(withHistory(UnknownKeys(), {}).empty());
    const TakeHistory history{{}, {{}}};
    EXPECT_NE(withHistory(none, history).json().find("groove"), std::string::npos);
}

TEST(TakeHistory, whatIsDamagedOrLaterIsLeftOut) {
    EXPECT_TRUE(historyIn(UnknownKeys()).fills.empty());
    for (const char* json :
         {R"({"takes":7})", R"({"takes":{"version":2,"fills":[],"rejected":[{}]}})",
          R"({"takes":{"version":1,"fills":[{"region":[5]}],"rejected":[{"P1":[3]}]}})",
          R"({"takes":{"version":1,"fills":{},"rejected":"no"}})",
          R"({"takes":{"version":1,"fills":[{"region":[0,9],"takes":[{"number":0}]}]}})"}) {
        const TakeHistory history = historyIn(UnknownKeys(json));
        EXPECT_TRUE(history.fills.empty() && history.rejected.empty()) << json;
    }
}

TEST(TakeHistory, keepsTheLatest) {
    TakeHistory history;
    for (int i = 0; i < 300; ++i) {
        auto& notes = history.rejected.emplace_back();
        notes[0].push_back({});
        notes[0][0].pitch = static_cast<std::int16_t>(i % 100);
        notes[0][0].start = i;
    }
    const TakeHistory back = historyIn(withHistory(UnknownKeys(), history));
    ASSERT_EQ(back.rejected.size(), kMostRejected);
    EXPECT_EQ(back.rejected.back()[0][0].start, 299);
}

}  // namespace studio::core
