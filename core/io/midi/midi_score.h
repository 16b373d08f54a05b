// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/error.h"
#include "core/io/midi/midi_file.h"
#include "core/score/meter_map.h"
#include "core/score/tempo_map.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace studio::core {

/// A sounding note of a MIDI file. Times in ticks of the file.
struct MidiNote {
    Tick start = 0;
    /// After `start`.
    Tick end = 1;
    /// 0 … 127; on a drum line the drum.
    int pitch = 60;
    /// 1 … 127: the velocity, turned down by channel volume and expression at the onset.
    int level = 100;

    [[nodiscard]] Tick length() const { return end - start; }
    bool operator==(const MidiNote&) const = default;
};

/// The notes of one channel of one track.
struct MidiLine {
    /// The track's name; empty where it has none.
    std::string name;
    /// 0 … 15.
    int channel = 0;
    /// General MIDI program 0 … 127 of the first note.
    int program = 0;
    /// By onset, then from the highest pitch down; may overlap. Never empty.
    std::vector<MidiNote> notes;

    /// Channel 10 plays drums.
    [[nodiscard]] bool drums() const { return channel == 9; }
    /// True if two notes sound at a time for longer than a legato overlap.
    [[nodiscard]] bool polyphonic() const;
};

/// Any MIDI file as music: who plays what and when, nothing reduced yet. A value, any thread.
struct MidiScore {
    std::string title;
    int ticksPerQuarter = 480;
    TempoMap tempo;
    MeterMap meter;
    /// In the order of tracks, then channels.
    std::vector<MidiLine> lines;
    /// As MidiFile::damagedAt.
    std::optional<std::size_t> damagedAt;
};

/// What to tell the user of a file that is damaged from that byte on.
[[nodiscard]] Error damageNotice(std::size_t damagedAt);

/// Lines with notes only. A note that is not ended ends with its track or where its pitch begins
/// anew; tempos and time signatures without sense are passed over.
[[nodiscard]] MidiScore readMidiScore(const MidiFile& file);

}  // namespace studio::core
