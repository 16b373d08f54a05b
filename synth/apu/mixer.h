// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "synth/apu/apu.h"

namespace studio::synth {

/// Which voices are heard; the others give 0 to the mixer.
struct VoiceMask {
    std::array<bool, core::kVoiceCount> audible{true, true, true, true};

    bool operator==(const VoiceMask&) const = default;
};

/// The chip's two non-linear digital-to-analogue converters (apu.md 1.8), the sample channel at 0:
/// 0 for silence, 0.149 for one pulse at full volume, 0.620 for everything at its loudest.
/// Real-time safe.
[[nodiscard]] float mix(const DacLevels& levels, const VoiceMask& mask) noexcept;

/// How much of each voice is heard, 0 … 1: what lies between two masks.
using VoiceGains = std::array<float, core::kVoiceCount>;

/// The same curves for voices that are being faded.
[[nodiscard]] float mixFaded(const DacLevels& levels, const VoiceGains& gains) noexcept;

}  // namespace studio::synth
