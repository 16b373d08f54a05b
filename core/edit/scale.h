// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/score/song.h"

namespace studio::core {

/// A major or natural minor scale. A value, any thread.
struct Scale {
    /// Pitch class of the first degree, 0 (C) … 11.
    int tonic = 0;
    bool minor = false;

    /// True if a pitch (MIDI note) belongs to it.
    [[nodiscard]] bool contains(int pitch) const;
    /// `degrees` degrees up (down, if negative) from `pitch`. A pitch between two degrees moves to
    /// the next degree first.
    [[nodiscard]] int moved(int pitch, int degrees) const;

    bool operator==(const Scale&) const = default;
};

/// The pitch classes that belong to `scale`.
[[nodiscard]] PitchClasses pitchClassesOf(const Scale& scale);

/// The scale that the tonal voices fit best: the key profiles of Krumhansl and Kessler (1982)
/// against the time that each pitch class sounds. C major without notes.
[[nodiscard]] Scale scaleOf(const Song& song);

}  // namespace studio::core
