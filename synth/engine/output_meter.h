// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "synth/engine/output_tap.h"

#include <array>
#include <cstddef>
#include <vector>

namespace studio::synth {

/// How loud the output is, and in which bands: quarter-octave steps from 40 Hz on, each through a
/// window of some of its periods, so that low tones are told apart and high ones are quick. One
/// thread, which is not the audio thread.
class OutputMeter {
  public:
    static constexpr std::size_t kBands = 36;
    static constexpr double kLowestHz = 40;
    static constexpr double kBandsAnOctave = 4;

    /// `sampleRate` in Hz.
    explicit OutputMeter(int sampleRate);

    /// Takes all that waits in `tap`. False if that was nothing.
    bool take(OutputTap& tap);
    void add(const float* samples, int frames);
    /// The largest amount among what was taken since the last call, 0 … 1 and beyond.
    [[nodiscard]] float takePeak();
    /// Amplitudes of sines that are as strong as each band of the latest samples; a sine of full
    /// scale is 1.
    [[nodiscard]] std::array<float, kBands> bands() const;
    [[nodiscard]] static double hertzOf(std::size_t band);

  private:
    static constexpr std::size_t kKept = 8192;

    int sampleRate_;
    /// A ring; the oldest stands at next_.
    std::vector<float> samples_ = std::vector<float>(kKept, 0.0F);
    std::size_t next_ = 0;
    float peak_ = 0;

    [[nodiscard]] float amplitudeAt(double hertz) const;
};

}  // namespace studio::synth
