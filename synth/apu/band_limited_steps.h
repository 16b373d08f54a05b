// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "synth/apu/chip_timing.h"

#include <algorithm>
#include <cstdint>
#include <vector>

namespace studio::synth {

/// Turns steps at exact times of the chip's clock into samples without audible aliasing: each step
/// becomes a windowed sinc at its own fraction of a sample, and the sum of them is integrated.
/// Times convert by integers, so nothing drifts however long it runs. One thread at a time; all
/// but the constructor is real-time safe.
class BandLimitedSteps {
  public:
    /// `sampleRate` in Hz; `mostFrames` is the most that is read at once.
    BandLimitedSteps(int sampleRate, int mostFrames);

    /// Begins anew at level 0; the first frame at or after cycle `from` of a clock of `clockRate`
    /// Hz is read next.
    void restart(std::int64_t clockRate, Cycle from = 0) noexcept;
    /// The first frame at or after `to` is read next; steps that are on their way stay on it.
    void jump(std::int64_t clockRate, Cycle to) noexcept;
    /// The level is higher by `delta` from the next frame on.
    void lift(float delta) noexcept { level_ += static_cast<double>(delta); }

    /// The first cycle whose steps belong to the frames after the next `frames`: run the chip up
    /// to it before reading them.
    [[nodiscard]] Cycle cycleAfter(int frames) const noexcept;

    /// The level changes by `delta` in `cycle`, which lies before cycleAfter(mostFrames) and not
    /// before the last frame read.
    void add(Cycle cycle, float delta) noexcept;

    /// The frame that is read next.
    [[nodiscard]] std::int64_t frame() const noexcept { return framesRead_; }
    /// The first frame that begins in `cycle` or later, as cycleAfter() counts.
    [[nodiscard]] std::int64_t frameAt(Cycle cycle) const noexcept {
        return cycle <= 0 ? 0 : (std::min(cycle, kLatest) - 1) * sampleRate_ / clockRate_ + 1;
    }

    /// The next `frames` samples, kDelay later than their steps.
    void read(float* samples, int frames) noexcept;

    static constexpr int kTaps = 32;
    /// Frames by which a step comes out late: half the length of its sinc.
    static constexpr int kDelay = kTaps / 2 - 1;

  private:
    static constexpr int kPhases = 128;
    /// Weeks: times a sample rate it still fits into 64 bits.
    static constexpr Cycle kLatest = Cycle{1} << 42;

    std::int64_t clockRate_ = 1;
    std::int64_t sampleRate_;
    /// Frames read so far; frame f covers the time from f / sampleRate_ on.
    std::int64_t framesRead_ = 0;
    double level_ = 0;
    /// Impulses that are not yet read; the first belongs to frame framesRead_.
    std::vector<float> impulses_;
    /// kPhases + 1 sincs of kTaps.
    std::vector<float> kernel_;
};

}  // namespace studio::synth
