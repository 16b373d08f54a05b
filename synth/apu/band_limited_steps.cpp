// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "synth/apu/band_limited_steps.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace studio::synth {

namespace {

/// What folds back must stay out of the hearing range.
constexpr double kHearingLimit = 20000;
/// Of the Kaiser window, in dB; beta and transition width follow Kaiser's formulas.
constexpr double kStopBand = 100;

/// Modified Bessel function of the first kind and order 0.
double bessel0(double x) {
    double sum = 1;
    double term = 1;
    for (int k = 1; term > 1e-12 * sum; ++k) {
        term *= x * x / (4.0 * k * k);
        sum += term;
    }
    return sum;
}

double sinc(double x) {
    return x == 0 ? 1 : std::sin(std::numbers::pi * x) / (std::numbers::pi * x);
}

/// The low-pass, its middle `phase` of a sample after tap kDelay.
std::vector<double> sincAt(double phase, double cutoff) {
    const double beta = 0.1102 * (kStopBand - 8.7);
    std::vector<double> values;
    double sum = 0;
    for (int tap = 0; tap < BandLimitedSteps::kTaps; ++tap) {
        const double x = tap - BandLimitedSteps::kDelay - phase;
        const double reach = x / (BandLimitedSteps::kTaps / 2.0);
        const double window =
            std::abs(reach) >= 1 ? 0 : bessel0(beta * std::sqrt(1 - reach * reach)) / bessel0(beta);
        values.push_back(sinc(2 * cutoff * x) * window);
        sum += values.back();
    }
    for (double& value : values)
        value /= sum;
    return values;
}

}  // namespace

BandLimitedSteps::BandLimitedSteps(int sampleRate, int mostFrames)
    : sampleRate_(sampleRate), impulses_(static_cast<std::size_t>(mostFrames) + kTaps + 1, 0.0F) {
    // In parts of the sample rate: from here on everything is to be stopped.
    const double stop = std::max(1 - kHearingLimit / sampleRate, 0.5);
    const double transition = (kStopBand - 8) / (2.285 * 2 * std::numbers::pi * (kTaps - 1));
    const double cutoff = std::min(stop - transition / 2, 0.5);
    kernel_.reserve((kPhases + 1) * kTaps);
    for (int phase = 0; phase <= kPhases; ++phase) {
        for (const double value : sincAt(static_cast<double>(phase) / kPhases, cutoff))
            kernel_.push_back(static_cast<float>(value));
    }
}

void BandLimitedSteps::restart(std::int64_t clockRate, Cycle from) noexcept {
    jump(clockRate, from);
    level_ = 0;
    std::ranges::fill(impulses_, 0.0F);
}

void BandLimitedSteps::jump(std::int64_t clockRate, Cycle to) noexcept {
    clockRate_ = clockRate;
    framesRead_ = frameAt(to);
}

Cycle BandLimitedSteps::cycleAfter(int frames) const noexcept {
    return ((framesRead_ + frames) * clockRate_ + sampleRate_ - 1) / sampleRate_;
}

void BandLimitedSteps::add(Cycle cycle, float delta) noexcept {
    const std::int64_t scaled = cycle * sampleRate_;
    const std::int64_t frame = scaled / clockRate_;
    const float position =
        static_cast<float>(scaled - frame * clockRate_) * kPhases / static_cast<float>(clockRate_);
    const int phase = std::min(static_cast<int>(position), kPhases - 1);
    const float between = position - static_cast<float>(phase);
    const float* lower = kernel_.data() + static_cast<std::size_t>(phase) * kTaps;
    const float* upper = lower + kTaps;
    const auto offset = static_cast<std::size_t>(std::max<std::int64_t>(frame - framesRead_, 0));
    float* out = impulses_.data() + std::min(offset, impulses_.size() - kTaps);
    for (int tap = 0; tap < kTaps; ++tap)
        out[tap] += delta * (lower[tap] + between * (upper[tap] - lower[tap]));
}

void BandLimitedSteps::read(float* samples, int frames) noexcept {
    const auto count = static_cast<std::size_t>(frames);
    for (std::size_t i = 0; i < count; ++i) {
        level_ += static_cast<double>(impulses_[i]);
        samples[i] = static_cast<float>(level_);
    }
    // What is left reaches no further than the last step's sinc.
    const auto left = impulses_.begin() + static_cast<std::ptrdiff_t>(count);
    const auto cleared = std::copy(left, left + kTaps + 1, impulses_.begin());
    std::fill(cleared, left + kTaps + 1, 0.0F);
    framesRead_ += frames;
}

}  // namespace studio::synth
