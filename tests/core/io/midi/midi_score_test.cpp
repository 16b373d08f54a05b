// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/io/midi/midi_score.h"

#include <gtest/gtest.h>

namespace studio::core {

namespace {

MidiFile typeZero() {
    MidiFile file;
    file.format = 0;
    file.ticksPerQuarter = 96;
    MidiTrack track;
    track.addMeta(0, midi::kTrackName, {'T', 'u', 'n', 'e', 0xE9});
    track.addMeta(0, midi::kSetTempo, {0x06, 0x1A, 0x80});
    track.addMeta(0, midi::kSetTempo, {1});
    track.addMeta(0, midi::kTimeSignature, {6, 3, 24, 8});
    track.addChannelMessage(0, midi::kProgramChange | 2, 33);
    track.addChannelMessage(0, midi::kNoteOn | 2, 40, 100);
    track.addChannelMessage(0, midi::kNoteOn | 9, 36, 127);
    track.addChannelMessage(10, midi::kNoteOff | 9, 36, 0);
    track.addChannelMessage(96, midi::kNoteOn | 2, 40, 0);
    track.addChannelMessage(96, midi::kControlChange | 2, 7, 50);
    track.addChannelMessage(96, midi::kNoteOn | 2, 43, 100);
    track.addChannelMessage(192, midi::kNoteOn | 2, 43, 100);
    track.addChannelMessage(288, midi::kNoteOff | 9, 50, 0);
    file.tracks.push_back(track);
    return file;
}

}  // namespace

TEST(MidiScore, partsTypeZeroByChannel) {
    const MidiScore score = readMidiScore(typeZero());
    ASSERT_EQ(score.lines.size(), 2U);
    EXPECT_EQ(score.title, "Tune");
    EXPECT_EQ(score.lines[0].channel, 2);
    EXPECT_EQ(score.lines[0].program, 33);
    EXPECT_FALSE(score.lines[0].drums());
    EXPECT_TRUE(score.lines[1].drums());
    EXPECT_EQ(score.lines[1].notes, (std::vector<MidiNote>{{0, 10, 36, 127}}));
    EXPECT_EQ(score.tempo.tempoAt(0).microsecondsPerQuarter, 400'000);
    EXPECT_EQ(score.meter.signatureAt(0).numerator, 6);
    EXPECT_EQ(score.meter.signatureAt(0).denominator, 8);
}

TEST(MidiScore, endsForgottenNotesAndHearsTheVolume) {
    const MidiScore score = readMidiScore(typeZero());
    EXPECT_EQ(score.lines[0].notes,
              (std::vector<MidiNote>{{0, 96, 40, 100}, {96, 192, 43, 50}, {192, 288, 43, 50}}));
}

TEST(MidiScore, aSongWithoutNameHasNoTitle) {
    MidiFile file;
    file.tracks.emplace_back();
    file.tracks.back().addMeta(0, midi::kTrackName, {'u', 'n', 't', 'i', 't', 'l', 'e', 'd'});
    EXPECT_EQ(readMidiScore(file).title, "");
}

TEST(MidiScore, tellsChordsFromLegato) {
    MidiLine line;
    line.notes = {{0, 100, 60, 90}, {96, 200, 62, 90}};
    EXPECT_FALSE(line.polyphonic());
    line.notes = {{0, 100, 64, 90}, {0, 100, 60, 90}};
    EXPECT_TRUE(line.polyphonic());
}

TEST(MidiScore, hasNoLinesWithoutNotes) {
    MidiFile file;
    file.tracks.emplace_back();
    file.tracks.back().addChannelMessage(0, midi::kNoteOff, 60, 0);
    EXPECT_TRUE(readMidiScore(file).lines.empty());
}

}  // namespace studio::core
