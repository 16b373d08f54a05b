// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "synth/engine/output_filter.h"

#include <algorithm>
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

FilterChain::HighPass::HighPass(double hertz, int sampleRate) {
    const double factor = decay(hertz, sampleRate);
    double power = 1;
    for (double& each : powers_)
        each = power *= factor;
}

void FilterChain::HighPass::start(double input) noexcept {
    input_ = input;
    changes_ = {};
    outputs_ = {};
}

void FilterChain::HighPass::process(double* samples, int frames) noexcept {
    std::array<double, kAhead + kMostFrames> changes;
    std::array<double, kAhead + kMostFrames> outputs;
    std::ranges::copy(changes_, changes.begin());
    std::ranges::copy(outputs_, outputs.begin());
    changes[kAhead] = samples[0] - input_;
    for (int i = 1; i < frames; ++i)
        changes[kAhead + i] = samples[i] - samples[i - 1];
    input_ = samples[frames - 1];
    const auto [a, a2, a3, a4] = powers_;
    for (int i = 0; i < frames; ++i)
        samples[i] = (a * changes[i + 4] + a2 * changes[i + 3]) +
                     (a3 * changes[i + 2] + a4 * changes[i + 1]);
    for (int i = 0; i < frames; ++i)
        outputs[i + kAhead] = a4 * outputs[i] + samples[i];
    std::copy_n(outputs.begin() + kAhead, frames, samples);
    std::copy_n(changes.begin() + frames, kAhead, changes_.begin());
    std::copy_n(outputs.begin() + frames, kAhead, outputs_.begin());
    // A rest that dies away would end in denormal numbers, which are slow.
    for (double& output : outputs_) {
        if (std::abs(output) < kInaudible)
            output = 0;
    }
}

FilterChain::LowPass::LowPass(double hertz, int sampleRate)
    : factor_(1 - decay(hertz, sampleRate)) {}

void FilterChain::LowPass::process(double* samples, int frames) noexcept {
    double output = output_;
    for (int i = 0; i < frames; ++i)
        samples[i] = output += factor_ * (samples[i] - output);
    output_ = output;
}

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
    if (filter_ == OutputFilter::Raw)
        return;
    for (int done = 0; done < frames; done += kMostFrames)
        processPart(samples + done, std::min(kMostFrames, frames - done));
}

void FilterChain::processPart(float* samples, int frames) noexcept {
    std::array<double, kMostFrames> part;
    std::copy_n(samples, frames, part.begin());
    if (filter_ == OutputFilter::Famicom) {
        famicom_.process(part.data(), frames);
    } else {
        nesLow_.process(part.data(), frames);
        nesHigh_.process(part.data(), frames);
        nesTop_.process(part.data(), frames);
    }
    for (int i = 0; i < frames; ++i)
        samples[i] = kGain * static_cast<float>(part[i]);
}

}  // namespace studio::synth
