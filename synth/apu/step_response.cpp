// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "synth/apu/step_response.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <mutex>
#include <numbers>

namespace studio::synth {

namespace {

/// What folds back must stay out of the hearing range, in Hz.
constexpr double kHearingLimit = 20000;

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

/// A low-pass: a sinc under a Kaiser window; beta and transition width follow Kaiser's formulas.
class WindowedSinc {
  public:
    WindowedSinc(const StepShape& shape, int sampleRate)
        : beta_(0.1102 * (shape.stopBand - 8.7)), reach_(shape.taps / 2.0) {
        // In parts of the sample rate: from here on everything is to be stopped.
        const double stop = std::max(1 - kHearingLimit / sampleRate, 0.5);
        const double transition =
            (shape.stopBand - 8) / (2.285 * 2 * std::numbers::pi * (shape.taps - 1));
        cutoff_ = std::min(stop - transition / 2, 0.5);
    }

    /// At `x` frames from its middle, not more than half the taps.
    [[nodiscard]] double operator()(double x) const {
        const double part = x / reach_;
        const double angle = 2 * std::numbers::pi * cutoff_ * x;
        return (angle == 0 ? 1 : std::sin(angle) / angle) *
               bessel0(beta_ * std::sqrt(std::max(1 - part * part, 0.0)));
    }

  private:
    double beta_;
    double reach_;
    double cutoff_ = 0.5;
};

/// The integral of the low-pass from its start to the end of each part of a frame, 1 at the end.
std::vector<double> integrate(const WindowedSinc& sinc, int taps, int phases) {
    // Gauss and Legendre's rule with two points, exact far beyond a float.
    const double offset = 0.5 / std::sqrt(3.0);
    std::vector<double> sums{0};
    const int parts = taps * phases;
    for (int part = 0; part < parts; ++part) {
        const double middle = (part + 0.5) / phases - taps / 2.0;
        sums.push_back(sums.back() + sinc(middle - offset / phases) +
                       sinc(middle + offset / phases));
    }
    const double whole = sums.back();
    for (double& sum : sums)
        sum /= whole;
    return sums;
}

AlignedVector<float> makeRows(const StepShape& shape, int sampleRate) {
    const int phases = 1 << shape.phaseBits;
    const std::vector<double> sums = integrate(WindowedSinc(shape, sampleRate), shape.taps, phases);
    AlignedVector<float> rows;
    rows.reserve(static_cast<std::size_t>((phases + 1) * shape.taps));
    for (int phase = 0; phase <= phases; ++phase) {
        for (int tap = 0; tap < shape.taps; ++tap) {
            const double sudden = tap < shape.taps / 2 ? 0 : 1;
            const auto part = static_cast<std::size_t>((tap + 1) * phases - phase);
            rows.push_back(static_cast<float>(sums[part] - sudden));
        }
    }
    return rows;
}

}  // namespace

std::shared_ptr<const AlignedVector<float>> stepResponse(const StepShape& shape, int sampleRate) {
    static std::mutex mutex;
    static std::map<std::pair<int, int>, std::weak_ptr<const AlignedVector<float>>> made;
    const std::scoped_lock lock(mutex);
    auto& kept = made[{shape.taps, sampleRate}];
    auto rows = kept.lock();
    if (!rows) {
        rows = std::make_shared<const AlignedVector<float>>(makeRows(shape, sampleRate));
        kept = rows;
    }
    return rows;
}

}  // namespace studio::synth
