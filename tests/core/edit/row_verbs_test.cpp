// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/edit/row_verbs.h"

#include "tests/support/locked_parts.h"
#include "tests/support/random_song.h"
#include "tests/support/small_song.h"

#include <gtest/gtest.h>

namespace studio::core {

namespace {

using tests::makeNote;

using Notes = std::vector<Note>;

constexpr Voice kP1 = Voice::Pulse1;
constexpr RowDefaults kDefaults{12, 2};

/// Two bars of 4/4 at 480 ticks a quarter: sixteenths are 120.
Song songOf(Notes notes) {
    Song song;
    song.frame.tempo = TempoMap(480, {Tempo{}});
    song.frame.meter = MeterMap(480, {TimeSignature{}});
    song.frame.length = 2 * 1920;
    song.part(kP1).notes = std::move(notes);
    return song;
}

RowGrid rowsOf(const Song& song) {
    return {song.frame, GridUnit::Sixteenth};
}

Row row(const Song& song, std::int64_t index) {
    return rowsOf(song).row(index);
}

Notes notesOf(const Song& song) {
    EXPECT_TRUE(checkSong(song)) << checkSong(song).error().message();
    return song.part(kP1).notes;
}

}  // namespace

TEST(RowVerbs, aNoteSoundsUntilTheNextOne) {
    Song song = songOf({});
    EXPECT_EQ(enterNote(song, kP1, row(song, 4), 60, kDefaults), RowOutcome::Done);
    EXPECT_EQ(notesOf(song), (Notes{makeNote(480, 3360, 60, 12)}));
    EXPECT_EQ(laneValueAt(song.part(kP1).timbre, 480, 0), 2);
    EXPECT_EQ(enterNote(song, kP1, row(song, 8), 64, kDefaults), RowOutcome::Done);
    EXPECT_EQ(enterNote(song, kP1, row(song, 0), 67, kDefaults), RowOutcome::Done);
    EXPECT_EQ(notesOf(song), (Notes{makeNote(0, 480, 67, 12), makeNote(480, 480, 60, 12),
                                    makeNote(960, 2880, 64, 12)}));
}

TEST(RowVerbs, aNoteEnteredUnderAnotherEndsAsThatDid) {
    Song song = songOf({makeNote(0, 960, 60, 9)});
    song.part(kP1).volume = {{360, 5}, {720, 3}};
    EXPECT_EQ(enterNote(song, kP1, row(song, 4), 72, kDefaults), RowOutcome::Done);
    EXPECT_EQ(notesOf(song), (Notes{makeNote(0, 480, 60, 9), makeNote(480, 480, 72, 5)}));
    EXPECT_EQ(song.part(kP1).volume, (Lane{{360, 5}, {720, 3}}));
}

TEST(RowVerbs, enteringOverANoteChangesItsPitchOnly) {
    Song song = songOf({makeNote(37, 300, 60, 9)});
    EXPECT_EQ(enterNote(song, kP1, row(song, 0), 61, kDefaults), RowOutcome::Done);
    EXPECT_EQ(notesOf(song), (Notes{makeNote(37, 300, 61, 9)}));
}

TEST(RowVerbs, enteringStopsAtLocksAndGrowsTheSong) {
    Song song = songOf({});
    song.frame.locks.set(kP1, {960, 1920}, LockMode::Locked);
    const Song before = song;
    EXPECT_EQ(enterNote(song, kP1, row(song, 9), 60, kDefaults), RowOutcome::Locked);
    EXPECT_EQ(song, before);
    EXPECT_EQ(enterNote(song, kP1, row(song, 4), 60, kDefaults), RowOutcome::Done);
    EXPECT_EQ(enterNote(song, kP1, row(song, 32), 62, kDefaults), RowOutcome::Done);
    EXPECT_EQ(notesOf(song), (Notes{makeNote(480, 480, 60, 12), makeNote(3840, 1920, 62, 12)}));
    EXPECT_EQ(song.frame.length, 3 * 1920);
}

TEST(RowVerbs, cuttingEndsWhatSounds) {
    Song song = songOf({makeNote(0, 960, 60), makeNote(960, 480, 62)});
    EXPECT_EQ(cutNote(song, kP1, row(song, 4)), RowOutcome::Done);
    EXPECT_EQ(cutNote(song, kP1, row(song, 8)), RowOutcome::Done);
    EXPECT_EQ(notesOf(song), (Notes{makeNote(0, 480, 60)}));
    EXPECT_EQ(cutNote(song, kP1, row(song, 12)), RowOutcome::Nothing);
    song.frame.locks.set(kP1, {0, 120}, LockMode::Locked);
    EXPECT_EQ(cutNote(song, kP1, row(song, 2)), RowOutcome::Locked) << "the note is locked";
}

TEST(RowVerbs, clearingANoteLetsTheOneBeforeGoOn) {
    Song song = songOf({makeNote(0, 480, 60), makeNote(480, 480, 62), makeNote(1440, 480, 64)});
    song.part(kP1).volume = {{600, 3}};
    EXPECT_EQ(clearRows(song, kP1, RowColumn::Note, row(song, 4).range), RowOutcome::Done);
    EXPECT_EQ(notesOf(song), (Notes{makeNote(0, 960, 60), makeNote(1440, 480, 64)}));
    EXPECT_EQ(song.part(kP1).volume, (Lane{{600, 3}})) << "later rows keep their volume";
    EXPECT_EQ(clearRows(song, kP1, RowColumn::Note, row(song, 8).range), RowOutcome::Done);
    EXPECT_EQ(notesOf(song), (Notes{makeNote(0, 1440, 60), makeNote(1440, 480, 64)}))
        << "a cut cleared";
    EXPECT_EQ(clearRows(song, kP1, RowColumn::Note, {0, 1500}), RowOutcome::Done);
    EXPECT_EQ(notesOf(song), Notes{});
    EXPECT_EQ(clearRows(song, kP1, RowColumn::Note, {0, 1500}), RowOutcome::Nothing);
}

TEST(RowVerbs, clearingKeepsWhatIsLocked) {
    Song song = songOf({makeNote(0, 120, 60), makeNote(120, 120, 62), makeNote(240, 120, 64)});
    song.frame.locks.set(kP1, {120, 240}, LockMode::Locked);
    EXPECT_EQ(clearRows(song, kP1, RowColumn::Note, row(song, 1).range), RowOutcome::Locked);
    EXPECT_EQ(clearRows(song, kP1, RowColumn::Note, {0, 480}), RowOutcome::Done);
    EXPECT_EQ(notesOf(song), (Notes{makeNote(120, 120, 62)}));
}

TEST(RowVerbs, valuesGoWhereANoteSounds) {
    Song song = songOf({makeNote(0, 480, 60), makeNote(480, 480, 62)});
    EXPECT_EQ(enterVolume(song, kP1, row(song, 0), 7), RowOutcome::Done);
    EXPECT_EQ(enterVolume(song, kP1, row(song, 2), 0), RowOutcome::Done);
    EXPECT_EQ(enterTimbre(song, kP1, row(song, 4), 3), RowOutcome::Done);
    EXPECT_EQ(enterTimbre(song, kP1, row(song, 6), 1), RowOutcome::Done);
    EXPECT_EQ(notesOf(song), (Notes{makeNote(0, 480, 60, 7), makeNote(480, 480, 62)}));
    EXPECT_EQ(song.part(kP1).volume, (Lane{{240, 0}}));
    EXPECT_EQ(song.part(kP1).timbre, (Lane{{480, 3}, {720, 1}}));
    EXPECT_EQ(enterVolume(song, kP1, row(song, 9), 3), RowOutcome::Nothing);
    EXPECT_EQ(clearRows(song, kP1, RowColumn::Volume, row(song, 2).range), RowOutcome::Done);
    EXPECT_EQ(clearRows(song, kP1, RowColumn::Timbre, row(song, 4).range), RowOutcome::Done);
    EXPECT_EQ(song.part(kP1).volume, Lane{});
    EXPECT_EQ(laneValueAt(song.part(kP1).timbre, 600, 0), 0);
    EXPECT_EQ(laneValueAt(song.part(kP1).timbre, 720, 0), 1);
}

TEST(RowVerbs, aValueTakesThePlaceOfTheFirstInItsRow) {
    Song song = songOf({makeNote(0, 480, 60)});
    song.part(kP1).volume = {{150, 4}, {200, 2}};
    EXPECT_EQ(enterVolume(song, kP1, row(song, 1), 11), RowOutcome::Done);
    EXPECT_EQ(song.part(kP1).volume, (Lane{{150, 11}, {200, 2}}));
}

TEST(RowVerbs, rowsArePushedDownAndPulledUp) {
    const Song before =
        songOf({makeNote(0, 240, 60), makeNote(240, 240, 62), makeNote(480, 60, 64)});
    Song song = before;
    EXPECT_EQ(pushDown(song, kP1, rowsOf(song), 2), RowOutcome::Done);
    EXPECT_EQ(notesOf(song),
              (Notes{makeNote(0, 360, 60), makeNote(360, 240, 62), makeNote(600, 60, 64)}));
    EXPECT_EQ(pullUp(song, kP1, rowsOf(song), 2), RowOutcome::Done);
    EXPECT_EQ(notesOf(song), notesOf(before));
    EXPECT_EQ(pullUp(song, kP1, rowsOf(song), 2), RowOutcome::Done);
    EXPECT_EQ(notesOf(song), (Notes{makeNote(0, 360, 60), makeNote(360, 60, 64)}));
}

TEST(RowVerbs, pushingStopsAtALockAndLosesNothing) {
    Song song = songOf({makeNote(0, 120, 60), makeNote(840, 120, 62), makeNote(960, 120, 64)});
    song.frame.locks.set(kP1, {960, 1920}, LockMode::Locked);
    const Song before = song;
    EXPECT_EQ(pushDown(song, kP1, rowsOf(song), 0), RowOutcome::Locked);
    EXPECT_EQ(song, before);
    EXPECT_EQ(pullUp(song, kP1, rowsOf(song), 3), RowOutcome::Done);
    EXPECT_EQ(notesOf(song),
              (Notes{makeNote(0, 120, 60), makeNote(720, 120, 62), makeNote(960, 120, 64)}));
    EXPECT_EQ(pushDown(song, kP1, rowsOf(song), 8), RowOutcome::Locked);
}

TEST(RowVerbs, rowsOfUnevenTicksStayOnTheirLines) {
    Song song;
    song.frame.length = 8 * 88200;
    const RowGrid rows(song.frame, GridUnit::Sixteenth);
    for (const int index : {1, 2, 5, 7})
        EXPECT_EQ(enterNote(song, kP1, rows.row(index), 60 + index, kDefaults), RowOutcome::Done);
    EXPECT_EQ(enterVolume(song, kP1, rows.row(3), 4), RowOutcome::Done);
    EXPECT_EQ(pushDown(song, kP1, rows, 0), RowOutcome::Done);
    for (const int index : {1, 2, 5, 7})
        EXPECT_NE(noteAt(song.part(kP1).notes, rows.row(index + 1).line), nullptr);
    EXPECT_EQ(song.part(kP1).notes[0].start, rows.row(2).line);
    EXPECT_EQ(song.part(kP1).notes[1].start, rows.row(3).line);
    EXPECT_EQ(song.part(kP1).volume, (Lane{{rows.row(4).line, 4}}));
}

TEST(RowVerbs, randomVerbsKeepLocksAndInvariants) {
    std::mt19937_64 random(11);
    const auto below = [&](std::int64_t end) {
        return std::uniform_int_distribution<std::int64_t>(0, end - 1)(random);
    };
    int done = 0;
    for (int round = 0; round < 40; ++round) {
        Song song = tests::randomSong(random);
        for (int step = 0; step < 100; ++step) {
            const auto unit = kGridUnits[static_cast<std::size_t>(below(kGridUnits.size()))];
            const RowGrid rows(song.frame, unit);
            const std::int64_t index = below(rows.songRows());
            const Row at = rows.row(index);
            const auto voice = kVoices[static_cast<std::size_t>(below(kVoices.size()))];
            const auto column = kRowColumns[static_cast<std::size_t>(below(3))];
            const Song before = song;
            const std::int64_t verb = below(7);
            const auto run = [&] {
                switch (verb) {
                    case 0:
                        return enterNote(song, voice, at, pitchRange(voice).lowest + 3, kDefaults);
                    case 1:
                        return cutNote(song, voice, at);
                    case 2:
                        return enterVolume(song, voice, at, static_cast<int>(below(16)));
                    case 3:
                        return enterTimbre(song, voice, at, static_cast<int>(below(4)));
                    case 4:
                        return pushDown(song, voice, rows, index);
                    case 5:
                        return pullUp(song, voice, rows, index);
                    default:
                        return clearRows(song, voice, column,
                                         {at.range.begin, at.range.end + below(50000)});
                }
            };
            const RowOutcome outcome = run();
            done += outcome == RowOutcome::Done ? 1 : 0;
            ASSERT_TRUE(checkSong(song)) << verb << ": " << checkSong(song).error().message();
            const auto broken = tests::brokenLock(before, song);
            ASSERT_FALSE(broken) << "round " << round << " step " << step << " verb " << verb
                                 << ": " << *broken;
            if (outcome != RowOutcome::Done)
                ASSERT_EQ(song, before) << verb;
        }
    }
    EXPECT_GT(done, 1000);
}

}  // namespace studio::core
