// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "synth/apu/mixer.h"

#include "synth/apu/triangle.h"

namespace studio::synth {

namespace {

double pulsesOut(double sum) {
    return sum == 0 ? 0 : 95.88 / (8128 / sum + 100);
}

double othersOut(double triangle, double noise, double samples) {
    const double conductance = triangle / 8227 + noise / 12241 + samples / 22638;
    return conductance == 0 ? 0 : 159.79 / (1 / conductance + 100);
}

/// Over all levels of the triangle.
double meanOut(int noise, int samples) {
    double sum = 0;
    for (int triangle = 0; triangle < Triangle::kMean; ++triangle)
        sum += othersOut(triangle, noise, samples);
    return sum / Triangle::kMean;
}

}  // namespace

Mixer::Mixer() {
    static_assert(Triangle::kMean == kTriangles - 1);
    for (std::size_t sum = 0; sum < pulses_.size(); ++sum)
        pulses_[sum] = toLevel(pulsesOut(static_cast<double>(sum)));
    others_.reserve(static_cast<std::size_t>(kSamples) * kTriangles * kLevels);
    for (int samples = 0; samples < kSamples; ++samples) {
        for (int triangle = 0; triangle < kTriangles; ++triangle) {
            for (int noise = 0; noise < kLevels; ++noise)
                others_.push_back(toLevel(triangle == Triangle::kMean
                                              ? meanOut(noise, samples)
                                              : othersOut(triangle, noise, samples)));
        }
    }
}

const Mixer& Mixer::shared() {
    static const Mixer mixer;
    return mixer;
}

Level Mixer::fadedPulses(float first, float second) noexcept {
    return toLevel(pulsesOut(static_cast<double>(first + second)));
}

Level Mixer::fadedOthers(float triangle, float noise, float samples) noexcept {
    return toLevel(othersOut(static_cast<double>(triangle), static_cast<double>(noise),
                             static_cast<double>(samples)));
}

}  // namespace studio::synth
