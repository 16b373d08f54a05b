// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/edit/note_verbs.h"

#include "core/edit/clip.h"
#include "core/edit/part_editor.h"
#include "tests/support/locked_parts.h"
#include "tests/support/random_song.h"
#include "tests/support/random_verb.h"
#include "tests/support/small_song.h"

#include <gtest/gtest.h>

namespace studio::core {

namespace {

using tests::makeNote;

constexpr Voice kP1 = Voice::Pulse1;

/// Four bars of 4/4 at 480 ticks a quarter, free throughout.
Song songOf(std::vector<Note> notes) {
    return tests::makeSong(std::move(notes), 4);
}

NoteSet setOf(std::initializer_list<Tick> onsets, Voice voice = kP1) {
    NoteSet result;
    for (const Tick onset : onsets)
        result.add(voice, onset);
    return result;
}

std::vector<Note> notesOf(const Song& song) {
    EXPECT_TRUE(checkSong(song)) << checkSong(song).error().message();
    return song.part(kP1).notes;
}

using Notes = std::vector<Note>;

}  // namespace

TEST(NoteVerbs, drawingTakesThePlaceOfWhatStandsThere) {
    Song song = songOf({makeNote(0, 960, 60), makeNote(960, 100, 62), makeNote(1100, 500, 64)});
    const NoteSet drawn = drawNote(song, kP1, makeNote(480, 600, 70), 1);
    EXPECT_EQ(drawn, setOf({480}));
    EXPECT_EQ(notesOf(song),
              (Notes{makeNote(0, 480, 60), makeNote(480, 600, 70), makeNote(1100, 500, 64)}));
    EXPECT_EQ(laneValueAt(song.part(kP1).timbre, 480, 0), 1);
    EXPECT_EQ(laneValueAt(song.part(kP1).timbre, 1100, 0), 0) << "the next note keeps its timbre";
}

TEST(NoteVerbs, drawingKeepsToLocksAndTheSongsEnd) {
    Song song = songOf({makeNote(2000, 300, 60)});
    song.frame.locks.set(kP1, {1920, 2 * 1920}, LockMode::Locked);
    const Song before = song;
    EXPECT_TRUE(drawNote(song, kP1, makeNote(2400, 100, 70), 0).empty());
    EXPECT_TRUE(drawNote(song, kP1, makeNote(4 * 1920, 100, 70), 0).empty());
    EXPECT_EQ(song, before);
    drawNote(song, kP1, makeNote(1800, 1000, 70), 3);
    EXPECT_EQ(notesOf(song).front(), makeNote(1800, 120, 70)) << "ends where the lock begins";
    EXPECT_FALSE(tests::brokenLock(before, song));
    drawNote(song, kP1, makeNote(4 * 1920 - 10, 100, 70), 0);
    EXPECT_EQ(notesOf(song).back(), makeNote(4 * 1920 - 10, 10, 70)) << "ends with the song";
}

TEST(NoteVerbs, aLockedNoteThatSoundsOnIsInTheWay) {
    Song song = songOf({makeNote(1000, 1500, 60)});
    song.frame.locks.set(kP1, {0, 1920}, LockMode::Locked);
    EXPECT_TRUE(drawNote(song, kP1, makeNote(2000, 100, 70), 0).empty());
    EXPECT_FALSE(drawNote(song, kP1, makeNote(2500, 100, 70), 0).empty());
}

TEST(NoteVerbs, movingTakesVolumeAndTimbreAlong) {
    Song song = songOf({makeNote(0, 480, 60), makeNote(480, 480, 62), makeNote(1920, 480, 64)});
    song.part(kP1).volume = {{600, 5}, {700, 3}, {2000, 7}};
    song.part(kP1).timbre = {{480, 2}, {800, 3}, {960, 1}};
    const Song before = song;
    const auto moved = moveNotes(song, setOf({480}), 960, 3);
    ASSERT_TRUE(moved);
    EXPECT_EQ(*moved, setOf({1440}));
    EXPECT_EQ(notesOf(song)[1], makeNote(1440, 480, 65));
    const Part& part = song.part(kP1);
    EXPECT_EQ(volumeAt(part, part.notes[1], 1560), 5);
    EXPECT_EQ(volumeAt(part, part.notes[1], 1660), 3);
    EXPECT_EQ(laneValueAt(part.timbre, 1440, 0), 2);
    EXPECT_EQ(laneValueAt(part.timbre, 1760, 0), 3);
    EXPECT_EQ(phraseOf(part, part.notes[2]), phraseOf(before.part(kP1), before.part(kP1).notes[2]));
}

TEST(NoteVerbs, movesStayInRangeAndInTheSong) {
    Song song = songOf({makeNote(480, 480, 60), makeNote(960, 480, 106)});
    const auto moved = moveNotes(song, setOf({480, 960}), -5000, 12);
    EXPECT_EQ(*moved, setOf({0, 480}));
    EXPECT_EQ(notesOf(song), (Notes{makeNote(0, 480, 62), makeNote(480, 480, 108)}));
}

TEST(NoteVerbs, aMoveIntoALockChangesNothing) {
    Song song = songOf({makeNote(480, 480, 60), makeNote(960, 480, 62)});
    song.frame.locks.set(kP1, {1920, 3840}, LockMode::Locked);
    const Song before = song;
    EXPECT_FALSE(moveNotes(song, setOf({480, 960}), 960, 0));
    EXPECT_EQ(song, before);
    EXPECT_EQ(*moveNotes(song, setOf({480, 960}), 480, 0), setOf({960, 1440}));
}

TEST(NoteVerbs, lockedNotesArePassedOver) {
    Song song = songOf({makeNote(0, 480, 60), makeNote(2000, 480, 62)});
    song.frame.locks.set(kP1, {1920, 3840}, LockMode::Locked);
    EXPECT_EQ(*moveNotes(song, setOf({0, 2000}), 0, 1), setOf({0}));
    EXPECT_EQ(notesOf(song), (Notes{makeNote(0, 480, 61), makeNote(2000, 480, 62)}));
    eraseNotes(song, setOf({0, 2000}));
    EXPECT_EQ(notesOf(song), (Notes{makeNote(2000, 480, 62)}));
}

TEST(NoteVerbs, copiesLeaveTheOriginals) {
    Song song = songOf({makeNote(0, 480, 60)});
    song.frame.locks.set(kP1, {0, 480}, LockMode::Locked);
    EXPECT_EQ(*copyNotes(song, setOf({0}), 1920, 2), setOf({1920}));
    EXPECT_EQ(notesOf(song), (Notes{makeNote(0, 480, 60), makeNote(1920, 480, 62)}));
}

TEST(NoteVerbs, bothEdgesMove) {
    Song song = songOf({makeNote(480, 480, 60), makeNote(1440, 480, 62)});
    resizeNotes(song, setOf({480}), NoteEdge::End, 240, 10);
    EXPECT_EQ(notesOf(song)[0], makeNote(480, 720, 60));
    EXPECT_EQ(resizeNotes(song, setOf({480}), NoteEdge::Start, 240, 10), setOf({720}));
    EXPECT_EQ(notesOf(song)[0], makeNote(720, 480, 60));
    resizeNotes(song, setOf({720}), NoteEdge::Start, 5000, 10);
    EXPECT_EQ(notesOf(song)[0], makeNote(1190, 10, 60)) << "the shortest note";
    resizeNotes(song, setOf({1190}), NoteEdge::End, 500, 10);
    EXPECT_EQ(notesOf(song), (Notes{makeNote(1190, 510, 60)})) << "the note below gives way";
}

TEST(NoteVerbs, stretchesByTheGrid) {
    Song song = songOf({makeNote(0, 480, 60)});
    const Grid grid(song.frame, GridUnit::Sixteenth);
    stretchNotes(song, setOf({0}), grid, 2, 10);
    EXPECT_EQ(notesOf(song)[0].length, 720);
    stretchNotes(song, setOf({0}), grid, -20, 10);
    EXPECT_EQ(notesOf(song)[0].length, 10);
}

TEST(NoteVerbs, quantisingLosesNoNote) {
    Song song = songOf({makeNote(10, 100, 60), makeNote(115, 100, 62), makeNote(230, 100, 64)});
    const Grid grid(song.frame, GridUnit::Sixteenth);
    quantiseNotes(song, setOf({10, 115, 230}), grid);
    EXPECT_EQ(notesOf(song),
              (Notes{makeNote(0, 100, 60), makeNote(120, 100, 62), makeNote(240, 100, 64)}));
    Song dense = songOf({makeNote(100, 20, 60), makeNote(125, 20, 62)});
    EXPECT_EQ(quantiseNotes(dense, setOf({100, 125}), grid).size(), 2U);
    EXPECT_EQ(notesOf(dense).size(), 2U);
}

TEST(NoteVerbs, volumeChangesWithItsContour) {
    Song song = songOf({makeNote(0, 480, 60, 10)});
    song.part(kP1).volume = {{100, 5}, {200, 1}};
    changeVolume(song, setOf({0}), -3);
    EXPECT_EQ(notesOf(song)[0].velocity, 7);
    EXPECT_EQ(song.part(kP1).volume, (Lane{{100, 2}, {200, 0}}));
    setVolume(song, setOf({0}), 15);
    EXPECT_EQ(notesOf(song)[0].velocity, 15);
    changeVolume(song, setOf({0}), -100);
    EXPECT_EQ(notesOf(song)[0].velocity, 1) << "an onset stays audible";
}

TEST(NoteVerbs, timbreIsSetForTheNoteAlone) {
    Song song = songOf({makeNote(0, 480, 60), makeNote(480, 480, 62), makeNote(960, 480, 64)});
    song.part(kP1).timbre = {{500, 3}};
    setTimbre(song, setOf({480}), 2);
    const Lane& timbre = song.part(kP1).timbre;
    EXPECT_EQ(laneValueAt(timbre, 0, 0), 0);
    EXPECT_EQ(laneValueAt(timbre, 480, 0), 2);
    EXPECT_EQ(laneValueAt(timbre, 900, 0), 2);
    EXPECT_EQ(laneValueAt(timbre, 960, 0), 3);
}

TEST(NoteVerbs, lanesAreDrawnWithinNotes) {
    Song song = songOf({makeNote(0, 480, 60, 10), makeNote(480, 480, 62, 12)});
    drawVolume(song, kP1, {240, 600}, 4);
    const Part& part = song.part(kP1);
    EXPECT_EQ(volumeAt(part, part.notes[0], 239), 10);
    EXPECT_EQ(volumeAt(part, part.notes[0], 240), 4);
    EXPECT_EQ(part.notes[1].velocity, 4);
    EXPECT_EQ(volumeAt(part, part.notes[1], 599), 4);
    EXPECT_EQ(volumeAt(part, part.notes[1], 600), 12);
    drawTimbre(song, kP1, {500, 700}, 3);
    EXPECT_EQ(laneValueAt(part.timbre, 480, 0), 0);
    EXPECT_EQ(laneValueAt(part.timbre, 699, 0), 3);
    EXPECT_EQ(laneValueAt(part.timbre, 700, 0), 0);
    notesOf(song);
}

TEST(NoteVerbs, joinsAndSplits) {
    Song song = songOf({makeNote(0, 480, 60), makeNote(480, 240, 62), makeNote(960, 480, 64)});
    song.part(kP1).volume = {{100, 5}, {300, 3}};
    EXPECT_EQ(splitNotes(song, setOf({0}), 200), setOf({0, 200}));
    EXPECT_EQ(notesOf(song)[0], makeNote(0, 200, 60));
    EXPECT_EQ(notesOf(song)[1], makeNote(200, 280, 60, 5));
    EXPECT_EQ(song.part(kP1).volume, (Lane{{100, 5}, {300, 3}}));
    EXPECT_EQ(joinNotes(song, setOf({0, 200, 480, 960})), setOf({0}));
    EXPECT_EQ(notesOf(song), (Notes{makeNote(0, 1440, 60)}));
}

TEST(NoteVerbs, mirrorsInTimeAndPitch) {
    Song song = songOf({makeNote(0, 480, 60), makeNote(480, 240, 64), makeNote(960, 480, 67)});
    const NoteSet all = setOf({0, 480, 960});
    invertNotes(song, all);
    EXPECT_EQ(notesOf(song),
              (Notes{makeNote(0, 480, 67), makeNote(480, 240, 63), makeNote(960, 480, 60)}));
    const auto reversed = reverseNotes(song, all);
    EXPECT_EQ(*reversed, setOf({0, 720, 960}));
    EXPECT_EQ(notesOf(song),
              (Notes{makeNote(0, 480, 60), makeNote(720, 240, 63), makeNote(960, 480, 67)}));
}

TEST(NoteVerbs, shiftsForTheTracker) {
    Song song = songOf({makeNote(0, 100, 60), makeNote(120, 100, 62), makeNote(360, 120, 64)});
    shiftNotes(song, kP1, {120, 480}, 120);
    EXPECT_EQ(notesOf(song), (Notes{makeNote(0, 100, 60), makeNote(240, 100, 62)}))
        << "what is pushed out is gone";
    shiftNotes(song, kP1, {120, 480}, -120);
    EXPECT_EQ(notesOf(song), (Notes{makeNote(0, 100, 60), makeNote(120, 100, 62)}));
}

TEST(NoteVerbs, theSongGrowsByFreeBars) {
    Song song = songOf({});
    song.frame.locks = LockMap(LockMode::Locked);
    growTo(song, 4 * 1920);
    EXPECT_EQ(song.frame.length, 4 * 1920);
    growTo(song, 4 * 1920 + 1);
    EXPECT_EQ(song.frame.length, 5 * 1920);
    EXPECT_EQ(song.frame.locks.at(kP1, 4 * 1920), LockMode::Free);
    EXPECT_EQ(song.frame.locks.at(kP1, 4 * 1920 - 1), LockMode::Locked);
}

TEST(Clip, pastesOverUnderAndInPlaceOf) {
    Song song = songOf({makeNote(0, 480, 60), makeNote(480, 480, 62), makeNote(2000, 400, 70)});
    const Clip clip = clipOf(song, setOf({0, 480}), 0);
    EXPECT_EQ(clip.length, 960);
    Song over = song;
    const Pasted pasted = paste(over, clip, 1920, kP1, PasteMode::Over);
    EXPECT_EQ(pasted.notes, setOf({1920, 2400}));
    EXPECT_EQ(pasted.leftOut, 0U);
    EXPECT_EQ(notesOf(over).size(), 4U);
    Song under = song;
    EXPECT_EQ(paste(under, clip, 1920, kP1, PasteMode::Under).leftOut, 1U);
    EXPECT_EQ(notesOf(under).back(), makeNote(2400, 480, 62));
    Song replaced = song;
    const Clip rest = clipOf(song, {true, false, false, false}, {960, 1920});
    paste(replaced, rest, 0, kP1, PasteMode::Replace);
    EXPECT_EQ(notesOf(replaced), (Notes{makeNote(2000, 400, 70)})) << "silence is pasted, too";
}

TEST(Clip, findsItsVoiceAndItsPitches) {
    Song song = songOf({makeNote(0, 480, 34)});
    song.part(Voice::Triangle).notes = {makeNote(480, 480, 22)};
    song.part(Voice::Noise).notes = {makeNote(0, 480, 5)};
    const Clip low = clipOf(song, setOf({480}, Voice::Triangle), 480);
    paste(song, low, 960, kP1, PasteMode::Over);
    EXPECT_EQ(notesOf(song).back(), makeNote(960, 480, 34)) << "an octave up, where P1 can play it";
    const Clip hiss = clipOf(song, setOf({0}, Voice::Noise), 0);
    EXPECT_EQ(paste(song, hiss, 1920, kP1, PasteMode::Over).leftOut, 1U);
    Song finer;
    finer.frame.length = 4 * 88200;
    paste(finer, low, 0, kP1, PasteMode::Over);
    EXPECT_EQ(finer.part(kP1).notes.front().length, 22050) << "a quarter stays a quarter";
}

TEST(NoteVerbs, keepLocksAndInvariantsWhateverComes) {
    std::mt19937_64 random(20261125);
    for (int i = 0; i < 60; ++i) {
        Song song = tests::randomSong(random);
        for (int step = 0; step < 40; ++step) {
            const Song before = song;
            tests::randomVerb(song, random, tests::randomNotes(song, random));
            const auto checked = checkSong(song);
            ASSERT_TRUE(checked) << i << ' ' << step << ": " << checked.error().message();
            const auto broken = tests::brokenLock(before, song);
            ASSERT_FALSE(broken) << i << ' ' << step << ": " << *broken;
        }
    }
}

TEST(NoteVerbs, leaveTheSoundOfOtherNotesAlone) {
    std::mt19937_64 random(7);
    for (int i = 0; i < 200; ++i) {
        const Song before = tests::randomSong(random);
        const NoteSet notes = tests::randomNotes(before, random);
        for (const bool erases : {true, false}) {
            Song after = before;
            if (erases)
                eraseNotes(after, notes);
            else
                changeVolume(after, notes, -2);
            for (const Voice voice : kVoices) {
                for (const Note& each : before.part(voice).notes) {
                    if (notes.contains(voice, each.start))
                        continue;
                    const Note* now = noteAt(after.part(voice).notes, each.start);
                    ASSERT_NE(now, nullptr);
                    ASSERT_EQ(phraseOf(before.part(voice), each), phraseOf(after.part(voice), *now))
                        << i << ' ' << shortName(voice) << ' ' << each.start;
                }
            }
        }
    }
}

}  // namespace studio::core
