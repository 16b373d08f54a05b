// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/infill/take.h"

#include "tests/support/fill_property.h"

#include <gtest/gtest.h>

namespace studio::core {

namespace {

Note note(Tick start, Tick end, int pitch) {
    Note result;
    result.start = start;
    result.length = end - start;
    result.pitch = static_cast<std::int16_t>(pitch);
    result.velocity = 10;
    return result;
}

const LanguageModel& frameModel() {
    static const auto kModels = tests::tinyModels();
    return *kModels[1];
}

/// P1: a kept note, two free ones, a kept one that relies on the timbre set in the first free one.
Song timbreSong() {
    Song song;
    song.frame.length = 200000;
    song.part(Voice::Pulse1).notes = {note(0, 10000, 60), note(30000, 40000, 61),
                                      note(50000, 60000, 62), note(100000, 120000, 63)};
    song.part(Voice::Pulse1).timbre = {{0, 1}, {30000, 2}, {110000, 3}};
    song.part(Voice::Pulse1).volume = {{35000, 4}, {105000, 5}};
    song.frame.locks = LockMap(LockMode::Locked);
    song.frame.locks.set(Voice::Pulse1, {20000, 90000}, LockMode::Free);
    return song;
}

Song taken(const Song& song, const std::vector<DrawnNote>& drawn) {
    const auto plan = compileFill(song, {0, song.frame.length}, frameModel());
    EXPECT_TRUE(plan);
    FillOutcome outcome;
    outcome.notes[0] = drawn;
    return songWith(song, *plan, outcome);
}

}  // namespace

TEST(SongWith, timbreOfAKeptNoteIsSetAgainWhereItsReasonHasGone) {
    const Song song = timbreSong();
    const Song after = taken(song, {});
    EXPECT_EQ(after.part(Voice::Pulse1).notes.size(), 2U);
    EXPECT_EQ(after.part(Voice::Pulse1).timbre, (Lane{{0, 1}, {20000, 2}, {110000, 3}}));
    EXPECT_EQ(after.part(Voice::Pulse1).volume, (Lane{{105000, 5}}))
        << "a change goes with the note it lies in";
    EXPECT_FALSE(lockViolation(song, after, {0, 200000}));
    EXPECT_FALSE(tests::brokenPromise(song, after, {0, 200000}));
}

TEST(SongWith, theLastTickServesWhereANoteSoundsToTheEnd) {
    const Song song = timbreSong();
    const auto plan = compileFill(song, {0, 200000}, frameModel());
    const FreeSlot& slot = plan->slots[0][0];
    const Song after = taken(song, {{0, slot.begin + 3, slot.end, 70}});
    ASSERT_EQ(after.part(Voice::Pulse1).notes.size(), 3U);
    const Note& added = after.part(Voice::Pulse1).notes[1];
    EXPECT_EQ(added.end(), 90000);
    EXPECT_EQ(added.velocity, 10) << "the median of its neighbours";
    EXPECT_EQ(laneValueAt(after.part(Voice::Pulse1).timbre, 100000, 0), 2);
    EXPECT_FALSE(lockViolation(song, after, {0, 200000}));
    EXPECT_FALSE(tests::brokenPromise(song, after, {0, 200000}));
}

TEST(SongWith, changesInSilenceStayUnlessANewNoteSoundsOverThem) {
    Song song = timbreSong();
    song.part(Voice::Pulse1).timbre = {{0, 1}, {25000, 3}, {45000, 2}, {80000, 0}};
    const auto plan = compileFill(song, {0, 200000}, frameModel());
    const FreeSlot& slot = plan->slots[0][0];
    const std::int64_t covered = plan->clock.stepAt(45000);
    const Song after = taken(song, {{0, covered - 2, covered + 2, 70}});
    const Lane& timbre = after.part(Voice::Pulse1).timbre;
    EXPECT_EQ(std::ranges::count(timbre, LanePoint{25000, 3}), 1);
    EXPECT_EQ(std::ranges::count(timbre, LanePoint{80000, 0}), 1);
    EXPECT_EQ(std::ranges::count(timbre, LanePoint{45000, 2}), 0);
    EXPECT_FALSE(lockViolation(song, after, {0, 200000}));
    EXPECT_GT(slot.end, slot.begin);
}

TEST(SongWith, underRhythmArtefactsFollowTheNoteTheyBelongTo) {
    Song song;
    song.frame.length = 100000;
    song.part(Voice::Pulse1).notes = {note(10000, 10002, 40), note(10002, 20000, 60),
                                      note(30000, 30005, 41), note(50000, 60000, 62)};
    song.frame.locks = LockMap(LockMode::Rhythm);
    const auto plan = compileFill(song, {0, 100000}, frameModel());
    ASSERT_TRUE(plan);
    FillOutcome outcome;
    ASSERT_EQ(plan->view[0].notes.size(), 2U) << "the model sees two notes";
    outcome.pitches[0] = {{0, 70}, {1, 72}};
    const Song after = songWith(song, *plan, outcome);
    std::vector<int> pitches;
    for (const Note& played : after.part(Voice::Pulse1).notes)
        pitches.push_back(played.pitch);
    EXPECT_EQ(pitches, (std::vector<int>{70, 70, 70, 72}));
    EXPECT_FALSE(tests::brokenPromise(song, after, {0, 100000}));
}

TEST(SongWith, underPitchNotesKeepTheirVolumeAndTimbre) {
    Song song = timbreSong();
    song.frame.locks.set(Voice::Pulse1, {20000, 90000}, LockMode::Pitch);
    song.part(Voice::Pulse1).notes[1].velocity = 13;
    const auto plan = compileFill(song, {0, song.frame.length}, frameModel());
    ASSERT_TRUE(plan);
    const std::int64_t begin = plan->slots[0][0].begin;
    const Song after =
        taken(song, {{0, begin + 20, begin + 40, 61}, {0, begin + 50, begin + 60, 62}});
    const Part& part = after.part(Voice::Pulse1);
    ASSERT_EQ(part.notes.size(), 4U);
    EXPECT_GT(part.notes[1].start, 30000);
    EXPECT_EQ(part.notes[1].velocity, 13);
    EXPECT_EQ(laneValueAt(part.timbre, part.notes[1].start, 0), 2);
    EXPECT_EQ(volumeAt(part, part.notes[1], part.notes[1].start + 5001), 4);
    EXPECT_FALSE(tests::brokenPromise(song, after, {0, 200000}));
    EXPECT_FALSE(lockViolation(song, after, {0, 200000}));

    const Song shorter = taken(song, {{0, begin + 20, begin + 40, 61}});
    EXPECT_TRUE(lockViolation(song, shorter, {0, 200000})) << "a pitch is missing";
    EXPECT_TRUE(tests::brokenPromise(song, shorter, {0, 200000}));
}

TEST(LockViolation, findsEveryKindOfDamage) {
    const Song song = timbreSong();
    const auto broken = [&](auto change) {
        Song after = taken(song, {});
        change(after);
        const TickRange region{0, 200000};
        EXPECT_EQ(lockViolation(song, after, region).has_value(),
                  tests::brokenPromise(song, after, region).has_value());
        return lockViolation(song, after, region).has_value();
    };
    auto part = [](Song& after) -> Part& { return after.part(Voice::Pulse1); };
    EXPECT_FALSE(broken([](Song&) {}));
    EXPECT_TRUE(broken([&](Song& after) { part(after).notes[0].velocity = 9; }));
    EXPECT_TRUE(broken([&](Song& after) { part(after).notes[0].length -= 1; }));
    EXPECT_TRUE(broken([&](Song& after) { part(after).notes[1].pitch = 64; }));
    EXPECT_TRUE(broken([&](Song& after) { part(after).notes.pop_back(); }));
    EXPECT_TRUE(broken([&](Song& after) { part(after).timbre.clear(); }));
    EXPECT_TRUE(broken([&](Song& after) { part(after).timbre[1].value = 0; }));
    EXPECT_TRUE(broken([&](Song& after) { part(after).volume.clear(); }));
    EXPECT_TRUE(broken([&](Song& after) { after.frame.title = "x"; }));
    EXPECT_TRUE(broken(
        [&](Song& after) { after.part(Voice::Noise).notes.push_back(note(5000, 6000, 3)); }));
    EXPECT_TRUE(broken([&](Song& after) {
        part(after).notes.insert(part(after).notes.begin() + 1, note(85000, 95000, 60));
    })) << "past the end of its cell";
    EXPECT_FALSE(broken([&](Song& after) {
        part(after).notes.insert(part(after).notes.begin() + 1, note(85000, 90000, 60));
    }));
}

}  // namespace studio::core
