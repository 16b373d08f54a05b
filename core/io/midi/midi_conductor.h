// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/io/midi/midi_file.h"
#include "core/score/meter_map.h"
#include "core/score/tempo_map.h"

#include <map>

namespace studio::core {

/// Tempos and time signatures of a MIDI file, from whatever track they stand in; the later of two
/// at one time counts, as players do it. A value, any thread.
class MidiConductor {
  public:
    /// Adds those of `track`. False if one of them made no sense, which is then left out.
    bool read(const MidiTrack& track);

    /// Takes the last time signature out if it is 1/1, by which NES-MDB marks the end of a song;
    /// its tick, else 0.
    Tick takeEndMark();

    /// Tick of the last event, ends of tracks aside.
    [[nodiscard]] Tick lastEvent() const { return lastEvent_; }
    [[nodiscard]] TempoMap tempoMap(int ticksPerQuarter) const;
    [[nodiscard]] MeterMap meterMap(int ticksPerQuarter) const;

  private:
    std::map<Tick, Tempo> tempos_;
    std::map<Tick, TimeSignature> signatures_;
    Tick lastEvent_ = 0;

    bool readTempo(Tick at, const Bytes& data);
    bool readSignature(Tick at, const Bytes& data);
};

}  // namespace studio::core
