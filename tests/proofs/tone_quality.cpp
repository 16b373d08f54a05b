// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

// Measures the chip's tones: what lies beside the harmonics of every pulse, the frequency of every
// playable period, and the levels of the voices against recordings of a console.
//
//   tone_quality [STRIDE]     every STRIDE-th period only (1)

#include "synth/engine/chip_renderer.h"
#include "tests/support/spectrum.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <complex>
#include <cstdlib>
#include <iostream>
#include <numbers>
#include <string>
#include <vector>

namespace {

using namespace studio;
using synth::RegisterLog;
using synth::StepQuality;

constexpr double kClock = 1789773;
constexpr int kHighestPeriod = 0x7FF;
/// A second is left to the output filter.
constexpr int kSettles = 1;

std::vector<float> render(const std::vector<synth::RegisterWrite>& writes, int rate,
                          StepQuality quality, synth::OutputFilter filter, int skip, int frames) {
    const RegisterLog log(core::Region::Ntsc, writes, synth::Cycle{1} << 40);
    synth::ChipRenderer renderer(rate, quality);
    renderer.setFilter(filter);
    renderer.setLog(&log);
    renderer.seek(0);
    std::vector<float> samples(static_cast<std::size_t>(std::max(skip, frames)));
    renderer.render(samples.data(), skip);
    samples.resize(static_cast<std::size_t>(frames));
    renderer.render(samples.data(), frames);
    return samples;
}

std::uint8_t byteOf(int value) {
    return static_cast<std::uint8_t>(value);
}

std::vector<synth::RegisterWrite> pulse(int period, int duty, int voice = 0) {
    const auto base = static_cast<std::uint16_t>(0x4000 + 4 * voice);
    const auto reg = [base](int index) { return static_cast<std::uint16_t>(base + index); };
    return {{0, 0x4015, 0x0F},
            {0, reg(0), byteOf(duty << 6 | 0x3F)},
            {0, reg(1), 0x08},
            {0, reg(2), byteOf(period)},
            {0, reg(3), byteOf(period >> 8)}};
}

std::vector<synth::RegisterWrite> triangle(int period) {
    return {{0, 0x4015, 0x0F},
            {0, 0x4008, 0xFF},
            {0, 0x400A, byteOf(period)},
            {0, 0x400B, byteOf(period >> 8)},
            {0, 0x4017, 0xC0}};
}

std::vector<synth::RegisterWrite> noise(int period, bool isShort) {
    return {{0, 0x4015, 0x0F},
            {0, 0x400C, 0x3F},
            {0, 0x400E, byteOf((isShort ? 0x80 : 0) | period)},
            {0, 0x400F, 0x08}};
}

bool within(const std::string& what, double value, double bound) {
    const bool good = value <= bound;
    std::cout << (good ? "  good  " : "  WRONG ") << what << ": " << value << " (at most " << bound
              << ")\n";
    return good;
}

/// The worst of all pulses from t = 12 on.
bool measurePurity(int stride) {
    constexpr int kSize = 1 << 17;
    bool good = true;
    std::cout << "Energy beside the harmonics, dB\n";
    for (const auto& [quality, bound] :
         {std::pair{StepQuality::Live, -95.0}, {StepQuality::Export, -110.0}}) {
        for (const int rate : {44100, 48000}) {
            for (const int duty : {0, 1, 2}) {
                double worst = -1000;
                int at = 0;
                for (int period = 12; period <= kHighestPeriod; period += stride) {
                    const auto samples =
                        render(pulse(period, duty), rate, quality, synth::OutputFilter::Famicom,
                               kSettles * rate, kSize);
                    const double beside =
                        tests::nonHarmonicDb(samples, rate, kClock / (16.0 * (period + 1)));
                    if (beside > worst) {
                        worst = beside;
                        at = period;
                    }
                }
                const std::string name =
                    std::string(quality == StepQuality::Live ? "live" : "export") + ", " +
                    std::to_string(rate) + " Hz, duty " + std::to_string(duty) +
                    ", worst at t = " + std::to_string(at);
                good = within(name, worst, bound) && good;
            }
        }
    }
    return good;
}

/// `samples` at `frequency` under a window of raised cosine.
std::complex<double> partial(const float* samples, int count, double turnsASample) {
    std::complex<double> sum = 0;
    for (int i = 0; i < count; ++i) {
        const double window = 1 - std::cos(2 * std::numbers::pi * (i + 0.5) / count);
        sum += static_cast<double>(samples[i]) * window *
               std::polar(1.0, -2 * std::numbers::pi * turnsASample * i);
    }
    return sum;
}

/// How far the tone is off `frequency`, in cents: by what its phase drifts within a second.
double centsOff(const std::vector<float>& samples, int rate, double frequency) {
    constexpr int kWindow = 16384;
    const int apart = rate;
    const double turns = frequency / rate;
    const std::complex<double> first = partial(samples.data(), kWindow, turns);
    const std::complex<double> later = partial(samples.data() + apart, kWindow, turns);
    const double drift = std::arg(
        later / first * std::polar(1.0, -2 * std::numbers::pi * std::fmod(turns * apart, 1.0)));
    const double hertz = drift / (2 * std::numbers::pi) * rate / apart;
    return 1200 * std::log2((frequency + hertz) / frequency);
}

bool measureFrequencies(int stride) {
    constexpr int kRate = 48000;
    constexpr double kBound = 0.01;
    std::cout << "Frequency, cents off\n";
    double worstPulse = 0;
    double worstTriangle = 0;
    for (int period = 8; period <= kHighestPeriod; period += stride) {
        const double frequency = kClock / (16.0 * (period + 1));
        const auto samples = render(pulse(period, 2), kRate, StepQuality::Live,
                                    synth::OutputFilter::Famicom, kRate / 4, kRate + 20000);
        worstPulse = std::max(worstPulse, std::abs(centsOff(samples, kRate, frequency)));
    }
    for (int period = 2; period <= kHighestPeriod; period += stride) {
        const double frequency = kClock / (32.0 * (period + 1));
        const auto samples = render(triangle(period), kRate, StepQuality::Live,
                                    synth::OutputFilter::Famicom, kRate / 4, kRate + 20000);
        worstTriangle = std::max(worstTriangle, std::abs(centsOff(samples, kRate, frequency)));
    }
    const bool pulses = within("pulse, every t from 8", worstPulse, kBound);
    return within("triangle, every t from 2", worstTriangle, kBound) && pulses;
}

double decibels(double ratio) {
    return 20 * std::log10(ratio);
}

/// Against recordings of a front loader, relative to pulse 1 at 50 % (apu.md 2): the first 50 ms at
/// full volume. What the recordings play is not told; behind the front loader's high-passes their
/// duties lie as far apart at A5, and both kinds of noise as far below at period 12.
bool measureLevels() {
    constexpr int kRate = 48000;
    const auto level = [](const std::vector<synth::RegisterWrite>& writes) {
        return tests::level(
            render(writes, kRate, StepQuality::Export, synth::OutputFilter::Nes, 0, kRate / 20));
    };
    const auto both = [](int duty) {
        auto writes = pulse(126, duty);
        for (const synth::RegisterWrite& write : pulse(126, duty, 1))
            writes.push_back(write);
        return writes;
    };
    const double one = level(pulse(126, 2));
    struct Row {
        const char* name;
        double measured;
        double console;
        double tolerance;
    };
    const std::array rows{Row{"pulse 12.5 %", level(pulse(126, 0)), -3.4, 0.4},
                          Row{"pulse 25 %", level(pulse(126, 1)), -1.1, 0.4},
                          Row{"pulse 50 %", one, 0, 0.4},
                          Row{"pulse 75 %", level(pulse(126, 3)), -1.3, 0.4},
                          Row{"both pulses 12.5 %", level(both(0)), 1.2, 0.4},
                          Row{"both pulses 25 %", level(both(1)), 3.6, 0.4},
                          Row{"both pulses 50 %", level(both(2)), 4.8, 0.4},
                          Row{"both pulses 75 %", level(both(3)), 3.5, 0.4},
                          Row{"triangle", level(triangle(62)), -0.3, 1},
                          Row{"noise, long", level(noise(12, false)), -6.5, 3},
                          Row{"noise, short", level(noise(12, true)), -6.8, 3}};
    bool good = true;
    std::cout << "Levels, dB to pulse 1 at 50 %: ours, the console's\n";
    for (const Row& row : rows) {
        const double ours = decibels(row.measured / one);
        const bool fits = std::abs(ours - row.console) <= row.tolerance;
        std::cout << (fits ? "  good  " : "  WRONG ") << row.name << ": " << ours << ", "
                  << row.console << " (within " << row.tolerance << ")\n";
        good = good && fits;
    }
    return good;
}

}  // namespace

int main(int argc, char** argv) {
    const int stride = argc > 1 ? std::max(std::atoi(argv[1]), 1) : 1;
    const bool levels = measureLevels();
    const bool frequencies = measureFrequencies(stride);
    const bool purity = measurePurity(stride);
    return levels && frequencies && purity ? EXIT_SUCCESS : EXIT_FAILURE;
}
