// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "synth/apu/step_response.h"

#include "synth/apu/step_loops.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <mutex>
#include <numbers>

namespace studio::synth {

namespace {

/// Patterns are noise, which hides more.
constexpr StepShape kPattern{PatternTable::kTaps, PatternTable::kPhaseBits, 60};

/// What folds back must stay out of the hearing range, in Hz.
constexpr double kHearingLimit = 20000;

/// Modified Bessel function of the first kind and order 0, by the square of its argument.
double bessel0(double square) {
    double sum = 1;
    double term = 1;
    for (int k = 1; std::abs(term) > 1e-16 * std::abs(sum); ++k) {
        term *= square / (4.0 * k * k);
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

    /// At `x` frames from its middle; beyond half the taps smoothly on for a little.
    [[nodiscard]] double operator()(double x) const {
        const double part = x / reach_;
        const double angle = 2 * std::numbers::pi * cutoff_ * x;
        return (angle == 0 ? 1 : std::sin(angle) / angle) *
               bessel0(beta_ * beta_ * (1 - part * part));
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

/// The derivative of `order` of `f` at `x`, from differences.
template <class F>
double derivative(const F& f, int order, double x) {
    constexpr double kStep = 1.0 / 32;
    if (order == 0)
        return f(x);
    return (derivative(f, order - 1, x + kStep / 2) - derivative(f, order - 1, x - kStep / 2)) /
           kStep;
}

/// The step's rows are the integral of the like of this.
AlignedVector<float> makePatternRows(int sampleRate) {
    constexpr int kTaps = PatternTable::kTaps;
    constexpr int kPhases = 1 << PatternTable::kPhaseBits;
    const WindowedSinc sinc(kPattern, sampleRate);
    double whole = 0;
    for (int part = 0; part < kTaps * kPhases; ++part)
        whole += sinc((part + 0.5) / kPhases - kTaps / 2.0) / kPhases;
    AlignedVector<float> rows;
    for (int phase = 0; phase <= kPhases; ++phase) {
        for (int order = 0; order < PatternTable::kOrders; ++order) {
            for (int tap = 0; tap < kTaps; ++tap) {
                const double x = tap + 1 - kTaps / 2.0 - static_cast<double>(phase) / kPhases;
                rows.push_back(static_cast<float>(derivative(sinc, order, x) / whole));
            }
        }
    }
    return rows;
}

AlignedVector<float> makePatternIntegrals(int count) {
    const auto primitive = [](int order, double s) {
        return -std::pow(-s, order + 1) / std::tgamma(order + 2);
    };
    AlignedVector<float> integrals(kBeforeIntegrals, 0);
    for (unsigned bits = 0; bits < 1U << count; ++bits) {
        for (int order = 0; order < PatternTable::kIntegrals; ++order) {
            double sum = 0;
            for (int i = 0; i < count && order < PatternTable::kOrders; ++i) {
                const double begin = i - count / 2.0;
                if ((bits >> i & 1) != 0)
                    sum += primitive(order, begin + 1) - primitive(order, begin);
            }
            integrals.push_back(static_cast<float>(sum));
        }
    }
    return integrals;
}

/// Tables by taps and sample rate as long as someone uses them.
class SharedRows {
  public:
    template <class Make>
    std::shared_ptr<const AlignedVector<float>> get(int taps, int sampleRate, const Make& make) {
        const std::scoped_lock lock(mutex_);
        auto& kept = made_[{taps, sampleRate}];
        auto rows = kept.lock();
        if (!rows) {
            rows = std::make_shared<const AlignedVector<float>>(make());
            kept = rows;
        }
        return rows;
    }

  private:
    std::mutex mutex_;
    std::map<std::pair<int, int>, std::weak_ptr<const AlignedVector<float>>> made_;
};

}  // namespace

std::shared_ptr<const AlignedVector<float>> stepResponse(const StepShape& shape, int sampleRate) {
    static SharedRows shared;
    return shared.get(shape.taps, sampleRate, [&] { return makeRows(shape, sampleRate); });
}

std::shared_ptr<const AlignedVector<float>> patternResponse(int sampleRate) {
    static SharedRows shared;
    return shared.get(PatternTable::kTaps, sampleRate, [&] { return makePatternRows(sampleRate); });
}

std::shared_ptr<const AlignedVector<float>> patternIntegrals(int count) {
    static SharedRows shared;
    return shared.get(count, 0, [&] { return makePatternIntegrals(count); });
}

}  // namespace studio::synth
