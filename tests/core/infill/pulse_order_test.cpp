// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/infill/pulse_order.h"

#include "core/infill/fill.h"
#include "tests/support/fill_property.h"
#include "tests/support/random_song.h"

#include <gtest/gtest.h>

namespace studio::core {

namespace {

/// P1 is free, everything else locked.
Song songWithFreeFirst(std::uint64_t seed) {
    std::mt19937_64 random(seed);
    tests::RandomSongOptions options;
    options.artefacts = false;
    Song song = tests::randomSong(random, options);
    song.frame.locks = LockMap(LockMode::Locked);
    song.frame.locks.setAll(Voice::Pulse1, LockMode::Free);
    song.frame.wishes.change(Voice::Pulse1, {0, 44100}, [](Wish& wish) { wish.notes.most = 3; });
    return song;
}

Song swapped(Song song) {
    swapPulses(song);
    return song;
}

}  // namespace

TEST(PulseOrder, isSwappedWhereTheSecondStaysAndTheFirstDoesNot) {
    Song song = songWithFreeFirst(1);
    const TickRange all{0, song.frame.length};
    ASSERT_FALSE(song.part(Voice::Pulse2).notes.empty());
    EXPECT_EQ(pulseOrderFor(song, all), PulseOrder::Swapped);
    EXPECT_EQ(pulseOrderFor(swapped(song), all), PulseOrder::AsWritten);
    Song open = song;
    open.frame.locks.set(Voice::Pulse2, {0, 1000}, LockMode::Rhythm);
    EXPECT_EQ(pulseOrderFor(open, all), PulseOrder::AsWritten);
    Song silent = song;
    silent.part(Voice::Pulse2) = Part();
    EXPECT_EQ(pulseOrderFor(silent, all), PulseOrder::AsWritten);
}

TEST(PulseOrder, swappingTwiceChangesNothing) {
    const Song song = songWithFreeFirst(2);
    const Song once = swapped(song);
    EXPECT_EQ(once.parts[0], song.parts[1]);
    EXPECT_EQ(once.frame.locks.at(Voice::Pulse2, 0), LockMode::Free);
    EXPECT_EQ(once.frame.wishes.at(Voice::Pulse2, 0).notes.most, 3);
    EXPECT_EQ(swapped(once), song);
}

TEST(PulseOrder, aFillThatReadsThePulsesSwappedIsThatOfTheSongWithThemSwapped) {
    const auto model = tests::tinyModels()[1];
    for (std::uint64_t seed = 0; seed < 4; ++seed) {
        const Song song = songWithFreeFirst(seed);
        FillRequest request;
        request.region = {0, song.frame.length};
        if (pulseOrderFor(song, request.region) != PulseOrder::Swapped)
            continue;
        request.seed = seed;
        request.wishes = song.frame.wishes;
        request.swapsPulses = true;
        std::array<std::vector<Note>, kVoiceCount> shown;
        FillEvents events;
        events.wrote = [&](const TakeDraft& draft) { shown = draft.notes(); };
        const auto takes = fillTakes(song, model, request, 1, events, {});
        ASSERT_TRUE(takes) << takes.error().message();
        Song after = song;
        takes->front().edit.apply(after);
        const auto broken = tests::brokenPromise(song, after, request.region);
        EXPECT_FALSE(broken) << *broken;
        EXPECT_TRUE(shown[index(Voice::Pulse2)].empty());

        swapPulses(request.wishes);
        const auto other = fillTakes(swapped(song), model, request, 1, {}, {});
        ASSERT_TRUE(other);
        Song otherAfter = swapped(song);
        other->front().edit.apply(otherAfter);
        EXPECT_EQ(after, swapped(otherAfter));
    }
}

}  // namespace studio::core
