// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace studio::core {

/// The four voices of the 2A03 that carry notes, in the order in which LakhNES visits them.
enum class Voice : std::uint8_t { Pulse1, Pulse2, Triangle, Noise };

inline constexpr std::size_t kVoiceCount = 4;
inline constexpr std::array kVoices{Voice::Pulse1, Voice::Pulse2, Voice::Triangle, Voice::Noise};

constexpr std::size_t index(Voice voice) {
    return static_cast<std::size_t>(voice);
}

/// An inclusive range of pitches.
struct PitchRange {
    int lowest;
    int highest;

    [[nodiscard]] constexpr bool contains(int pitch) const {
        return pitch >= lowest && pitch <= highest;
    }
    bool operator==(const PitchRange&) const = default;
};

/// Playable pitches: sounding MIDI notes for the pulses (33 is the lowest that the 11-bit period
/// reaches) and the triangle; 1 … 16 for the noise, 16 being the highest of its 16 periods.
constexpr PitchRange pitchRange(Voice voice) {
    switch (voice) {
        case Voice::Triangle:
            return {21, 108};
        case Voice::Noise:
            return {1, 16};
        default:
            return {33, 108};
    }
}

/// Inclusive ranges of velocity (NES volume at the onset) and of the two lanes.
inline constexpr int kLowestVelocity = 1;
inline constexpr int kHighestVelocity = 15;
inline constexpr int kHighestVolume = 15;

/// Duty 0 … 3 for the pulses, mode 0 … 1 for the noise; the triangle has one timbre.
constexpr int highestTimbre(Voice voice) {
    switch (voice) {
        case Voice::Triangle:
            return 0;
        case Voice::Noise:
            return 1;
        default:
            return 3;
    }
}

/// "P1", "P2", "TR", "NO".
constexpr std::string_view shortName(Voice voice) {
    constexpr std::array<std::string_view, kVoiceCount> kNames{"P1", "P2", "TR", "NO"};
    return kNames[index(voice)];
}

/// The voice with that short name, upper or lower case.
std::optional<Voice> voiceNamed(std::string_view name);

}  // namespace studio::core
