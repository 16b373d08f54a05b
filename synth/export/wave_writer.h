// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/error.h"
#include "synth/apu/mixer.h"
#include "synth/engine/output_filter.h"
#include "synth/player/register_log.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <stop_token>

namespace studio::synth {

enum class SampleFormat : std::uint8_t { Int16, Int24, Float };

struct WaveSettings {
    int sampleRate = 48000;
    SampleFormat format = SampleFormat::Int16;
    VoiceMask mask;
    OutputFilter filter = OutputFilter::Famicom;
};

/// Lowest and highest rate that the band-limited output is made for, in Hz.
inline constexpr int kLowestSampleRate = 22050;
inline constexpr int kHighestSampleRate = 192000;

/// Share of the way, 0 … 1.
using WaveProgress = std::function<void(double)>;

/// Renders all of `log` to a mono WAV file, sample 0 being the song's start; written aside and
/// renamed. Returns false if `stop` was requested; then and on failure nothing is left behind.
/// Fails in a build without libsndfile.
[[nodiscard]] core::Expected<bool> writeWave(const RegisterLog& log,
                                             const std::filesystem::path& path,
                                             const WaveSettings& settings,
                                             const WaveProgress& progress,
                                             const std::stop_token& stop);

}  // namespace studio::synth
