// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/infill/take_mix.h"

#include "core/infill/fill.h"
#include "tests/support/fill_property.h"
#include "tests/support/random_song.h"
#include "tests/support/some_take.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace studio::core {

namespace {

constexpr Tick kBar = 44100;
constexpr TickRange kRegion{kBar, 3 * kBar};

Note note(Tick start, Tick length, int pitch) {
    Note result;
    result.start = start;
    result.length = length;
    result.pitch = static_cast<std::int16_t>(pitch);
    result.velocity = 9;
    return result;
}

/// Four bars; P1 is free in the middle two and holds a note there that sounds across bar 3.
Song heldSong() {
    Song song;
    song.frame.length = 4 * kBar;
    song.frame.locks = LockMap(LockMode::Locked);
    song.frame.locks.set(Voice::Pulse1, kRegion, LockMode::Free);
    song.part(Voice::Pulse1).notes = {note(0, kBar, 60), note(kBar, 2 * kBar, 61),
                                      note(3 * kBar, kBar, 62)};
    return song;
}

Take takeOf(const Song& song, std::vector<Note> notes, Lane timbre = {}) {
    Song after = song;
    Part& part = after.part(Voice::Pulse1);
    notes.insert(notes.begin(), part.notes.front());
    notes.push_back(part.notes.back());
    part.notes = std::move(notes);
    part.timbre = std::move(timbre);
    return tests::takeBetween(song, after, kRegion);
}

std::vector<Note> mixedNotes(const Song& song, const std::vector<Take>& takes,
                             const std::vector<MixSpan>& spans) {
    std::vector<const Take*> pointers;
    for (const Take& take : takes)
        pointers.push_back(&take);
    const auto edit = mixed(pointers, spans, Voice::Pulse1, song);
    if (!edit)
        return {};
    Song after = song;
    edit->apply(after);
    return after.part(Voice::Pulse1).notes;
}

}  // namespace

TEST(TakeMix, oneTakeInAllSpansIsThatTake) {
    const Song song = heldSong();
    const Take take = takeOf(song, {note(kBar, kBar, 70), note(2 * kBar, kBar / 2, 71)});
    Song after = song;
    take.edit.apply(after);
    EXPECT_EQ(mixedNotes(song, {take}, {{kBar, 0}, {2 * kBar, 0}}),
              after.part(Voice::Pulse1).notes);
}

TEST(TakeMix, aNoteAcrossTheCutEndsThereAndTheOtherGoesOn) {
    const Song song = heldSong();
    const std::vector<Take> takes{takeOf(song, {note(kBar, 3 * kBar / 2, 70)}),
                                  takeOf(song, {note(3 * kBar / 2, kBar, 80)})};
    const std::vector<Note> result = mixedNotes(song, takes, {{kBar, 0}, {2 * kBar, 1}});
    ASSERT_EQ(result.size(), 4U);
    EXPECT_EQ(result[1], note(kBar, kBar, 70));
    EXPECT_EQ(result[2], note(2 * kBar, kBar / 2, 80));
}

TEST(TakeMix, whatIsLeftOfANoteMustBeWorthHearing) {
    const Song song = heldSong();
    const std::vector<Take> takes{takeOf(song, {note(2 * kBar - 100, kBar, 70)}),
                                  takeOf(song, {note(kBar, kBar + 100, 80)})};
    EXPECT_EQ(mixedNotes(song, takes, {{kBar, 0}, {2 * kBar, 1}}).size(), 2U)
        << "neither the start of the one nor the end of the other";
}

TEST(TakeMix, theSongAsItWasCanBeASpan) {
    const Song song = heldSong();
    const std::vector<Take> takes{takeOf(song, {note(kBar, kBar / 2, 70)})};
    const std::vector<Note> result = mixedNotes(song, takes, {{kBar, 0}, {2 * kBar, {}}});
    ASSERT_EQ(result.size(), 4U);
    EXPECT_EQ(result[1].pitch, 70);
    EXPECT_EQ(result[2], note(2 * kBar, kBar, 61)) << "the held note goes on";
    EXPECT_TRUE(mixedNotes(song, takes, {{kBar, {}}}).empty()) << "nothing to gain";
}

