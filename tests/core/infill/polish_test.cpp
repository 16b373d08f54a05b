// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/infill/polish.h"

#include "core/infill/particle_fill.h"
#include "core/infill/walk_reading.h"
#include "tests/support/fill_property.h"
#include "tests/support/random_song.h"

#include <gtest/gtest.h>

#include <random>

namespace studio::core {

namespace {

Song randomFreeSong(std::uint64_t seed) {
    std::mt19937_64 random(seed);
    tests::RandomSongOptions options;
    options.length = 2 * 88200;
    options.artefacts = false;
    Song song = tests::randomSong(random, options);
    song.frame.locks = LockMap(LockMode::Locked);
    song.frame.locks.setAll(Voice::Pulse2, LockMode::Free);
    song.frame.locks.setAll(Voice::Triangle, LockMode::Rhythm);
    return song;
}

}  // namespace

TEST(WalkReading, isThatOfTheWalkThatWroteTheNotes) {
    const auto model = tests::tinyModels()[1];
    int compared = 0;
    for (std::uint64_t seed = 0; seed < 8; ++seed) {
        const Song song = randomFreeSong(seed);
        const TickRange region{44100, 132300};
        WishMap wishes;
        wishes.change(Voice::Pulse2, {0, 200000}, [](Wish& wish) {
            wish.grid = GridUnit::Sixteenth;
            wish.similarity = 0.3;
            wish.temperature = 0.7;
        });
        const auto plan = compileFill(song, region, *model, seed % 2 == 0 ? WishMap() : wishes);
        ASSERT_TRUE(plan);
        const auto prompt = model->begin({});
        const Reading reading{0, plan->prompt};
        const auto row = prompt->read({&reading, 1});
        const std::vector<float> logits(row.begin(), row.end());
        SamplingSettings settings;
        settings.particles = 1;
        ParticleFill fill(*plan, model->vocabulary(), *prompt, logits, settings, seed);
        while (!fill.finished())
            fill.advance();
        ASSERT_TRUE(fill.choose({}));
        const Song filled = songWith(song, *plan, fill.chosen().outcome());
        const auto steps = walkThrough(*plan, filled, model->vocabulary());
        if (!steps)
            continue;
        ++compared;
        const WalkReading read =
            readWalk(*plan, *steps, model->vocabulary(), *prompt, logits, settings);
        EXPECT_NEAR(read.logWeight, fill.logEvidence(), 1e-3 * std::abs(read.logWeight)) << seed;
        EXPECT_NEAR(read.figures.natsPerDraw(), fill.figures().natsPerDraw(), 1e-3) << seed;
        EXPECT_NEAR(read.figures.natsAfter().value_or(0), fill.figures().natsAfter().value_or(0),
                    1e-3)
            << seed;
        EXPECT_NEAR(read.figures.fit(), fill.figures().fit(), 1e-3) << seed;
    }
    EXPECT_GE(compared, 4);
}

TEST(Polisher, changesNotesAgainAlikeAndNothingElse) {
    const auto model = tests::tinyModels()[1];
    const Song song = randomFreeSong(3);
    FillRequest request;
    request.region = {0, song.frame.length};
    request.sampling.particles = 1;
    const auto takes = fillTakes(song, model, request, 1, {}, {});
    ASSERT_TRUE(takes);
    const auto polish = [&] {
        Polisher polisher(song, model, request, takes->front());
        for (int step = 0; step < 30; ++step)
            EXPECT_TRUE(polisher.step());
        EXPECT_GT(polisher.changes(), 0);
        Song after = song;
        polisher.take().edit.apply(after);
        return after;
    };
    const Song once = polish();
    EXPECT_EQ(polish(), once);
    const auto broken = tests::brokenPromise(song, once, request.region);
    EXPECT_FALSE(broken) << *broken;
}

TEST(Polisher, tellsTheFiguresOfWhatItMadeOfAContinuation) {
    const auto model = tests::tinyModels()[1];
    Song song = randomFreeSong(5);
    FillRequest request;
    request.mode.mode = FillMode::Continue;
    request.region = continuationOf(song, song.frame.length + 88200);
    for (const Voice voice : kVoices)
        song.frame.locks.set(voice, request.region, LockMode::Free);
    request.sampling.particles = 1;
    const auto takes = fillTakes(song, model, request, 1, {}, {});
    ASSERT_TRUE(takes) << takes.error().message();
    Polisher polisher(song, model, request, takes->front());
    for (int step = 0; step < 30 && polisher.changes() == 0; ++step)
        EXPECT_TRUE(polisher.step());
    ASSERT_GT(polisher.changes(), 0);
    const Take take = polisher.take();
    EXPECT_NE(take.fit, takes->front().fit);
    EXPECT_NE(take.natsPerEvent, takes->front().natsPerEvent);
    EXPECT_GT(take.natsPerEvent, 0);
    Song before = song;
    takes->front().edit.apply(before);
    Song after = song;
    take.edit.apply(after);
    EXPECT_EQ(after.frame, before.frame);
    EXPECT_NE(after, before);
    take.edit.revert(after);
    EXPECT_EQ(after, song);
}

}  // namespace studio::core
