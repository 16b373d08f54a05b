// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/infill/fill.h"

#include "tests/support/fill_property.h"
#include "tests/support/random_song.h"
#include "tests/support/test_paths.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace studio::core {

namespace {

const std::vector<std::shared_ptr<const LanguageModel>>& models() {
    static const auto kModels = tests::tinyModels();
    return kModels;
}

Song freeSong() {
    std::mt19937_64 random(91);
    Song song = tests::randomSong(random);
    song.frame.locks = LockMap(LockMode::Locked);
    song.frame.locks.setAll(Voice::Triangle, LockMode::Free);
    song.frame.locks.setAll(Voice::Pulse1, LockMode::Rhythm);
    return song;
}

Expected<std::vector<Take>> run(const Song& song, const FillRequest& request, int count = 1,
                                std::stop_token stop = {}) {
    return fillTakes(song, models()[1], request, count, {}, stop);
}

}  // namespace

TEST(Fill, theSameSeedGivesTheSameTakes) {
    const Song song = freeSong();
    FillRequest request{{0, song.frame.length}, {}, 5};
    const auto first = run(song, request, 3);
    const auto again = run(song, request, 3);
    ASSERT_TRUE(first) << first.error().message();
    ASSERT_EQ(first->size(), 3U);
    for (std::size_t i = 0; i < 3; ++i) {
        EXPECT_EQ((*first)[i].edit, (*again)[i].edit);
        EXPECT_EQ((*first)[i].number, i);
    }
    EXPECT_NE((*first)[0].edit, (*first)[1].edit) << "takes of one seed differ";
    EXPECT_EQ(run(song, request, 1)->front().edit, first->front().edit)
        << "a take does not depend on how many are drawn";
    request.seed = 6;
    EXPECT_NE(run(song, request)->front().edit, first->front().edit);
}

TEST(Fill, whatIsUnwantedDoesNotComeAgain) {
    const Song song = freeSong();
    FillRequest request{{0, song.frame.length}, {}, 5};
    const auto first = run(song, request, 2);
    ASSERT_TRUE(first) << first.error().message();
    request.unwanted = {first->front().written};
    const auto again = run(song, request, 2);
    ASSERT_TRUE(again) << again.error().message();
    ASSERT_EQ(again->size(), 2U);
    EXPECT_FALSE(sameNotes(again->front().written, first->front().written));
    EXPECT_NE(again->front().seed, 5U) << "it tells of the seed that gives it";
    EXPECT_EQ(again->back().edit, first->back().edit) << "the others are as they were";
    request.unwanted.clear();
    request.seed = again->front().seed;
    EXPECT_EQ(run(song, request)->front().edit, again->front().edit);
}

TEST(Fill, givesNoTakeWhereAllAreUnwanted) {
    const Song song = freeSong();
    FillRequest request{{0, song.frame.length / 8}, {}, 5};
    constexpr std::size_t kMostSeeds = 20;
    for (auto takes = run(song, request); !takes->empty(); takes = run(song, request)) {
        request.unwanted.push_back(takes->front().written);
        ASSERT_LE(request.unwanted.size(), kMostSeeds);
    }
    EXPECT_GT(request.unwanted.size(), 1U);
}

TEST(Fill, tellsWhatItWroteAndHowItWasMade) {
    const Song song = freeSong();
    const auto takes = run(song, {{0, song.frame.length}, {0.8, 20}, 5});
    ASSERT_TRUE(takes);
    const Take& take = takes->front();
    EXPECT_EQ(take.seed, 5U);
    EXPECT_EQ(take.settings.topK, 20);
    EXPECT_FALSE(take.modelName.empty());
    EXPECT_EQ(take.precision, Precision::Fp32);
    EXPECT_EQ(take.device, "cpu");
    EXPECT_GT(take.natsPerEvent, 0);
    EXPECT_FALSE(take.written[index(Voice::Triangle)].empty());
    EXPECT_TRUE(take.written[index(Voice::Pulse2)].empty());
    EXPECT_TRUE(take.written[index(Voice::Noise)].empty());
}