TEST(TakeMix, everySpanHasTheTimbreOfItsTake) {
    const Song song = heldSong();
    const std::vector<Take> takes{
        takeOf(song, {note(kBar, kBar / 2, 70)}, {{kBar, 3}, {3 * kBar - 10, 0}}),
        takeOf(song, {note(2 * kBar, kBar / 2, 80)}, {{kBar, 1}, {3 * kBar - 10, 0}})};
    std::vector<const Take*> pointers{&takes[0], &takes[1]};
    const std::vector<MixSpan> spans{{kBar, 0}, {2 * kBar, 1}};
    const auto edit = mixed(pointers, spans, Voice::Pulse1, song);
    ASSERT_TRUE(edit);
    Song after = song;
    edit->apply(after);
    const Lane& timbre = after.part(Voice::Pulse1).timbre;
    EXPECT_EQ(laneValueAt(timbre, kBar, 0), 3);
    EXPECT_EQ(laneValueAt(timbre, 2 * kBar, 0), 1);
    EXPECT_EQ(laneValueAt(timbre, 3 * kBar, 0), 0);
}

TEST(TakeMix, pitchesThatAreKeptComeOfOneTake) {
    Song song = heldSong();
    song.frame.locks.set(Voice::Pulse1, kRegion, LockMode::Pitch);
    const std::vector<Take> takes{takeOf(song, {note(kBar, kBar / 2, 61)}),
                                  takeOf(song, {note(2 * kBar, kBar / 2, 61)})};
    const std::vector<Note> result = mixedNotes(song, takes, {{kBar, 0}, {2 * kBar, 1}});
    ASSERT_EQ(result.size(), 3U);
    EXPECT_EQ(result[1], note(kBar, kBar / 2, 61));
}

TEST(TakeMix, aTakeThatNoLongerFitsCannotBeUsed) {
    Song song = heldSong();
    const std::vector<Take> takes{takeOf(song, {note(kBar, kBar / 2, 70)})};
    song.frame.locks.setAll(Voice::Pulse1, LockMode::Locked);
    EXPECT_TRUE(mixedNotes(song, takes, {{kBar, 0}}).empty());
}

namespace {

struct MixTally {
    int mixes = 0;
    int whole = 0;
};

std::vector<MixSpan> randomSpans(std::mt19937_64& random, TickRange region, std::size_t takes,
                                 bool asItWas) {
    std::vector<MixSpan> spans;
    for (Tick at = region.begin; at < region.end; at += 1 + static_cast<Tick>(random() % 40000)) {
        const std::size_t take = random() % (takes + (asItWas ? 1 : 0));
        spans.push_back({at, take < takes ? std::optional(take) : std::nullopt});
    }
    return spans;
}

/// What was not touched counts as kept.
void lockUntouched(Song& before, Song& after) {
    for (const Voice voice : kVoices) {
        for (const Note& each : before.part(voice).notes) {
            if (std::ranges::find(after.part(voice).notes, each) != after.part(voice).notes.end())
                before.frame.locks.set(voice, each.range(), LockMode::Locked);
        }
    }
    after.frame.locks = before.frame.locks;
}

void checkRandomMix(std::uint64_t seed, MixTally& tally) {
    static const auto kModels = tests::tinyModels();
    std::mt19937_64 random(seed);
    Song song = tests::randomSong(random, {.length = 4 * kBar, .density = 5000});
    FillRequest request{{static_cast<Tick>(random() % kBar), song.frame.length}, {}, seed};
    request.sampling.particles = 1;
    const auto takes = fillTakes(song, kModels[seed % 2], request, 3, {}, {});
    if (!takes)
        return;
    std::vector<const Take*> pointers;
    for (const Take& take : *takes)
        pointers.push_back(&take);
    for (const bool asItWas : {false, true}) {
        for (const Voice voice : kVoices) {
            const auto spans = randomSpans(random, request.region, takes->size(), asItWas);
            const bool writes = std::ranges::any_of(pointers, [&](const Take* take) {
                return !take->edit.restrictedTo(voice).empty();
            });
            const auto edit = mixed(pointers, spans, voice, song);
            tally.whole += writes ? 1 : 0;
            if (!edit)
                continue;
            ++tally.mixes;
            Song before;
            before.frame = song.frame;
            before.part(voice) = song.part(voice);
            Song after = before;
            edit->apply(after);
            if (asItWas)
                lockUntouched(before, after);
            const auto broken = tests::brokenPromise(before, after, request.region);
            EXPECT_FALSE(broken) << *broken << ", seed " << seed;
        }
    }
}

}  // namespace

TEST(TakeMix, keepsEveryLockInRandomCases) {
    MixTally tally;
    for (std::uint64_t seed = 0; seed < 60; ++seed)
        checkRandomMix(seed, tally);
    EXPECT_GT(tally.whole, 150);
    EXPECT_GE(tally.mixes, tally.whole * 95 / 100) << "nearly every mix can be had";
}

}  // namespace studio::core
