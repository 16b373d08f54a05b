// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

// What is wished for reaches the notes; random fills of tests/support try the rest.

#include "core/edit/grid.h"
#include "core/infill/fill.h"
#include "tests/support/fill_property.h"
#include "tests/support/wish_promises.h"

#include <gtest/gtest.h>

#include <functional>

namespace studio::core {

namespace {

constexpr Tick kBar = 88200;

const LanguageModel& model(Timing timing) {
    static const auto kModels = tests::tinyModels();
    return *kModels[timing == Timing::Samples ? 0 : 1];
}

/// Two bars, free; an onset of P1 on each quarter.
Song quarters() {
    Song song;
    song.frame.length = 2 * kBar;
    for (int i = 0; i < 8; ++i) {
        Note note;
        note.start = i * 22050;
        note.length = 11025;
        note.pitch = static_cast<std::int16_t>(60 + i);
        song.part(Voice::Pulse1).notes.push_back(note);
    }
    song.frame.locks = LockMap(LockMode::Locked);
    song.frame.locks.setAll(Voice::Pulse1, LockMode::Free);
    return song;
}

WishMap wishing(const std::function<void(Wish&)>& change) {
    WishMap wishes;
    wishes.change(Voice::Pulse1, {0, 2 * kBar}, change);
    return wishes;
}

std::shared_ptr<const LanguageModel> shared(Timing timing) {
    return tests::tinyModels()[timing == Timing::Samples ? 0 : 1];
}

/// P1 after a fill.
std::vector<Note> filled(const Song& song, const WishMap& wishes, std::uint64_t seed,
                         Timing timing = Timing::Frames) {
    FillRequest request;
    request.region = {0, song.frame.length};
    request.wishes = wishes;
    request.seed = seed;
    request.sampling.particles = 2;
    const auto takes = fillTakes(song, shared(timing), request, 1, {}, {});
    EXPECT_TRUE(takes) << takes.error().message();
    Song after = song;
    if (takes)
        takes->front().edit.apply(after);
    return after.part(Voice::Pulse1).notes;
}

}  // namespace

TEST(Wishes, notesStandExactlyOnTheGridWhateverTheClock) {
    const WishMap wishes = wishing([](Wish& wish) { wish.grid = GridUnit::Sixteenth; });
    const Song song = quarters();
    const Grid grid(song.frame, GridUnit::Sixteenth);
    for (const Timing timing : {Timing::Frames, Timing::Samples}) {
        std::size_t count = 0;
        for (std::uint64_t seed = 0; seed < 4; ++seed) {
            for (const Note& note : filled(song, wishes, seed, timing)) {
                EXPECT_EQ(grid.nearest(note.start), note.start);
                EXPECT_EQ(grid.nearest(note.end()), note.end());
                ++count;
            }
        }
        EXPECT_GT(count, 4U);
    }
}

TEST(Wishes, noMoreAndNoFewerNotesThanWishedFor) {
    const WishMap wishes = wishing([](Wish& wish) { wish.notes = {5, 6}; });
    for (std::uint64_t seed = 0; seed < 6; ++seed) {
        std::array<int, 2> bars{};
        for (const Note& note : filled(quarters(), wishes, seed))
            ++bars[static_cast<std::size_t>(note.start / kBar)];
        for (const int count : bars)
            EXPECT_TRUE(count == 5 || count == 6) << count;
    }
}

TEST(Wishes, aNumberOfNotesDrawsTheModelToIt) {
    const auto notesABar = [](int about) {
        const WishMap wishes = wishing([&](Wish& wish) { wish.aboutNotes = about; });
        constexpr int kSeeds = 6;
        std::size_t count = 0;
        for (std::uint64_t seed = 0; seed < kSeeds; ++seed)
            count += filled(quarters(), wishes, seed).size();
        return static_cast<double>(count) / (2 * kSeeds);
    };
    // Left alone, this network writes some three.
    EXPECT_NEAR(notesABar(1), 1, 0.8);
    EXPECT_NEAR(notesABar(6), 6, 1.5);
    EXPECT_GT(notesABar(16), 8);
}

TEST(Wishes, theFirstAndTheLastNoteStay) {
    const WishMap wishes = wishing([](Wish& wish) { wish.keepsEnds = true; });
    const Song song = quarters();
    const auto& before = song.part(Voice::Pulse1).notes;
    const auto after = filled(song, wishes, 3);
    EXPECT_EQ(after.front(), before.front());
    EXPECT_EQ(after.back(), before.back());
    EXPECT_NE(after, before);
}

TEST(Wishes, likenessDrawsTheModelToWhatStands) {
    const auto shareAlike = [](double similarity) {
        const WishMap wishes = wishing([&](Wish& wish) { wish.similarity = similarity; });
        const Song song = quarters();
        int alike = 0;
        for (std::uint64_t seed = 0; seed < 6; ++seed) {
            for (const Note& note : filled(song, wishes, seed)) {
                const Note* stood = noteAt(song.part(Voice::Pulse1).notes, note.start);
                alike += stood != nullptr && stood->pitch == note.pitch ? 1 : 0;
            }
        }
        return alike;
    };
    EXPECT_GT(shareAlike(1), 3 * shareAlike(0) + 6);
}

TEST(Wishes, whatLeavesNothingIsSaidBefore) {
    const auto problem = [](const std::function<void(Wish&)>& change) {
        const auto plan =
            compileFill(quarters(), {0, 2 * kBar}, model(Timing::Frames), wishing(change));
        return plan ? std::string() : plan.error().message();
    };
    EXPECT_EQ(problem([](Wish& wish) {
                  wish.scale = PitchClasses{0};
                  wish.range = PitchRange{61, 71};
              }),
              "The scale and the range that are wished for P1 in bar 1 share no pitch; choose a "
              "wider range or another scale.");
    EXPECT_EQ(problem([](Wish& wish) {
                  wish.grid = GridUnit::Quarter;
                  wish.notes = {5, 8};
              }),
              "P1 has no room for 5 notes in bar 2, as the grid and the note lengths are wished "
              "for; ask for fewer notes, a finer grid or shorter notes.");
    EXPECT_NE(problem([](Wish& wish) {
                  wish.shortest = GridUnit::Half;
                  wish.longest = GridUnit::Quarter;
              }).find("contradicts itself"),
              std::string::npos);
    EXPECT_EQ(problem([](Wish& wish) { wish.notes = {4, 8}; }), "");
}

TEST(Wishes, thePromisesOfTheTestsCanBeBroken) {
    const Song song = quarters();
    Song after = song;
    const TickRange all{0, song.frame.length};
    const auto broken = [&](const std::function<void(Wish&)>& change) {
        return tests::brokenWish(song, after, all, wishing(change), false).value_or("");
    };
    EXPECT_EQ(broken([](Wish& wish) { wish.grid = GridUnit::Eighth; }), "");
    EXPECT_NE(broken([](Wish& wish) { wish.scale = PitchClasses{0, 2, 4}; }), "");
    EXPECT_NE(broken([](Wish& wish) { wish.longest = GridUnit::Sixteenth; }), "");
    EXPECT_NE(broken([](Wish& wish) { wish.notes = {0, 3}; }), "");
    after.part(Voice::Pulse1).notes[2].start += 500;
    EXPECT_NE(broken([](Wish& wish) { wish.grid = GridUnit::Eighth; }), "");
}

}  // namespace studio::core
