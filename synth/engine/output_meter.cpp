// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "synth/engine/output_meter.h"

#include <algorithm>
#include <cmath>
#include <complex>
#include <numbers>
#include <utility>

namespace studio::synth {

namespace {
/// As many as make a window's main lobe as wide as a band.
constexpr double kPeriods = 12;
}  // namespace

OutputMeter::OutputMeter(int sampleRate) : sampleRate_(sampleRate) {}

double OutputMeter::hertzOf(std::size_t band) {
    return kLowestHz * std::exp2(static_cast<double>(band) / kBandsAnOctave);
}

void OutputMeter::add(const float* samples, int frames) {
    for (int i = 0; i < frames; ++i) {
        samples_[next_] = samples[i];
        next_ = (next_ + 1) % kKept;
        peak_ = std::max(peak_, std::abs(samples[i]));
    }
}

bool OutputMeter::take(OutputTap& tap) {
    OutputBlock block;
    bool any = false;
    while (tap.try_dequeue(block)) {
        add(block.samples.data(), block.frames);
        any = true;
    }
    return any;
}

float OutputMeter::takePeak() {
    return std::exchange(peak_, 0.0F);
}

/// One bin of a Fourier transform under a raised cosine.
float OutputMeter::amplitudeAt(double hertz) const {
    const auto length = static_cast<std::size_t>(
        std::min(kPeriods * sampleRate_ / hertz, static_cast<double>(kKept)));
    constexpr double kTurn = 2 * std::numbers::pi;
    const std::complex<double> turn = std::polar(1.0, kTurn * hertz / sampleRate_);
    const std::complex<double> windowTurn = std::polar(1.0, kTurn / static_cast<double>(length));
    std::complex<double> angle = 1;
    std::complex<double> window = 1;
    std::complex<double> sum = 0;
    for (std::size_t i = 0; i < length; ++i) {
        const auto sample = static_cast<double>(samples_[(next_ + kKept - length + i) % kKept]);
        sum += sample * (1 - window.real()) * angle;
        angle *= turn;
        window *= windowTurn;
    }
    return static_cast<float>(2 * std::abs(sum) / static_cast<double>(length));
}

std::array<float, OutputMeter::kBands> OutputMeter::bands() const {
    std::array<float, kBands> bands{};
    for (std::size_t band = 0; band < kBands; ++band)
        bands[band] = amplitudeAt(hertzOf(band));
    return bands;
}

}  // namespace studio::synth
