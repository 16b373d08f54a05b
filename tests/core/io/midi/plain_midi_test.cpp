// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/io/midi/plain_midi.h"

#include "core/io/arrange/arrangement.h"
#include "core/io/midi/nesmdb.h"
#include "tests/support/random_song.h"

#include <gtest/gtest.h>

namespace studio::core {

namespace {

/// A song of 480 ticks per quarter, refined as opened files are.
Song smallSong() {
    Song song;
    song.frame.title = "Small";
    song.frame.tempo = TempoMap(480, {Tempo{0, 450'000}, Tempo{1920, 600'000}});
    song.frame.meter = MeterMap(480, {TimeSignature{0, 3, 8}, TimeSignature{1440, 4, 4}});
    song.frame.length = 1440 + 1920;
    Note note;
    note.start = 240;
    note.length = 480;
    note.pitch = 60;
    note.velocity = 10;
    song.part(Voice::Pulse1).notes = {note};
    song.part(Voice::Pulse1).volume = {{480, 5}};
    note.pitch = 40;
    note.velocity = 15;
    song.part(Voice::Triangle).notes = {note};
    note.pitch = 9;
    song.part(Voice::Noise).notes = {note};
    EXPECT_TRUE(refineResolution(song));
    return song;
}

}  // namespace

TEST(PlainMidi, comesBackAsTheSameNotes) {
    const Song song = smallSong();
    const auto parsed = parseMidi(writeMidi(writePlainMidi(song)));
    ASSERT_TRUE(parsed) << parsed.error().message();
    EXPECT_FALSE(isNesmdb(*parsed));
    const MidiScore score = readMidiScore(*parsed);
    EXPECT_EQ(score.title, "Small");
    EXPECT_EQ(score.ticksPerQuarter, 960);
    ASSERT_EQ(score.tempo.tempos().size(), 2U);
    EXPECT_EQ(score.tempo.tempos()[1], (Tempo{3840, 600'000}));
    ASSERT_EQ(score.meter.signatures().size(), 2U);
    EXPECT_EQ(score.meter.signatures()[0].denominator, 8);
    ASSERT_EQ(score.lines.size(), 3U);
    EXPECT_EQ(score.lines[0].name, "Pulse 1");
    EXPECT_EQ(score.lines[0].notes, (std::vector<MidiNote>{{480, 1440, 60, 85}}));
    EXPECT_EQ(score.lines[1].notes, (std::vector<MidiNote>{{480, 1440, 40, 127}}));
    EXPECT_TRUE(score.lines[2].drums());
    EXPECT_EQ(score.lines[2].notes[0].pitch, 38);
}

TEST(PlainMidi, volumeIsExpressionWithinTheNote) {
    const MidiFile file = writePlainMidi(smallSong());
    std::vector<MidiEvent> changes;
    for (const MidiEvent& event : file.tracks[1].events) {
        if (event.kind() == midi::kControlChange)
            changes.push_back(event);
    }
    ASSERT_EQ(changes.size(), 1U);
    EXPECT_EQ(changes[0].at, 960);
    EXPECT_EQ(changes[0].data1, 11);
    EXPECT_EQ(changes[0].data2, 63);
}

TEST(PlainMidi, aTempoBehindTheEndIsKept) {
    Song song;
    song.frame.tempo = TempoMap(480, {Tempo{0, 450'000}, Tempo{9600, 600'000}});
    song.frame.length = 1920;
    const auto parsed = parseMidi(writeMidi(writePlainMidi(song)));
    ASSERT_TRUE(parsed) << parsed.error().message();
    EXPECT_EQ(readMidiScore(*parsed).tempo.tempos().size(), 2U);
}

TEST(PlainMidi, anySongGivesAWellFormedFile) {
    std::mt19937_64 random(12);
    for (int round = 0; round < 30; ++round) {
        const Song song = tests::randomSong(random);
        const auto parsed = parseMidi(writeMidi(writePlainMidi(song)));
        ASSERT_TRUE(parsed) << parsed.error().message();
        std::size_t notes = 0;
        for (const MidiLine& line : readMidiScore(*parsed).lines) {
            notes += line.notes.size();
            EXPECT_FALSE(line.polyphonic());
        }
        EXPECT_EQ(notes, song.noteCount());
    }
}

}  // namespace studio::core
