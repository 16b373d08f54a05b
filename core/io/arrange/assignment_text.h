// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/io/arrange/arrangement.h"

#include <string>
#include <string_view>

/// Arrangements as one writes them on a command line: "P1=2,P2=3:top,TR=5:bottom:-12,NO=drums".
/// Lines are numbered from 1 as in MidiScore::lines; a pick of chords and semitones may follow.
/// NO takes lines joined by "+", or "drums" for all of channel 10; "none" leaves a voice empty.
namespace studio::core {

/// `base` with what `text` says of the voices it names. Without a pick, the triangle plays the
/// bottom line of chords and the pulses the top one.
[[nodiscard]] Expected<Arrangement> parseAssignment(std::string_view text, const MidiScore& score,
                                                    Arrangement base);

/// The text of all four voices, which gives `arrangement` again.
[[nodiscard]] std::string assignmentText(const Arrangement& arrangement);

}  // namespace studio::core
