// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "synth/apu/step_loops.h"

#include <algorithm>

namespace studio::synth {

namespace {

#define STUDIO_INLINE inline __attribute__((always_inline))

/// `taps` is known when this is compiled.
template <int taps>
STUDIO_INLINE void addAll(std::span<const Step> steps, FrameClock& clock, const StepTable& table,
                          const StepSums& target) noexcept {
    constexpr int kBetweenBits = 24;
    constexpr float kBetween = 1.0F / (1 << kBetweenBits);
    constexpr std::int64_t kPageMask = (std::int64_t{1} << FrameClock::kPageBits) - 1;
    const int phaseShift = FrameClock::kFractionBits - table.phaseBits;
    const std::uint64_t phaseMask = (std::uint64_t{1} << table.phaseBits) - 1;
    for (const Step& step : steps) {
        if (step.cycle >> FrameClock::kPageBits != clock.page)
            clock.turnTo(step.cycle >> FrameClock::kPageBits);
        const std::uint64_t time =
            clock.pageFraction + static_cast<std::uint64_t>(step.cycle & kPageMask) * clock.factor;
        const std::int64_t frame =
            std::clamp(
                clock.pageFrame + static_cast<std::int64_t>(time >> FrameClock::kFractionBits),
                target.earliest, target.latest) -
            target.firstFrame;
        const auto phase = static_cast<std::int64_t>(time >> phaseShift & phaseMask);
        const float between =
            static_cast<float>(static_cast<std::int32_t>(time >> (phaseShift - kBetweenBits) &
                                                         ((1U << kBetweenBits) - 1))) *
            kBetween;
        const auto delta = static_cast<float>(step.delta);
        const float upperPart = delta * between;
        const float lowerPart = delta - upperPart;
        const float* lower = table.rows + phase * taps;
        const float* upper = lower + taps;
        constexpr std::int64_t kLaneMask = StepSums::kLanes - 1;
        std::int32_t* out = target.sums + (frame & kLaneMask) * target.stride +
                            (frame & ~kLaneMask) + StepSums::kPad;
        for (int tap = 0; tap < taps; ++tap)
            out[tap] += static_cast<std::int32_t>(lowerPart * lower[tap] + upperPart * upper[tap]);
        target.jumps[frame + taps / 2] += step.delta;
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

void sumPortable(const StepSums& sums, std::int64_t first, std::span<const Level> levels,
                 float* samples) noexcept {
    sumUp(sums, first, levels, samples);
}

constexpr StepLoops kPortable{addPortable, sumPortable};

#if defined(__x86_64__)

// AVX2 without FMA, which would round otherwise than the portable loops.
__attribute__((target("avx2"))) void addAvx2(std::span<const Step> steps, FrameClock& clock,
                                             const StepTable& table,
                                             const StepSums& sums) noexcept {
    addSteps(steps, clock, table, sums);
}

__attribute__((target("avx2"))) void sumAvx2(const StepSums& sums, std::int64_t first,
                                             std::span<const Level> levels,
                                             float* samples) noexcept {
    sumUp(sums, first, levels, samples);
}

constexpr StepLoops kAvx2{addAvx2, sumAvx2};

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
