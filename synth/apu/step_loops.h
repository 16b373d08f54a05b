// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "synth/apu/chip_timing.h"
#include "synth/apu/level.h"

#include <cstdint>
#include <span>

namespace studio::synth {

/// The level changes by `delta` in `cycle`.
struct Step {
    Cycle cycle = 0;
    Level delta = 0;
};

/// Equal periods of the chip's clock, of which the level is higher by `height` in some.
struct Pattern {
    /// Where the first begins.
    Cycle cycle = 0;
    Level height = 0;
    /// In which, the first the lowest bit.
    std::uint32_t bits = 0;
};

/// Cycles of the chip as frames of the output: frames with kFractionBits of fraction, exact at the
/// start of every page of cycles and off by less than 2^-27 of a frame at its end, so nothing
/// drifts and every way to a cycle gives the same time.
struct FrameClock {
    static constexpr int kFractionBits = 44;
    static constexpr int kPageBits = 16;

    std::int64_t clockRate = 1;
    std::int64_t sampleRate = 1;
    /// Frames a cycle; rounded up as all here is, for what falls on the start of a frame must not
    /// come to the one before it, which may have been read.
    std::uint64_t factor = 0;
    /// Added to all frames.
    std::int64_t offset = 0;

    std::int64_t page = -1;
    std::int64_t pageFrame = 0;
    std::uint64_t pageFraction = 0;

    void set(std::int64_t newClockRate, std::int64_t newOffset) noexcept {
        clockRate = newClockRate;
        offset = newOffset;
        factor = (static_cast<std::uint64_t>(sampleRate) << kFractionBits) /
                     static_cast<std::uint64_t>(clockRate) +
                 1;
        turnTo(0);
    }
    void turnTo(std::int64_t newPage) noexcept {
        page = newPage;
        const std::int64_t scaled = (page << kPageBits) * sampleRate;
        const std::int64_t frame =
            scaled >= 0 ? scaled / clockRate : -1 - (-1 - scaled) / clockRate;
        // Less than the clock rate, so its fraction fits into 64 bits.
        const auto rest = static_cast<std::uint64_t>(scaled - frame * clockRate);
        pageFrame = frame + offset;
        pageFraction = ((rest << 40) / static_cast<std::uint64_t>(clockRate) + 1)
                       << (kFractionBits - 40);
    }
};

/// A table of what a band-limited step is more than a sudden one: for each phase, that is each part
/// of a frame by which a step is late, one number for each frame that it touches.
struct StepTable {
    const float* rows = nullptr;
    int taps = 0;
    /// Phases are 2^phaseBits, and one more row for the end of the last.
    int phaseBits = 0;
};

/// What patterns of `count` periods are made of: the integrals of (-s)^i / i! over their heights,
/// s counted in periods from the middle, and the low-pass's derivatives h, h', h'' … of which the
/// integrals are the coefficients. By Taylor's formula, for the pattern lasts less than a frame.
struct PatternTable {
    static constexpr int kOrders = 5;
    static constexpr int kTaps = 16;
    static constexpr int kPhaseBits = 5;
    /// The integrals of a pattern, after them zeros.
    static constexpr int kIntegrals = 8;

    /// kOrders rows of kTaps for each of 2^kPhaseBits phases and for the end of the last.
    const float* rows = nullptr;
    /// By pattern; before the first is a zero, too.
    const float* integrals = nullptr;
    int count = 0;
    /// Of the chip's cycles.
    int period = 0;
    /// Frames by which a pattern begins later than a step: half of what it has fewer taps.
    int later = 0;
};

/// Sums of the table's numbers, in kLanes buffers by turns: neighbouring frames add to different
/// memory, for a processor that reads what it has just written a little beside waits long.
struct StepSums {
    /// Steps of frame f go to buffer f % kLanes.
    static constexpr int kLanes = 8;
    /// Room before a buffer's first frame.
    static constexpr int kPad = kLanes;
    /// Frames by which everything comes out later, so that it may be told so much late, or early.
    static constexpr int kLate = 2;

    std::int32_t* sums = nullptr;
    /// From buffer to buffer.
    std::int64_t stride = 0;
    /// Sudden changes by frame, later by half the table's taps.
    Level* jumps = nullptr;
    /// The frame of every buffer's index kPad, a multiple of kLanes.
    std::int64_t firstFrame = 0;
    /// What comes before this frame counts for it.
    std::int64_t earliest = 0;
    /// What comes after this frame counts for it.
    std::int64_t latest = 0;
};

/// The inner loops of BandLimitedSteps as one kind of processor runs them; all kinds give the same
/// numbers to the last bit. Real-time safe.
struct StepLoops {
    void (*add)(std::span<const Step> steps, FrameClock& clock, const StepTable& table,
                const StepSums& sums) noexcept;
    void (*addPatterns)(std::span<const Pattern> patterns, FrameClock& clock,
                        const PatternTable& table, const StepSums& sums) noexcept;
    /// samples[i] = levels[i] and the sums of its frame, which has index `first` + i.
    void (*sum)(const StepSums& sums, std::int64_t first, std::span<const Level> levels,
                float* samples) noexcept;
};

/// Runs everywhere.
[[nodiscard]] const StepLoops& portableStepLoops();
/// The fastest that this processor runs.
[[nodiscard]] const StepLoops& fastestStepLoops();

}  // namespace studio::synth
