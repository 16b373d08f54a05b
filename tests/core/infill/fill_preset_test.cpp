// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/infill/fill_preset.h"

#include "core/edit/scale.h"
#include "core/infill/fill_plan.h"
#include "tests/support/fill_property.h"

#include <gtest/gtest.h>

namespace studio::core {

namespace {

Note note(Tick start, int pitch) {
    Note result;
    result.start = start;
    result.length = 10000;
    result.pitch = static_cast<std::int16_t>(pitch);
    return result;
}

/// Four bars; P2 lies above P1.
Song song() {
    Song result;
    result.frame.length = 4 * 88200;
    for (int i = 0; i < 16; ++i) {
        result.part(Voice::Pulse1).notes.push_back(note(i * 22050, 60));
        result.part(Voice::Pulse2).notes.push_back(note(i * 22050, 72 + i % 3));
    }
    return result;
}

}  // namespace

TEST(FillPreset, harmoniseKeepsTheMelody) {
    Song it = song();
    const TickRange region{88200, 2 * 88200};
    applyPreset(it, region, FillPreset::Harmonise);
    EXPECT_EQ(it.frame.locks.at(Voice::Pulse2, 90000), LockMode::Locked);
    EXPECT_EQ(it.frame.locks.at(Voice::Pulse1, 90000), LockMode::Free);
    EXPECT_EQ(it.frame.locks.at(Voice::Triangle, 90000), LockMode::Free);
    EXPECT_EQ(it.frame.locks.at(Voice::Noise, 90000), LockMode::Locked);
    EXPECT_EQ(it.frame.locks.at(Voice::Pulse1, 88199), LockMode::Locked);
    EXPECT_TRUE(it.frame.wishes.at(Voice::Triangle, 90000).scale);
}

TEST(FillPreset, locksThatAreThereStay) {
    Song it = song();
    const TickRange region{88200, 2 * 88200};
    it.frame.locks.set(Voice::Triangle, region, LockMode::Rhythm);
    it.frame.locks.set(Voice::Noise, region, LockMode::Free);
    it.frame.wishes.change(Voice::Triangle, region, [](Wish& wish) { wish.range = {40, 50}; });
    narrowToPreset(it, region, FillPreset::Bass);
    EXPECT_EQ(it.frame.locks.at(Voice::Triangle, 90000), LockMode::Rhythm);
    EXPECT_EQ(it.frame.locks.at(Voice::Noise, 90000), LockMode::Locked);
    const Wish& wish = it.frame.wishes.at(Voice::Triangle, 90000);
    EXPECT_EQ(wish.range, (PitchRange{40, 50}));
    EXPECT_EQ(wish.scale, pitchClassesOf(scaleOf(it)));
}

TEST(FillPreset, everyNameIsKnown) {
    for (const FillPreset preset : kFillPresets)
        EXPECT_EQ(fillPresetNamed(fillPresetName(preset)), preset);
    EXPECT_FALSE(fillPresetNamed("fill"));
}

TEST(FillPreset, whatFollowsTheEndOfALoopIsItsStart) {
    Song it = song();
    const TickRange end{3 * 88200, 4 * 88200};
    const auto models = tests::tinyModels();
    it.frame.locks = LockMap(LockMode::Locked);
    it.frame.locks.set(Voice::Triangle, end, LockMode::Free);
    const auto once = compileFill(it, end, *models[1]);
    ASSERT_TRUE(once);
    applyPreset(it, end, FillPreset::LeadBack);
    const auto round = compileFill(it, end, *models[1]);
    ASSERT_TRUE(round);
    EXPECT_LT(once->follows.size(), 3U);
    ASSERT_EQ(round->follows.size(), 32U);
    const std::int64_t length =
        round->clock.stepAt(it.sampleAt(it.frame.length)) - round->clock.stepAt(0);
    EXPECT_EQ(round->follows.front().step, round->view[0].notes.front().begin + length);
    // A loop that begins within the gap is being written itself.
    it.frame.loopPoint = end.begin;
    EXPECT_LT(compileFill(it, end, *models[1])->follows.size(), 3U);
}

}  // namespace studio::core
