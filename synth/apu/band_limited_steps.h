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

    /// How many periods of `period` cycles make a pattern; 0 where they are not worth it.
    [[nodiscard]] int patternCount(int period) const noexcept {
        return period * 2 > longestPattern_   ? 0
               : period * 4 > longestPattern_ ? 2
               : period * 8 > longestPattern_ ? 4
                                              : 8;
    }
    /// For `count` periods from `cycle` on the level is higher by `height` in those for which a bit
    /// of `take(n)` is set, which gives the next `n` (up to 8), the first the lowest; for a
    /// `period` that has a patternCount(). In order of time.
    template <class Take>
    void addPattern(Cycle cycle, int period, Level height, int count, const Take& take) noexcept {
        if (period != patternTable_.period)
            setPatternPeriod(period);
        if (height != patterns_[patternsWaiting_].height || cycle != patternEnd_)
            endPattern();
        patternEnd_ = cycle + Cycle{count} * period;
        const int whole = patternTable_.count;
        for (int taken = std::min(whole - patternHeld_, count); count > 0;
             taken = std::min(whole, count)) {
            Pattern& pattern = patterns_[patternsWaiting_];
            const std::uint32_t bits = take(taken) & ((1U << taken) - 1);
            if (patternHeld_ == 0)
                pattern = {cycle, height, bits};
            else
                pattern.bits |= bits << patternHeld_;
            patternHeld_ += taken;
            if (patternHeld_ == whole)
                nextPattern();
            cycle += Cycle{taken} * period;
            count -= taken;
        }
    }
    /// What follows does not go on with the last pattern; due within a frame of that.
    void endPattern() noexcept {
        if (patternHeld_ > 0)
            nextPattern();
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

    /// Frames by which a step comes out late: half the length of its sinc and a little.
    [[nodiscard]] int delay() const noexcept { return table_.taps / 2 - 1 + StepSums::kLate; }

  private:
    /// Weeks: times a sample rate it still fits into 64 bits.
    static constexpr Cycle kLatest = Cycle{1} << 42;
    static constexpr std::size_t kMostWaiting = 512;
    /// In frames: at 20 kHz Taylor's formula is then off by -45 dB, at 10 kHz by -75.
    static constexpr double kLongestPattern = 0.87;

    int mostFrames_;
    const StepLoops* loops_;
    std::shared_ptr<const AlignedVector<float>> rows_;
    StepTable table_;
    std::shared_ptr<const AlignedVector<float>> patternRows_;
    /// Of patterns of 2, 4 and 8 periods.
    std::array<std::shared_ptr<const AlignedVector<float>>, 3> patternIntegrals_;
    PatternTable patternTable_;

    FrameClock clock_;
    /// Frames read since the last restart, whatever jumps there were.
    std::int64_t framesRead_ = 0;
    Level level_ = 0;

    std::array<Step, kMostWaiting> waiting_;
    std::size_t waitingCount_ = 0;

    /// After those that wait the one that is not yet complete.
    std::array<Pattern, kMostWaiting + 1> patterns_;
    std::size_t patternsWaiting_ = 0;
    /// How many periods that one holds, and where they end.
    int patternHeld_ = 0;
    Cycle patternEnd_ = 0;
    /// In cycles.
    int longestPattern_ = 0;

    AlignedVector<std::int32_t> sumMemory_;
    std::vector<Level> jumps_;
    StepSums sums_;

    void addWaiting() noexcept;
    void nextPattern() noexcept {
        patternHeld_ = 0;
        if (++patternsWaiting_ == kMostWaiting)
            addWaiting();
    }
    void setPatternPeriod(int period) noexcept;
    void dropRead() noexcept;
};

}  // namespace studio::synth
