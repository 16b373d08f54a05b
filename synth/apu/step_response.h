// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "synth/apu/aligned_vector.h"

#include <memory>

namespace studio::synth {

/// The windowed sinc of a band-limited step.
struct StepShape {
    /// Frames that it touches.
    int taps;
    /// Its table has 2^phaseBits parts of a frame.
    int phaseBits;
    /// Of its Kaiser window, in dB.
    double stopBand;
};

inline constexpr StepShape kLiveStep{32, 7, 100};
inline constexpr StepShape kExportStep{64, 9, 125};

/// What a step that is limited to hearing at `sampleRate` Hz is more than a sudden one, by phase
/// and frame: row p holds it for a step p / 2^phaseBits of a frame after frame taps / 2 - 1. Shared
/// by all who ask for the same.
[[nodiscard]] std::shared_ptr<const AlignedVector<float>> stepResponse(const StepShape& shape,
                                                                       int sampleRate);

/// The rows of a PatternTable: row p holds the low-pass, a frame's worth of it, and its derivatives
/// for what happens p phases after frame PatternTable::kTaps / 2 - 1. Shared likewise.
[[nodiscard]] std::shared_ptr<const AlignedVector<float>> patternResponse(int sampleRate);

/// The integrals of a PatternTable for every pattern of `count` periods, after kBeforeIntegrals
/// zeros. Shared likewise.
inline constexpr int kBeforeIntegrals = 8;
[[nodiscard]] std::shared_ptr<const AlignedVector<float>> patternIntegrals(int count);

}  // namespace studio::synth
