// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/infill/fill_mode.h"

#include "core/infill/fill.h"
#include "core/infill/take_rebase.h"
#include "tests/support/fill_property.h"
#include "tests/support/random_song.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <set>

namespace studio::core {

namespace {

const std::vector<std::shared_ptr<const LanguageModel>>& models() {
    static const auto kModels = tests::tinyModels();
    return kModels;
}

Song randomFreeSong(std::uint64_t seed = 17) {
    std::mt19937_64 random(seed);
    tests::RandomSongOptions options;
    options.artefacts = false;
    Song song = tests::randomSong(random, options);
    song.frame.locks = LockMap(LockMode::Free);
    return song;
}

Song songWithTake(const Song& song, const FillRequest& request, Take* told = nullptr) {
    const auto takes = fillTakes(song, models()[1], request, 1, {}, {});
    EXPECT_TRUE(takes) << takes.error().message();
    Song result = song;
    if (takes) {
        takes->front().edit.apply(result);
        if (told != nullptr)
            *told = takes->front();
    }
    return result;
}

std::vector<TickRange> rangesOf(const std::vector<Note>& notes) {
    std::vector<TickRange> ranges;
    for (const Note& note : notes)
        ranges.push_back(note.range());
    return ranges;
}

std::size_t locked(const Song& song, Voice voice) {
    return static_cast<std::size_t>(
        std::ranges::count_if(song.part(voice).notes, [&](const Note& note) {
            return song.frame.locks.at(voice, note.start) == LockMode::Locked;
        }));
}

}  // namespace

TEST(FillMode, namesRoundTrip) {
    for (const FillMode mode : kFillModes)
        EXPECT_EQ(fillModeNamed(fillModeName(mode)), mode);
    EXPECT_FALSE(fillModeNamed("live"));
}

TEST(FillMode, varyKeepsItsShareOfEachVoice) {
    const Song song = randomFreeSong();
    const TickRange all{0, song.frame.length};
    for (const double similarity : {0.0, 0.25, 0.5, 0.75, 1.0}) {
        const auto ground = groundFor(song, all, {FillMode::Vary, similarity}, 3);
        ASSERT_TRUE(ground);
        for (const Voice voice : kVoices) {
            const auto count = static_cast<double>(song.part(voice).notes.size());
            ASSERT_GT(count, 10);
            const auto stays = static_cast<double>(locked(ground->song, voice));
            EXPECT_NEAR(stays, std::min(similarity * count, count - 1), 0.51);
        }
        EXPECT_EQ(ground->song.parts, song.parts);
    }
}

TEST(FillMode, varyDependsOnTheSeedAlone) {
    const Song song = randomFreeSong();
    const TickRange all{0, song.frame.length};
    const auto locksOf = [&](std::uint64_t seed) {
        return groundFor(song, all, {FillMode::Vary, 0.5}, seed)->locks;
    };
    EXPECT_EQ(locksOf(3), locksOf(3));
    EXPECT_FALSE(locksOf(3) == locksOf(4));
}

TEST(FillMode, varyOpensNothing) {
    Song song = randomFreeSong();
    song.frame.locks.setAll(Voice::Pulse1, LockMode::Locked);
    song.frame.locks.setAll(Voice::Pulse2, LockMode::Rhythm);
    const auto ground = groundFor(song, {0, song.frame.length}, {FillMode::Vary, 0.0}, 3).value();
    EXPECT_EQ(locked(ground.song, Voice::Pulse1), song.part(Voice::Pulse1).notes.size());
    for (const Note& note : song.part(Voice::Pulse2).notes)
        EXPECT_NE(ground.song.frame.locks.at(Voice::Pulse2, note.start), LockMode::Free);
    // Rests before a voice's first note stay, so that a silent voice stays silent.
    EXPECT_EQ(ground.song.frame.locks.at(Voice::Noise, 0),
              song.part(Voice::Noise).notes.front().start == 0 ? LockMode::Free : LockMode::Locked);
    song.parts = {};
    const auto nothing = groundFor(song, {0, song.frame.length}, {FillMode::Vary, 0.5}, 3);
    ASSERT_FALSE(nothing);
    EXPECT_TRUE(nothing.error().message().starts_with("There are no notes to vary"));
}

TEST(FillMode, takesOfVaryDifferInWhatStays) {
    const Song song = randomFreeSong();
    FillRequest request{{0, song.frame.length}, {}, 5, {FillMode::Vary, 0.6}};
    const auto takes = fillTakes(song, models()[1], request, 2, {}, {});
    ASSERT_TRUE(takes) << takes.error().message();
    ASSERT_EQ(takes->size(), 2U);
    EXPECT_FALSE(takes->at(0).locks == takes->at(1).locks);
    request.seed = 6;
    const auto second = fillTakes(song, models()[1], request, 1, {}, {});
    EXPECT_EQ(second->front().edit, takes->at(1).edit)
        << "a take's seed alone gives it, as the first of its fill";
    for (const Take& take : *takes) {
        Song after = song;
        take.edit.apply(after);
        std::size_t same = 0;
        for (const Voice voice : kVoices) {
            for (const Note& note : song.part(voice).notes) {
                const Note* now = noteAt(after.part(voice).notes, note.start);
                same += now != nullptr && *now == note ? 1 : 0;
            }
        }
        EXPECT_GE(static_cast<double>(same), 0.6 * static_cast<double>(song.noteCount()) - 2);
    }
}

TEST(FillMode, accompanyKeepsEveryRhythmAndTheNoise) {
    const Song song = randomFreeSong();
    Take take;
    const Song after =
        songWithTake(song, {{0, song.frame.length}, {}, 5, {FillMode::Accompany}}, &take);
    for (const Voice voice : kVoices)
        EXPECT_EQ(rangesOf(after.part(voice).notes), rangesOf(song.part(voice).notes));
    EXPECT_EQ(after.part(Voice::Noise), song.part(Voice::Noise));
    EXPECT_FALSE(after.part(Voice::Triangle) == song.part(Voice::Triangle));
    EXPECT_EQ(after.frame, song.frame) << "the user's locks stay";
    EXPECT_EQ(take.locks.at(Voice::Noise, 0), LockMode::Locked);
}

TEST(FillMode, accompanyTakesTheRhythmOfOneVoice) {
    Song song = randomFreeSong();
    const TickRange region{44100, 8 * 44100};
    song.frame.locks.setAll(Voice::Pulse2, LockMode::Locked);
    const FillRequest request{region, {}, 5, {FillMode::Accompany, 0.5, Voice::Pulse1}};
    const Song after = songWithTake(song, request);
    EXPECT_EQ(after.part(Voice::Pulse1), song.part(Voice::Pulse1));
    EXPECT_EQ(after.part(Voice::Pulse2), song.part(Voice::Pulse2));
    EXPECT_EQ(after.part(Voice::Noise), song.part(Voice::Noise));
    const auto& bass = after.part(Voice::Triangle).notes;
    const Note* before = noteAt(song.part(Voice::Triangle).notes, region.begin);
    const Tick free = before != nullptr ? before->end() : region.begin;
    std::vector<TickRange> lent;
    for (const Note& note : song.part(Voice::Pulse1).notes) {
        if (note.start >= free && note.start < region.end)
            lent.push_back(note.range().intersected({0, region.end}));
    }
    std::vector<TickRange> taken;
    for (const Note& note : bass) {
        if (region.contains(note.start) && note.start >= free)
            taken.push_back(note.range());
    }
    EXPECT_EQ(taken, lent);
}

TEST(FillMode, noiseLendsItsOnsets) {
    Song song;
    song.frame.length = 4 * 44100;
    Note hit;
    hit.length = 1000;
    hit.pitch = 8;
    for (const Tick start : {0, 11025, 88200}) {
        hit.start = start;
        song.part(Voice::Noise).notes.push_back(hit);
    }
    const auto ground =
        groundFor(song, {0, song.frame.length}, {FillMode::Accompany, 0.5, Voice::Noise}, 1);
    ASSERT_TRUE(ground);
    EXPECT_EQ(rangesOf(ground->song.part(Voice::Triangle).notes),
              (std::vector<TickRange>{{0, 11025}, {11025, 11025 + 22050}, {88200, 88200 + 22050}}));
    EXPECT_TRUE(checkSong(ground->song));
}

TEST(FillMode, continueStartsWhereTheMusicEnds) {
    Song song;
    const Tick bar = 4 * 22050;
    song.frame.length = 3 * bar + 100;
    EXPECT_EQ(continuationOf(song, 5 * bar), (TickRange{0, 5 * bar})) << "nothing plays at all";
    Note note;
    note.pitch = 60;
    note.start = bar;
    note.length = 10;
    song.part(Voice::Pulse2).notes = {note};
    EXPECT_EQ(continuationOf(song, 5 * bar), (TickRange{2 * bar, 5 * bar}));
    note.start = 3 * bar;
    song.part(Voice::Pulse1).notes = {note};
    EXPECT_EQ(continuationOf(song, 5 * bar), (TickRange{3 * bar + 100, 5 * bar}));
}

TEST(FillMode, continueGrowsTheSongAndLeavesTheRest) {
    Song song = randomFreeSong();
    song.frame.locks = LockMap(LockMode::Locked);
    const Tick end = song.frame.length + 3 * 44100;
    Take take;
    const FillRequest request{continuationOf(song, end), {}, 5, {FillMode::Continue}};
    Song after = songWithTake(song, request, &take);
    EXPECT_EQ(after.frame.length, end);
    EXPECT_TRUE(checkSong(after));
    EXPECT_GT(after.noteCount(), song.noteCount());
    for (const Voice voice : kVoices) {
        const auto& was = song.part(voice).notes;
        const auto& is = after.part(voice).notes;
        EXPECT_TRUE(std::equal(was.begin(), was.end(), is.begin()));
        EXPECT_TRUE(std::all_of(is.begin() + static_cast<std::ptrdiff_t>(was.size()), is.end(),
                                [&](const Note& note) { return note.start >= song.frame.length; }));
        EXPECT_EQ(after.frame.locks.at(voice, 0), LockMode::Locked);
        EXPECT_EQ(after.frame.locks.at(voice, end - 1), LockMode::Free);
    }
    take.edit.revert(after);
    EXPECT_EQ(after, song);
}

TEST(FillMode, aContinuationHasNoLongerGapsThanTheSong) {
    constexpr int kGap = 6;
    const auto frame = [](int count) { return static_cast<Tick>(count * kSamplesPerFrame); };
    Song song;
    song.frame.length = frame(20 * kGap);
    for (const Voice voice : {Voice::Pulse1, Voice::Pulse2}) {
        for (int i = 0; i < 20; ++i) {
            Note note;
            note.start = frame(i * kGap);
            note.length = frame((i + 1) * kGap) - note.start;
            note.pitch = static_cast<std::int16_t>(60 + i % 2);
            song.part(voice).notes.push_back(note);
        }
    }
    const TickRange more = continuationOf(song, song.frame.length + 5 * 44100);
    const Song after = songWithTake(song, {more, {}, 5, {FillMode::Continue}});
    std::set<std::int64_t> events{std::llround(static_cast<double>(more.begin) / kSamplesPerFrame)};
    for (const Voice voice : kVoices) {
        for (const Note& note : after.part(voice).notes) {
            for (const Tick tick : {note.start, note.end()}) {
                if (tick >= more.begin)
                    events.insert(std::llround(static_cast<double>(tick) / kSamplesPerFrame));
            }
        }
    }
    ASSERT_GT(events.size(), 20U);
    for (auto event = std::next(events.begin()); event != events.end(); ++event)
        EXPECT_LE(*event - *std::prev(event), kGap);
}

TEST(FillMode, aContinuationFollowsASongThatChangesAhead) {
    Song song = randomFreeSong();
    Take take;
    const FillRequest request{
        continuationOf(song, song.frame.length + 12 * 44100), {}, 5, {FillMode::Continue}};
    songWithTake(song, request, &take);
    std::vector<Voice> written;
    std::ranges::copy_if(kVoices, std::back_inserter(written),
                         [&](Voice voice) { return !take.written[index(voice)].empty(); });
    ASSERT_GE(written.size(), 2U);
    auto& notes = song.part(written[0]).notes;
    notes.erase(notes.begin());
    EXPECT_TRUE(rebased(take, written[0], song));
    song.frame.length = take.region.end + 44100;
    EXPECT_TRUE(rebased(take, written[0], song)) << "the song has grown meanwhile";
    Note note;
    note.start = take.region.begin + 10;
    note.length = 10;
    note.pitch = 60;
    notes.push_back(note);
    EXPECT_FALSE(rebased(take, written[0], song));
    EXPECT_TRUE(rebased(take, written[1], song));
}

TEST(FillMode, similarityMustBeAShare) {
    const Song song = randomFreeSong();
    EXPECT_FALSE(
        Filler::prepare(song, models()[0], {{0, song.frame.length}, {}, 5, {FillMode::Vary, 1.5}}));
}

TEST(FillMode, varyMovesNotesThatKeepTheirPitches) {
    Song song = randomFreeSong();
    song.frame.locks = LockMap(LockMode::Locked);
    song.frame.locks.setAll(Voice::Pulse1, LockMode::Pitch);
    FillRequest request;
    request.region = {0, song.frame.length};
    request.mode = {FillMode::Vary, 0.5};
    const Song result = songWithTake(song, request);
    const auto pitches = [](const Song& of) {
        std::vector<int> list;
        for (const Note& note : of.part(Voice::Pulse1).notes)
            list.push_back(note.pitch);
        return list;
    };
    EXPECT_EQ(pitches(result), pitches(song));
    EXPECT_NE(rangesOf(result.part(Voice::Pulse1).notes), rangesOf(song.part(Voice::Pulse1).notes));
}

TEST(FillMode, accompanyLeavesWhatKeepsItsPitches) {
    Song song = randomFreeSong();
    song.frame.locks.setAll(Voice::Pulse1, LockMode::Pitch);
    FillRequest request;
    request.region = {0, song.frame.length};
    request.mode.mode = FillMode::Accompany;
    const Song result = songWithTake(song, request);
    EXPECT_EQ(result.part(Voice::Pulse1), song.part(Voice::Pulse1));
    EXPECT_FALSE(result.part(Voice::Pulse2) == song.part(Voice::Pulse2));
}

}  // namespace studio::core
