// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/io/midi/midi_score.h"
#include "core/score/part.h"
#include "core/score/voice.h"

#include <QString>

/// The lines of a MIDI file in words of the language in force. GUI thread.
namespace studio::widgets {

/// "3 Melody", or the instrument where the track has no name; numbered from 1.
[[nodiscard]] QString shortLineName(const core::MidiScore& score, std::size_t line);

/// "3 · Melody · Lead 1 (square)", or "10 · Drums".
[[nodiscard]] QString lineName(const core::MidiScore& score, std::size_t line);

/// The same with "412 notes, C4–A5" or "300 strokes".
[[nodiscard]] QString lineText(const core::MidiScore& score, std::size_t line);

/// "412 notes"; of the noise "412 strokes".
[[nodiscard]] QString noteCountText(core::Voice voice, std::size_t count);

/// "C4–A5"; empty for the noise and where there are no notes.
[[nodiscard]] QString rangeText(core::Voice voice, const core::Part& part);

/// "1:07".
[[nodiscard]] QString timeText(double seconds);

}  // namespace studio::widgets
