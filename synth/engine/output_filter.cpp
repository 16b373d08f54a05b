// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "synth/engine/output_filter.h"

#include <cmath>
#include <numbers>

namespace studio::synth {

namespace {

constexpr double kFamicomHz = 37;
constexpr double kNesLowHz = 90;
constexpr double kNesHighHz = 440;
constexpr double kNesTopHz = 14000;

/// The voices' swing about 0 fits into -1 … 1 at this gain.
constexpr float kGain = 1.5F;
constexpr double kInaudible = 1e-9;

/// What is left of a filter's state after a frame.
double decay(double hertz, int sampleRate) {
    return std::exp(-2 * std::numbers::pi * hertz / sampleRate);
}

}  // namespace

FilterChain::HighPass::HighPass(double hertz, int sampleRate) : factor_(decay(hertz, sampleRate)) {}

/// A rest that dies away would end in denormal numbers, which are slow.
void FilterChain::HighPass::quieten() noexcept {
    if (std::abs(output_) < kInaudible)
        output_ = 0;
}

FilterChain::LowPass::LowPass(double hertz, int sampleRate)
    : factor_(1 - decay(hertz, sampleRate)) {}

FilterChain::FilterChain(int sampleRate)
    : famicom_(kFamicomHz, sampleRate),
      nesLow_(kNesLowHz, sampleRate),
      nesHigh_(kNesHighHz, sampleRate),
      nesTop_(kNesTopHz, sampleRate) {}

void FilterChain::start(Level level) noexcept {
    const double input = static_cast<double>(level) / kUnitLevel;
    famicom_.start(input);
    nesLow_.start(input);
    nesHigh_.start(0);
    nesTop_.start(0);
}

void FilterChain::process(float* samples, int frames) noexcept {
    if (filter_ == OutputFilter::Famicom) {
        HighPass highPass = famicom_;
        for (int i = 0; i < frames; ++i)
            samples[i] = kGain * static_cast<float>(highPass.next(static_cast<double>(samples[i])));
        highPass.quieten();
        famicom_ = highPass;
    } else if (filter_ == OutputFilter::Nes) {
        for (int i = 0; i < frames; ++i) {
            const double low = nesLow_.next(static_cast<double>(samples[i]));
            samples[i] = kGain * static_cast<float>(nesTop_.next(nesHigh_.next(low)));
        }
        nesLow_.quieten();
        nesHigh_.quieten();
    }
}

}  // namespace studio::synth
