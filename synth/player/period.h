// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/score/voice.h"

#include <cstdint>

namespace studio::synth {

/// The 11-bit period register that plays `pitch` (a sounding MIDI note or between two, A4 = 69 =
/// 440 Hz) on a pulse or the triangle, nearest to f = clock / (16 (t + 1)) or clock / (32 (t + 1)).
[[nodiscard]] int tonePeriod(core::Voice voice, double pitch, std::int64_t clockRate);

/// The period register 0 … 15 of the noise for NES-MDB's pitch 1 … 16, 16 being the highest.
[[nodiscard]] constexpr int noisePeriod(int pitch) {
    return 16 - pitch;
}

}  // namespace studio::synth
