// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/score/voice.h"

#include <algorithm>
#include <array>
#include <string_view>

// How the four voices sound on instruments of General MIDI, in files and on devices alike. Pure;
// any thread.

namespace studio::core {

/// What General MIDI level 1 calls program 0 … 127, in the standard's own words, which other
/// programs show in every language. Other numbers are a bug of the caller.
[[nodiscard]] std::string_view gmProgramName(int program);

}  // namespace studio::core

namespace studio::core::midi {

inline constexpr int kDrumChannel = 9;
inline constexpr int kFullExpression = 127;
inline constexpr int kHighestValue = 127;

/// Where a voice plays unless the user wants it elsewhere.
struct GeneralMidiPart {
    /// 0 … 15.
    int channel = 0;
    /// 0 … 127.
    int program = 0;
};

/// Lead 1, Lead 2 and Synth Bass 1; the noise as drums, which have no program.
inline constexpr std::array<GeneralMidiPart, kVoiceCount> kVoiceParts{
    {{0, 80}, {1, 81}, {2, 38}, {kDrumChannel, 0}}};

/// A NES volume 1 … 15 as a velocity 8 … 127.
[[nodiscard]] constexpr int velocityOf(int volume) {
    return 8 + (119 * (volume - 1) + 7) / 14;
}

/// The nearest NES volume 1 … 15 of a velocity 1 … 127.
[[nodiscard]] constexpr int volumeOf(int velocity) {
    return std::clamp(1 + (14 * (velocity - 8) + 59) / 119, 1, 15);
}

/// Expression for a note that started with `velocity` 1 … 15 and has `volume` 0 … 15 now.
[[nodiscard]] constexpr int expressionOf(int volume, int velocity) {
    return std::min(kFullExpression, kFullExpression * volume / velocity);
}

}  // namespace studio::core::midi
