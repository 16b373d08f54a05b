// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "tests/support/spectrum.h"

#include <algorithm>
#include <cmath>
#include <complex>
#include <numbers>

namespace studio::tests {

namespace {

using Complex = std::complex<double>;

/// In place, size a power of two.
void fourier(std::vector<Complex>& values) {
    const std::size_t size = values.size();
    for (std::size_t i = 1, j = 0; i < size; ++i) {
        std::size_t bit = size >> 1;
        for (; (j & bit) != 0; bit >>= 1)
            j ^= bit;
        j ^= bit;
        if (i < j)
            std::swap(values[i], values[j]);
    }
    for (std::size_t length = 2; length <= size; length <<= 1) {
        const double angle = -2 * std::numbers::pi / static_cast<double>(length);
        std::vector<Complex> turns(length / 2);
        for (std::size_t k = 0; k < turns.size(); ++k)
            turns[k] = std::polar(1.0, angle * static_cast<double>(k));
        for (std::size_t begin = 0; begin < size; begin += length) {
            for (std::size_t k = 0; k < length / 2; ++k) {
                const Complex even = values[begin + k];
                const Complex odd = values[begin + k + length / 2] * turns[k];
                values[begin + k] = even + odd;
                values[begin + k + length / 2] = even - odd;
            }
        }
    }
}

double bessel0(double x) {
    double sum = 1;
    double term = 1;
    for (int k = 1; term > 1e-16 * sum; ++k) {
        term *= x * x / (4.0 * k * k);
        sum += term;
    }
    return sum;
}

}  // namespace

std::vector<double> powerSpectrum(std::span<const float> samples) {
    constexpr double kBeta = 22;
    std::vector<Complex> values(samples.size());
    for (std::size_t i = 0; i < samples.size(); ++i) {
        const double reach =
            2 * (static_cast<double>(i) + 0.5) / static_cast<double>(samples.size()) - 1;
        values[i] = static_cast<double>(samples[i]) *
                    bessel0(kBeta * std::sqrt(1 - reach * reach)) / bessel0(kBeta);
    }
    fourier(values);
    std::vector<double> power(samples.size() / 2 + 1);
    for (std::size_t i = 0; i < power.size(); ++i)
        power[i] = std::norm(values[i]);
    return power;
}

double nonHarmonicDb(std::span<const float> samples, double sampleRate, double frequency) {
    const std::vector<double> power = powerSpectrum(samples);
    const double binWidth = sampleRate / static_cast<double>(samples.size());
    double harmonic = 0;
    double other = 0;
    for (std::size_t bin = 0; bin < power.size(); ++bin) {
        const double here = static_cast<double>(bin) * binWidth;
        if (here < 20 || here > 20000)
            continue;
        const double nearest = std::max(std::round(here / frequency), 1.0);
        const double reach = 12 * binWidth * (1 + 0.02 * (nearest - 1));
        (std::abs(here - nearest * frequency) <= reach ? harmonic : other) += power[bin];
    }
    return 10 * std::log10(other / harmonic);
}

double strongestFrequency(std::span<const float> samples, double sampleRate) {
    const std::vector<double> power = powerSpectrum(samples);
    const auto top = static_cast<std::size_t>(std::ranges::max_element(power) - power.begin());
    // The window's main lobe is a parabola in dB.
    const double left = std::log(power[top - 1]);
    const double middle = std::log(power[top]);
    const double right = std::log(power[top + 1]);
    const double offset = 0.5 * (left - right) / (left - 2 * middle + right);
    return (static_cast<double>(top) + offset) * sampleRate / static_cast<double>(samples.size());
}

double level(std::span<const float> samples) {
    double sum = 0;
    for (const float sample : samples)
        sum += static_cast<double>(sample) * static_cast<double>(sample);
    return std::sqrt(sum / static_cast<double>(samples.size()));
}

}  // namespace studio::tests
