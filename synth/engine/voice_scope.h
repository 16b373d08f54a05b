// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/score/voice.h"
#include "synth/player/register_log.h"

#include <array>

namespace studio::synth {

/// A short stretch of a voice's waveform, 0 … 1 of its full level; from a rising edge on where
/// there is one.
using VoiceWave = std::array<float, 96>;

/// Looks at the voices of a song that plays, one by one, without touching what plays it: a chip of
/// its own is given the registers of that moment. Takes less than a millisecond; any thread.
[[nodiscard]] std::array<VoiceWave, core::kVoiceCount> wavesAt(const RegisterLog& log,
                                                               Cycle position);

}  // namespace studio::synth
