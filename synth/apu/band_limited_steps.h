// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "synth/apu/aligned_vector.h"
#include "synth/apu/chip_timing.h"
#include "synth/apu/level.h"
#include "synth/apu/step_loops.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>
#include <vector>

namespace studio::synth {

/// What a step is made of.
enum class StepQuality : std::uint8_t {
    /// 32 taps: what folds back lies 95 dB below the sound.
    Live,
    /// 64 taps: 110 dB below, and treble to the end of hearing.
    Export,
};

/// Turns steps at exact times of the chip's clock into samples without audible aliasing: each step
/// comes out as the integral of a windowed sinc at its own fraction of a frame. Times and levels
/// are integers, so nothing drifts however long it runs, and the samples are the same to the last
/// bit in whatever blocks they are asked for. One thread at a time; all but the constructor is
/// real-time safe.
class BandLimitedSteps {
  public:
    /// `sampleRate` in Hz; `mostFrames` is the most that is read at once.
    BandLimitedSteps(int sampleRate, int mostFrames, StepQuality quality,
                     const StepLoops& loops = fastestStepLoops());
    BandLimitedSteps(const BandLimitedSteps&) = delete;
    BandLimitedSteps& operator=(const BandLimitedSteps&) = delete;
    BandLimitedSteps(BandLimitedSteps&&) = default;
    BandLimitedSteps& operator=(BandLimitedSteps&&) = default;
    ~BandLimitedSteps() = default;

    /// Begins anew at `level`; the first frame at or after cycle `from` of a clock of `clockRate`
    /// Hz is read next.
    void restart(std::int64_t clockRate, Cycle from = 0, Level level = 0) noexcept;
    /// The first frame at or after `to` is read next; steps that are on their way stay on it.
    void jump(std::int64_t clockRate, Cycle to) noexcept;
    /// The level is higher by `delta` from the next frame on.
    void lift(Level delta) noexcept { level_ += delta; }

    /// The first cycle whose steps belong to the frames after the next `frames`: run the chip up
    /// to it before reading them.
    [[nodiscard]] Cycle cycleAfter(int frames) const noexcept;

    /// The level changes by `delta` in `cycle`, which belongs to the frames that are read next. In
    /// any order.
    void add(Cycle cycle, Level delta) noexcept {
        waiting_[waitingCount_++] = {cycle, delta};
        if (waitingCount_ == waiting_.size())
            addWaiting();
    }

    /// The frame that is read next.
    [[nodiscard]] std::int64_t frame() const noexcept { return framesRead_ - clock_.offset; }
    /// The first frame that begins in `cycle` or later, as cycleAfter() counts.
    [[nodiscard]] std::int64_t frameAt(Cycle cycle) const noexcept {
        return cycle <= 0
                   ? 0
                   : (std::min(cycle, kLatest) - 1) * clock_.sampleRate / clock_.clockRate + 1;
    }

    /// The next `frames` samples, delay() later than their steps.
    void read(float* samples, int frames) noexcept;

    /// Frames by which a step comes out late: half the length of its sinc.
    [[nodiscard]] int delay() const noexcept { return table_.taps / 2 - 1; }

  private:
    /// Weeks: times a sample rate it still fits into 64 bits.
    static constexpr Cycle kLatest = Cycle{1} << 42;
    static constexpr std::size_t kMostWaiting = 512;

    int mostFrames_;
    const StepLoops* loops_;
    std::shared_ptr<const AlignedVector<float>> rows_;
    StepTable table_;

    FrameClock clock_;
    /// Frames read since the last restart, whatever jumps there were.
    std::int64_t framesRead_ = 0;
    Level level_ = 0;

    std::array<Step, kMostWaiting> waiting_;
    std::size_t waitingCount_ = 0;

    AlignedVector<std::int32_t> sumMemory_;
    std::vector<Level> jumps_;
    StepSums sums_;

    void addWaiting() noexcept;
    void dropRead() noexcept;
};

}  // namespace studio::synth
