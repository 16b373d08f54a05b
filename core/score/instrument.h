// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/score/unknown_keys.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace studio::core {

/// What a sequence of an instrument changes, frame by frame; FamiTracker's five kinds.
enum class SequenceKind : std::uint8_t { Volume, Arpeggio, Pitch, HiPitch, Duty };

inline constexpr std::size_t kSequenceCount = 5;
inline constexpr std::array kSequenceKinds{SequenceKind::Volume, SequenceKind::Arpeggio,
                                           SequenceKind::Pitch, SequenceKind::HiPitch,
                                           SequenceKind::Duty};

constexpr std::size_t index(SequenceKind kind) {
    return static_cast<std::size_t>(kind);
}

/// "volume", "arpeggio", "pitch", "hiPitch", "duty": the words of project files.
std::string_view sequenceName(SequenceKind kind);

/// An inclusive range of values of a sequence.
struct SequenceRange {
    int lowest;
    int highest;

    [[nodiscard]] constexpr bool contains(int value) const {
        return value >= lowest && value <= highest;
    }
};

/// Volume 0 … 15; arpeggio in semitones, or as a pitch where it is fixed; pitch in steps of the
/// period register and hi-pitch in 16 of them, each added frame by frame, so that positive values
/// lower the tone; duty 0 … 3, for the noise its mode.
constexpr SequenceRange sequenceRange(SequenceKind kind) {
    switch (kind) {
        case SequenceKind::Volume:
            return {0, 15};
        case SequenceKind::Arpeggio:
            return {-96, 96};
        case SequenceKind::Duty:
            return {0, 3};
        default:
            return {-128, 127};
    }
}

/// As many values as FamiTracker's files hold.
inline constexpr std::size_t kLongestSequence = 252;

/// A value for each frame (a 60th of a second, on PAL a 50th) of a note. It is run through once and
/// then keeps its last value; with a loop it goes on at the loop's value whenever it comes to its
/// end. Values from the release on are for after the note's end: until then the end of what runs
/// is there.
struct Sequence {
    std::vector<std::int8_t> values;
    /// Index of the first value of the loop.
    std::optional<std::uint8_t> loop;
    /// Index of the first value after the note's end.
    std::optional<std::uint8_t> release;

    [[nodiscard]] bool empty() const { return values.empty(); }
    bool operator==(const Sequence&) const = default;
};

/// What an arpeggio's values count from.
enum class ArpeggioMode : std::uint8_t {
    /// The note.
    Absolute,
    /// Nothing: they are pitches themselves, FamiTracker's C-0 being 0.
    Fixed,
    /// The value before.
    Relative,
};

/// "absolute", "fixed", "relative": the words of project files.
std::string_view arpeggioModeName(ArpeggioMode mode);
std::optional<ArpeggioMode> arpeggioModeNamed(std::string_view name);

/// A sine around the note's pitch.
struct Vibrato {
    /// Frames before it begins, 0 … 255.
    int delay = 0;
    /// 64ths of a cycle that a frame goes on, 0 … 15.
    int speed = 0;
    /// 8 cents each to either side, 0 … 15; 0 is none.
    int depth = 0;

    bool operator==(const Vibrato&) const = default;
};

inline constexpr int kLongestVibratoDelay = 255;
inline constexpr int kHighestVibrato = 15;
inline constexpr int kVibratoCents = 8;

/// A sound that notes refer to. A value, any thread.
struct Instrument {
    std::string name;
    std::array<Sequence, kSequenceCount> sequences = {};
    ArpeggioMode arpeggioMode = ArpeggioMode::Absolute;
    Vibrato vibrato = {};
    UnknownKeys unknown = {};

    [[nodiscard]] Sequence& sequence(SequenceKind kind) { return sequences[index(kind)]; }
    [[nodiscard]] const Sequence& sequence(SequenceKind kind) const {
        return sequences[index(kind)];
    }
    bool operator==(const Instrument&) const = default;
};

/// Every number lies in its range and loops and releases inside their sequences.
[[nodiscard]] bool isValid(const Instrument& instrument);

}  // namespace studio::core
