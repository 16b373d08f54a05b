// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/score/song.h"
#include "synth/apu/level.h"

#include <array>
#include <vector>

namespace studio::synth {

/// Which voices are heard; the others give 0 to the mixer.
struct VoiceMask {
    std::array<bool, core::kVoiceCount> audible{true, true, true, true};
    /// The sample channel, which is no voice of a song.
    bool samples = true;

    bool operator==(const VoiceMask&) const = default;
};

/// How much of each voice is heard, 0 … 1: what lies between two masks. The last is the sample
/// channel's.
using VoiceGains = std::array<float, core::kVoiceCount + 1>;

[[nodiscard]] constexpr VoiceGains gainsOf(const VoiceMask& mask) {
    VoiceGains gains{};
    for (std::size_t voice = 0; voice < core::kVoiceCount; ++voice)
        gains[voice] = mask.audible[voice] ? 1 : 0;
    gains.back() = mask.samples ? 1 : 0;
    return gains;
}

/// The chip's two non-linear digital-to-analogue converters, by the formulas of the NESdev
/// community; the output is the sum of both: 0 for silence, 0.149 for one pulse at full volume,
/// 1 for everything at its loudest. Immutable; any thread; real-time safe once it exists.
class Mixer {
  public:
    /// The one mixer there is; the first call builds it.
    static const Mixer& shared();

    /// Pulse 1 and 2, 0 … 15 each.
    [[nodiscard]] Level pulses(int first, int second) const noexcept {
        return pulses_[static_cast<std::size_t>(first + second)];
    }
    /// Triangle 0 … 15 or Triangle::kMean, noise 0 … 15, samples 0 … 127.
    [[nodiscard]] Level others(int triangle, int noise, int samples) const noexcept {
        return othersByNoise(triangle, samples)[noise];
    }

    /// The same for each of the noise's sixteen levels.
    [[nodiscard]] const Level* othersByNoise(int triangle, int samples) const noexcept {
        return others_.data() + (samples * kTriangles + triangle) * kLevels;
    }

    // The same curves for voices that are being faded.
    [[nodiscard]] static Level fadedPulses(float first, float second) noexcept;
    [[nodiscard]] static Level fadedOthers(float triangle, float noise, float samples) noexcept;

  private:
    static constexpr int kLevels = 16;
    /// Sixteen levels and their mean.
    static constexpr int kTriangles = kLevels + 1;
    static constexpr int kSamples = 128;

    std::array<Level, 2 * kLevels - 1> pulses_{};
    std::vector<Level> others_;

    Mixer();
};

}  // namespace studio::synth
