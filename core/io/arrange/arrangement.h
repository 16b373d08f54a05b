// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/error.h"
#include "core/io/arrange/line_pick.h"
#include "core/io/midi/midi_score.h"
#include "core/score/song.h"

#include <array>
#include <optional>
#include <vector>

namespace studio::core {

/// Where a voice gets its notes from.
struct VoiceSource {
    /// Index into MidiScore::lines.
    std::size_t line = 0;
    LinePick pick = LinePick::Top;
    /// Semitones.
    int transpose = 0;

    bool operator==(const VoiceSource&) const = default;
};

/// Who plays what of a MIDI file. A value, any thread.
struct Arrangement {
    /// P1, P2 and TR; nothing leaves a voice empty. A note is played by one voice at most: of
    /// voices with the same line P1 takes first, then TR, then P2.
    std::array<std::optional<VoiceSource>, 3> tones;
    /// The lines that NO plays together as drums, indices into MidiScore::lines.
    std::vector<std::size_t> drums;

    bool operator==(const Arrangement&) const = default;
};

/// What an arrangement leaves out or changes, to be told to the user.
struct ArrangeReport {
    /// Lines that no voice plays, indices into MidiScore::lines.
    std::vector<std::size_t> unusedLines;
    /// Notes of used lines that sounded together with others.
    std::size_t notesLeftOut = 0;
    /// Notes outside a voice's range, moved by octaves.
    std::size_t notesMoved = 0;
    /// As MidiScore::damagedAt: what followed is lost.
    std::optional<std::size_t> damagedAt;
};

struct ArrangedSong {
    Song song;
    ArrangeReport report;
};

/// The lowest line to TR, the busiest high line to P1, the next to P2 (a lone chordal line is
/// shared out between them), all drums to NO. What writePlainMidi() wrote comes back voice by
/// voice. Empty only where the score is.
[[nodiscard]] Arrangement suggestArrangement(const MidiScore& score);

/// The song, with the score's tempo, metre and bars, LOCKED throughout and ending with a bar.
/// Velocities are 1 + 14 · level / 127 as LakhNES maps the Lakh data (data/adapt_lakh_to_nes.py of
/// LakhNES). Indices out of range are a bug of the caller.
[[nodiscard]] Expected<ArrangedSong> arrange(const MidiScore& score,
                                             const Arrangement& arrangement);

}  // namespace studio::core
