// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/io/midi/midi_file.h"
#include "core/score/song.h"

#include <string_view>

namespace studio::core {

/// The song for programs that know nothing of the NES: its tempos and bars at 960 ticks per
/// quarter, named tracks with programs of General MIDI, the noise as drums on channel 10,
/// velocities 8 … 127 and, inside notes, volume changes as expression (CC 11) relative to the
/// velocity. Timbre is left out. Times are rounded to the nearest tick; readMidiScore reads it
/// back.
[[nodiscard]] MidiFile writePlainMidi(const Song& song);

/// What the track of `voice` is called there.
[[nodiscard]] std::string_view plainTrackName(Voice voice);

}  // namespace studio::core