TEST(Fill, progressRisesToOne) {
    const Song song = freeSong();
    double last = 0;
    const auto takes = fillTakes(song, models()[0], {{0, song.frame.length}, {}, 5}, 1,
                                 {.progress =
                                      [&](double fraction) {
                                          EXPECT_GE(fraction, last);
                                          last = fraction;
                                      }},
                                 {});
    ASSERT_TRUE(takes);
    EXPECT_EQ(last, 1.0);
}

TEST(Fill, stopsWhenAsked) {
    const Song song = freeSong();
    std::stop_source stop;
    stop.request_stop();
    const auto takes = run(song, {{0, song.frame.length}, {}, 5}, 2, stop.get_token());
    ASSERT_TRUE(takes);
    EXPECT_TRUE(takes->empty());
}

TEST(Fill, saysWhatIsWrong) {
    Song song = freeSong();
    EXPECT_FALSE(run(song, {{0, song.frame.length}, {0.0, 0}, 5}));
    EXPECT_FALSE(run(song, {{0, song.frame.length}, {1.0, -1}, 5}));
    EXPECT_FALSE(run(song, {{song.frame.length, song.frame.length + 1000}, {}, 5}));
    song.frame.locks = LockMap(LockMode::Locked);
    const auto nothing = run(song, {{0, song.frame.length}, {}, 5});
    ASSERT_FALSE(nothing);
    EXPECT_NE(nothing.error().message().find("Nothing is free"), std::string::npos);
}

TEST(Fill, writesIntoAnEmptySong) {
    Song song;
    song.frame.length = 4 * 44100;
    for (const auto& model : models()) {
        const auto takes = fillTakes(song, model, {{0, song.frame.length}, {}, 9}, 1, {}, {});
        ASSERT_TRUE(takes) << takes.error().message();
        Song after = song;
        takes->front().edit.apply(after);
        EXPECT_GT(after.noteCount(), 0U);
        EXPECT_FALSE(tests::brokenPromise(song, after, {0, song.frame.length}));
    }
}

TEST(Fill, writesOnAfterALongSilence) {
    Song song;
    song.frame.length = 9 * 44100;
    Note note;
    note.pitch = 60;
    note.length = 4000;
    song.part(Voice::Pulse1).notes = {note};
    song.frame.locks = LockMap(LockMode::Locked);
    const TickRange region{6 * 44100, 9 * 44100};
    song.frame.locks.set(Voice::Triangle, region, LockMode::Free);
    for (const auto& model : models()) {
        const auto takes = fillTakes(song, model, {region, {}, 9}, 2, {}, {});
        ASSERT_TRUE(takes) << takes.error().message();
        for (const Take& take : *takes)
            EXPECT_FALSE(take.written[index(Voice::Triangle)].empty());
    }
}

TEST(Fill, oneLongWaitSkipsNoStretchThatIsFree) {
    Song song;
    song.frame.length = 30 * 44100;
    const auto takes = fillTakes(song, models()[1], {{0, song.frame.length}, {}, 3}, 4, {}, {});
    ASSERT_TRUE(takes) << takes.error().message();
    for (const Take& take : *takes) {
        std::vector<Tick> events{0, song.frame.length};
        for (const auto& notes : take.written) {
            for (const Note& note : notes)
                events.insert(events.end(), {note.start, note.end()});
        }
        std::ranges::sort(events);
        for (std::size_t i = 1; i < events.size(); ++i)
            EXPECT_LE(events[i] - events[i - 1], 101'000) << "of the take " << take.number;
    }
}

TEST(Fill, keepsItsPromisesInRandomCases) {
    tests::FillTally tally;
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        const auto broken = tests::checkRandomFill(seed, models(), tally);
        ASSERT_FALSE(broken) << "seed " << seed << ": " << *broken;
    }
    EXPECT_GT(tally.filled, 100);
    EXPECT_GT(tally.cancelled, 5);
    EXPECT_GT(tally.notesWritten, 1000U);
}

}  // namespace studio::core
