// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/error.h"
#include "core/io/midi/midi_file.h"
#include "core/score/song.h"

namespace studio::core {

/// NES-MDB's flavour of MIDI (Donahue, Mao, McAuley, "The NES Music Database", ISMIR 2018; the
/// layout is that of its score/midi.py): tracks named p1, p2, tr and no, velocity and CC 11 as
/// volume 1 … 15 and 0 … 15, CC 12 as timbre, noise periods as pitches 1 … 16, and the end of
/// the song as a last 1/1 time signature.

/// True if `file` has at least one track with such a name.
[[nodiscard]] bool isNesmdb(const MidiFile& file);

/// All notes and changes at their exact times; bars and tempos of the file; LOCKED throughout.
/// Controllers other than 11 and 12 and events of other tracks are passed over.
[[nodiscard]] Expected<Song> readNesmdb(const MidiFile& file);

/// At 22 050 ticks per quarter and 120 quarters a minute, so that a tick is a sample of 44.1 kHz.
/// A file read by readNesmdb comes back byte for byte if it was written by NES-MDB's own tools.
[[nodiscard]] MidiFile writeNesmdb(const Song& song);

}  // namespace studio::core
