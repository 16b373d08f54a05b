// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/score/instrument_presets.h"

#include "core/score/sequence_text.h"

#include <gtest/gtest.h>

#include <set>

namespace studio::core {

TEST(InstrumentPresets, areValidAndDiffer) {
    const auto presets = instrumentPresets();
    EXPECT_GE(presets.size(), 24U);
    std::set<std::string> names;
    for (const InstrumentPreset& preset : presets) {
        EXPECT_TRUE(names.insert(preset.name).second) << preset.name;
        const Instrument instrument = instrumentOf(preset);
        EXPECT_TRUE(isValid(instrument)) << preset.name;
        EXPECT_TRUE(readSequence(preset.volume, SequenceKind::Volume)) << preset.name;
        EXPECT_TRUE(readSequence(preset.arpeggio, SequenceKind::Arpeggio)) << preset.name;
        EXPECT_TRUE(readSequence(preset.pitch, SequenceKind::Pitch)) << preset.name;
        EXPECT_TRUE(readSequence(preset.duty, SequenceKind::Duty)) << preset.name;
        EXPECT_FALSE(instrument.sequence(SequenceKind::Volume).empty()) << preset.name;
    }
}

TEST(InstrumentPresets, defaultsAreForSongsThatSayNothing) {
    Song song;
    song.frame.length = 100;
    Note note;
    note.pitch = 60;
    note.length = 50;
    song.part(Voice::Pulse1).notes = {note};
    EXPECT_TRUE(isPlain(song));
    Song spoken = song;
    spoken.part(Voice::Pulse1).volume = {{20, 3}};
    EXPECT_FALSE(isPlain(spoken));
    spoken = song;
    note.start = 50;
    note.velocity = 9;
    spoken.part(Voice::Pulse1).notes.push_back(note);
    EXPECT_FALSE(isPlain(spoken));
    giveDefaultInstruments(song);
    EXPECT_TRUE(checkSong(song));
    EXPECT_FALSE(isPlain(song));
    for (const Voice voice : kVoices)
        EXPECT_NE(song.instrumentOf(voice, note), nullptr);
}

}  // namespace studio::core
