// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace studio::core {

inline constexpr int kPitchClassCount = 12;

/// A set of pitch classes, 0 (C) … 11 (B): a scale, a chord, or any others. A value, any thread.
class PitchClasses {
  public:
    PitchClasses() = default;
    explicit PitchClasses(std::initializer_list<int> classes);

    /// The classes of `steps`, semitones above `tonic`.
    static PitchClasses above(int tonic, std::string_view steps);

    void add(int pitchClass) { bits_ = static_cast<std::uint16_t>(bits_ | (1U << pitchClass)); }
    /// True if a pitch (MIDI note) belongs to one of them.
    [[nodiscard]] bool contains(int pitch) const {
        return ((bits_ >> (pitch % kPitchClassCount)) & 1U) != 0;
    }
    [[nodiscard]] bool empty() const { return bits_ == 0; }
    /// Ascending.
    [[nodiscard]] std::vector<int> list() const;

    bool operator==(const PitchClasses&) const = default;

  private:
    std::uint16_t bits_ = 0;
};

/// Reads a scale ("C minor", "F# dorian", "Bb pentatonic"; a note alone is its major scale) or a
/// list of classes ("C+Eb+G"). Nothing for anything else.
[[nodiscard]] std::optional<PitchClasses> scaleNamed(std::string_view text);

/// Reads a chord: "Am", "F", "G7", "Cmaj7", "Bbm7", "Ddim", "Eaug", "Asus4".
[[nodiscard]] std::optional<PitchClasses> chordNamed(std::string_view text);

/// "C#"; `pitchClass` 0 … 11.
[[nodiscard]] std::string_view pitchClassName(int pitchClass);

/// What scaleNamed() reads as these: "A minor" for the classes of a minor or major scale with
/// `tonic` (or any, the first that fits), else the list "C+D#+G".
[[nodiscard]] std::string nameOf(const PitchClasses& classes);

}  // namespace studio::core
