// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/score/pitch_classes.h"

#include <optional>
#include <string>
#include <string_view>

/// Names of chords, scales and pitches, as users write them. Beside pitch_classes.h, which has the
/// classes themselves.
namespace studio::core {

/// What chordNamed() reads as these, the plainest name ("Am7", not "C6"); empty if nothing does.
[[nodiscard]] std::string chordNameOf(const PitchClasses& classes);

/// What scaleNamed() reads as these: "A minor", "D dorian", minor before major and both before
/// others, else the list "C+D#+G".
[[nodiscard]] std::string scaleNameOf(const PitchClasses& classes);

/// Reads a pitch (MIDI note, 0 … 127): "C4" (60), "F#3", "Bb2".
[[nodiscard]] std::optional<int> pitchNamed(std::string_view text);

}  // namespace studio::core
