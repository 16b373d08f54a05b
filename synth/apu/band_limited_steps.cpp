// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "synth/apu/band_limited_steps.h"

#include "synth/apu/step_response.h"

#include <functional>
#include <numeric>

namespace studio::synth {

namespace {

constexpr std::int64_t roundUp(std::int64_t count) {
    return (count + StepSums::kLanes - 1) / StepSums::kLanes * StepSums::kLanes;
}

}  // namespace

BandLimitedSteps::BandLimitedSteps(int sampleRate, int mostFrames, StepQuality quality,
                                   const StepLoops& loops)
    : mostFrames_(mostFrames), loops_(&loops) {
    const StepShape shape = quality == StepQuality::Live ? kLiveStep : kExportStep;
    rows_ = stepResponse(shape, sampleRate);
    table_ = {rows_->data(), shape.taps, shape.phaseBits};
    if (quality == StepQuality::Live) {
        patternRows_ = patternResponse(sampleRate);
        for (int i = 0; i < 3; ++i)
            patternIntegrals_[static_cast<std::size_t>(i)] = patternIntegrals(2 << i);
        patternTable_.rows = patternRows_->data();
        patternTable_.later = (shape.taps - PatternTable::kTaps) / 2;
    }
    clock_.sampleRate = sampleRate;
    sums_.stride =
        roundUp(StepSums::kPad + StepSums::kLanes + mostFrames + shape.taps + 2 * StepSums::kLate);
    sumMemory_.resize(static_cast<std::size_t>(StepSums::kLanes * sums_.stride));
    jumps_.resize(static_cast<std::size_t>(sums_.stride));
    sums_.sums = sumMemory_.data();
    sums_.jumps = jumps_.data();
    clock_.set(1, 0);
}

void BandLimitedSteps::restart(std::int64_t clockRate, Cycle from, Level level) noexcept {
    framesRead_ = 0;
    waitingCount_ = 0;
    patternsWaiting_ = 0;
    patternHeld_ = 0;
    sums_.firstFrame = 0;
    jump(clockRate, from);
    level_ = level;
    std::ranges::fill(sumMemory_, 0);
    std::ranges::fill(jumps_, 0);
}

void BandLimitedSteps::jump(std::int64_t clockRate, Cycle to) noexcept {
    endPattern();
    addWaiting();
    clock_.clockRate = clockRate;
    clock_.set(clockRate, framesRead_ - frameAt(to));
    if (patternTable_.rows != nullptr)
        longestPattern_ = static_cast<int>(kLongestPattern * static_cast<double>(clockRate) /
                                           static_cast<double>(clock_.sampleRate));
}

Cycle BandLimitedSteps::cycleAfter(int frames) const noexcept {
    return ((frame() + frames) * clock_.clockRate + clock_.sampleRate - 1) / clock_.sampleRate;
}

void BandLimitedSteps::addWaiting() noexcept {
    sums_.earliest = framesRead_ - StepSums::kLate;
    sums_.latest = framesRead_ + mostFrames_ - 1 + StepSums::kLate;
    loops_->add({waiting_.data(), waitingCount_}, clock_, table_, sums_);
    waitingCount_ = 0;
    loops_->addPatterns({patterns_.data(), patternsWaiting_}, clock_, patternTable_, sums_);
    patterns_[0] = patterns_[patternsWaiting_];
    patternsWaiting_ = 0;
}

/// Those that wait have the period before.
void BandLimitedSteps::setPatternPeriod(int period) noexcept {
    if (patternHeld_ > 0)
        endPattern();
    addWaiting();
    patternTable_.period = period;
    patternTable_.count = patternCount(period);
    const auto& integrals = patternIntegrals_[patternTable_.count == 2   ? 0
                                              : patternTable_.count == 4 ? 1
                                                                         : 2];
    patternTable_.integrals = integrals->data() + kBeforeIntegrals;
}

void BandLimitedSteps::read(float* samples, int frames) noexcept {
    addWaiting();
    const std::int64_t first = framesRead_ - sums_.firstFrame;
    const auto levels = std::span(jumps_).subspan(static_cast<std::size_t>(first),
                                                  static_cast<std::size_t>(frames));
    std::inclusive_scan(levels.begin(), levels.end(), levels.begin(), std::plus<>(), level_);
    if (frames > 0)
        level_ = levels.back();
    loops_->sum(sums_, first, levels, samples);
    framesRead_ += frames;
    dropRead();
}

/// Moves what is not yet read to the start of the buffers.
void BandLimitedSteps::dropRead() noexcept {
    const std::int64_t first = framesRead_ / StepSums::kLanes * StepSums::kLanes;
    const std::int64_t shift = first - sums_.firstFrame;
    if (shift == 0)
        return;
    sums_.firstFrame = first;
    // The last step that was added reaches no further.
    const std::int64_t kept = StepSums::kPad + StepSums::kLanes + 2 * StepSums::kLate + table_.taps;
    const auto move = [&](auto* values) {
        const std::int64_t end = std::min(shift + kept, sums_.stride);
        std::fill(std::copy(values + shift, values + end, values), values + end, 0);
    };
    for (int lane = 0; lane < StepSums::kLanes; ++lane)
        move(sums_.sums + lane * sums_.stride);
    move(sums_.jumps);
}

}  // namespace studio::synth
