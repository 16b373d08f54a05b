// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "synth/apu/step_loops.h"

#include <algorithm>
#include <array>

namespace studio::synth {

namespace {

#define STUDIO_INLINE inline __attribute__((always_inline))

/// A moment as the tables count it.
struct Moment {
    /// From the sums' first frame on, kLate included.
    std::int64_t frame;
    std::int64_t phase;
    /// Part of a phase.
    float between;
};

/// `halves` half cycles after `cycle`.
STUDIO_INLINE Moment momentOf(Cycle cycle, int halves, FrameClock& clock, int phaseBits,
                              const StepSums& target) noexcept {
    constexpr int kBetweenBits = 24;
    constexpr float kBetween = 1.0F / (1 << kBetweenBits);
    constexpr std::int64_t kPageMask = (std::int64_t{1} << FrameClock::kPageBits) - 1;
    const int phaseShift = FrameClock::kFractionBits - phaseBits;
    if (cycle >> FrameClock::kPageBits != clock.page)
        clock.turnTo(cycle >> FrameClock::kPageBits);
    const std::uint64_t time = clock.pageFraction +
                               static_cast<std::uint64_t>(cycle & kPageMask) * clock.factor +
                               (static_cast<std::uint64_t>(halves) * clock.factor >> 1);
    const std::int64_t frame =
        clock.pageFrame + static_cast<std::int64_t>(time >> FrameClock::kFractionBits);
    return {std::clamp(frame, target.earliest, target.latest) - target.firstFrame + StepSums::kLate,
            static_cast<std::int64_t>(time >> phaseShift & ((std::uint64_t{1} << phaseBits) - 1)),
            static_cast<float>(static_cast<std::int32_t>(time >> (phaseShift - kBetweenBits) &
                                                         ((1U << kBetweenBits) - 1))) *
                kBetween};
}

STUDIO_INLINE std::int32_t* sumsAt(std::int64_t frame, const StepSums& target) noexcept {
    constexpr std::int64_t kLaneMask = StepSums::kLanes - 1;
    return target.sums + (frame & kLaneMask) * target.stride + (frame & ~kLaneMask) +
           StepSums::kPad;
}

/// `taps` is known when this is compiled.
template <int taps>
STUDIO_INLINE void addAll(std::span<const Step> steps, FrameClock& clock, const StepTable& table,
                          const StepSums& target) noexcept {
    for (const Step& step : steps) {
        const Moment moment = momentOf(step.cycle, 0, clock, table.phaseBits, target);
        const auto delta = static_cast<float>(step.delta);
        const float upperPart = delta * moment.between;
        const float lowerPart = delta - upperPart;
        const float* lower = table.rows + moment.phase * taps;
        const float* upper = lower + taps;
        std::int32_t* out = sumsAt(moment.frame, target);
        for (int tap = 0; tap < taps; ++tap)
            out[tap] += static_cast<std::int32_t>(lowerPart * lower[tap] + upperPart * upper[tap]);
        target.jumps[moment.frame + taps / 2] += step.delta;
    }
}

STUDIO_INLINE void addAllPatterns(std::span<const Pattern> patterns, FrameClock& clock,
                                  const PatternTable& table, const StepSums& target) noexcept {
    constexpr int kTaps = PatternTable::kTaps;
    constexpr int kIntegrals = PatternTable::kIntegrals;
    constexpr float kPhase = 1.0F / (1 << PatternTable::kPhaseBits);
    const float period = static_cast<float>(static_cast<double>(table.period) *
                                            static_cast<double>(clock.sampleRate) /
                                            static_cast<double>(clock.clockRate));
    std::array<float, kIntegrals> scales;
    for (float power = 1; float& scale : scales)
        scale = power *= period;
    const float phasePeriods = kPhase / period;
    const int halves = table.count * table.period;
    for (const Pattern& pattern : patterns) {
        const Moment moment =
            momentOf(pattern.cycle, halves, clock, PatternTable::kPhaseBits, target);
        // The nearer row, and what is missing to the pattern's middle.
        const std::int64_t nearer = moment.between < 0.5F ? 0 : 1;
        const float missing = (moment.between - static_cast<float>(nearer)) * phasePeriods;
        const auto height = static_cast<float>(pattern.height);
        const float* integrals = table.integrals + std::size_t{pattern.bits} * kIntegrals;
        std::array<float, kIntegrals> parts;
        // Unrolled they would not be made loops over vectors.
#pragma GCC unroll 1
        for (int i = 0; i < kIntegrals; ++i)
            parts[i] = (integrals[i] - missing * integrals[i - 1]) * scales[i] * height;
        const float* row = table.rows + (moment.phase + nearer) * (PatternTable::kOrders * kTaps);
        std::int32_t* out = sumsAt(moment.frame + table.later, target);
#pragma GCC unroll 1
        for (int tap = 0; tap < kTaps; ++tap)
            out[tap] += static_cast<std::int32_t>(
                (parts[0] * row[tap] + parts[1] * row[kTaps + tap]) +
                (parts[2] * row[2 * kTaps + tap] + parts[3] * row[3 * kTaps + tap]) +
                parts[4] * row[4 * kTaps + tap]);
    }
}

STUDIO_INLINE void addSteps(std::span<const Step> steps, FrameClock& clock, const StepTable& table,
                            const StepSums& sums) noexcept {
    if (table.taps == 32)
        addAll<32>(steps, clock, table, sums);
    else
        addAll<64>(steps, clock, table, sums);
}

STUDIO_INLINE void sumUp(const StepSums& target, std::int64_t first, std::span<const Level> levels,
                         float* samples) noexcept {
    constexpr float kScale = 1.0F / static_cast<float>(kUnitLevel);
    const std::int32_t* sums = target.sums + StepSums::kPad + first;
    const std::int64_t next = target.stride - 1;
    const auto count = static_cast<std::int64_t>(levels.size());
    for (std::int64_t i = 0; i < count; ++i) {
        const std::int32_t* at = sums + i;
        const std::int32_t level = levels[static_cast<std::size_t>(i)] + at[0] + at[next] +
                                   at[2 * next] + at[3 * next] + at[4 * next] + at[5 * next] +
                                   at[6 * next] + at[7 * next];
        samples[i] = static_cast<float>(level) * kScale;
    }
}

void addPortable(std::span<const Step> steps, FrameClock& clock, const StepTable& table,
                 const StepSums& sums) noexcept {
    addSteps(steps, clock, table, sums);
}

void addPatternsPortable(std::span<const Pattern> patterns, FrameClock& clock,
                         const PatternTable& table, const StepSums& sums) noexcept {
    addAllPatterns(patterns, clock, table, sums);
}

void sumPortable(const StepSums& sums, std::int64_t first, std::span<const Level> levels,
                 float* samples) noexcept {
    sumUp(sums, first, levels, samples);
}

constexpr StepLoops kPortable{addPortable, addPatternsPortable, sumPortable};

#if defined(__x86_64__)

// AVX2 without FMA, which would round otherwise than the portable loops.
__attribute__((target("avx2"))) void addAvx2(std::span<const Step> steps, FrameClock& clock,
                                             const StepTable& table,
                                             const StepSums& sums) noexcept {
    addSteps(steps, clock, table, sums);
}

__attribute__((target("avx2"))) void addPatternsAvx2(std::span<const Pattern> patterns,
                                                     FrameClock& clock, const PatternTable& table,
                                                     const StepSums& sums) noexcept {
    addAllPatterns(patterns, clock, table, sums);
}

__attribute__((target("avx2"))) void sumAvx2(const StepSums& sums, std::int64_t first,
                                             std::span<const Level> levels,
                                             float* samples) noexcept {
    sumUp(sums, first, levels, samples);
}

constexpr StepLoops kAvx2{addAvx2, addPatternsAvx2, sumAvx2};

#endif

}  // namespace

const StepLoops& portableStepLoops() {
    return kPortable;
}

const StepLoops& fastestStepLoops() {
#if defined(__x86_64__)
    if (__builtin_cpu_supports("avx2"))
        return kAvx2;
#endif
    return kPortable;
}

}  // namespace studio::synth
