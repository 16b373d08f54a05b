// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "synth/apu/band_limited_steps.h"

#include "synth/engine/chip_renderer.h"
#include "tests/support/spectrum.h"

#include <gtest/gtest.h>

#include <cmath>
#include <numeric>
#include <utility>

namespace studio::synth {

namespace {

constexpr int kSize = 1 << 17;

/// A pulse of `period` at full volume, after its first second.
std::vector<float> pulse(int period, int duty, int sampleRate,
                         StepQuality quality = StepQuality::Live) {
    const RegisterLog log(core::Region::Ntsc,
                          {{0, 0x4015, 0x0F},
                           {0, 0x4000, static_cast<std::uint8_t>(duty << 6 | 0x3F)},
                           {0, 0x4001, 0x08},
                           {0, 0x4002, static_cast<std::uint8_t>(period)},
                           {0, 0x4003, static_cast<std::uint8_t>(period >> 8)}},
                          1 << 30);
    ChipRenderer renderer(sampleRate, quality);
    renderer.setLog(&log);
    std::vector<float> samples(static_cast<std::size_t>(sampleRate));
    renderer.render(samples.data(), sampleRate);
    samples.resize(kSize);
    for (int done = 0; done < kSize; done += 4096)
        renderer.render(samples.data() + done, 4096);
    return samples;
}

double frequencyOf(int period) {
    return 1789773.0 / (16.0 * (period + 1));
}

}  // namespace

TEST(BandLimitedSteps, keepPulsesClean) {
    for (const auto& [quality, bound] :
         {std::pair{StepQuality::Live, -95.0}, {StepQuality::Export, -110.0}}) {
        for (const int rate : {44100, 48000}) {
            for (const int period : {12, 13, 28, 50, 253, 1017}) {
                for (const int duty : {0, 2}) {
                    const double noise = tests::nonHarmonicDb(pulse(period, duty, rate, quality),
                                                              rate, frequencyOf(period));
                    EXPECT_LT(noise, bound)
                        << rate << " Hz, period " << period << ", duty " << duty;
                }
            }
        }
    }
}

TEST(BandLimitedSteps, everyProcessorGivesTheSameSamples) {
    for (const StepQuality quality : {StepQuality::Live, StepQuality::Export}) {
        const auto render = [&](const StepLoops& loops) {
            BandLimitedSteps steps(48000, 256, quality, loops);
            steps.restart(1789773);
            std::vector<float> samples(4096);
            Level level = kUnitLevel / 3;
            Cycle next = 0;
            Cycle pattern = 0;
            std::uint32_t bits = 1;
            const auto take = [&](int count) {
                return bits = bits * 69069 + static_cast<std::uint32_t>(count);
            };
            const int period = steps.patternCount(4) > 0 ? 4 : 0;
            for (int done = 0; done < 4096; done += 256) {
                for (; period > 0 && pattern < steps.cycleAfter(256); pattern += 100 * period)
                    steps.addPattern(pattern, period, kUnitLevel / 8, 90, take);
                for (; next < steps.cycleAfter(256); next += 1 + next * 7 % 41, level = -level)
                    steps.add(next, level);
                steps.read(samples.data() + done, 256);
            }
            return samples;
        };
        EXPECT_EQ(render(portableStepLoops()), render(fastestStepLoops()));
    }
}

TEST(BandLimitedSteps, fastNoiseIsWhatItsStepsAre) {
    constexpr int kRate = 48000;
    for (const int shortNoise : {0, 0x80}) {
        for (const int period : {0, 1, 2, 3}) {
            const RegisterLog log(core::Region::Ntsc,
                                  {{0, 0x4015, 0x0F},
                                   {0, 0x4008, 0xFF},
                                   {0, 0x400A, 0xFD},
                                   {0, 0x400B, 0x08},
                                   {0, 0x4017, 0xC0},
                                   {0, 0x400C, 0x3F},
                                   {0, 0x400E, static_cast<std::uint8_t>(shortNoise | period)},
                                   {0, 0x400F, 0x08}},
                                  1 << 30);
            // Only live ones are made of patterns.
            ChipRenderer patterns(kRate, StepQuality::Live);
            ChipRenderer exact(kRate, StepQuality::Export);
            std::vector<float> difference(1 << 15);
            std::vector<float> samples(1 << 15);
            const auto render = [&](ChipRenderer& renderer, std::vector<float>& into) {
                renderer.setLog(&log);
                std::vector<float> lead(static_cast<std::size_t>(1000 + renderer.delay()));
                renderer.render(lead.data(), static_cast<int>(lead.size()));
                renderer.render(into.data(), static_cast<int>(into.size()));
            };
            render(patterns, difference);
            render(exact, samples);
            for (std::size_t i = 0; i < samples.size(); ++i)
                difference[i] -= samples[i];
            const auto below = [](const std::vector<float>& of, double hertz) {
                const auto power = tests::powerSpectrum(of);
                const auto end = static_cast<std::ptrdiff_t>(hertz / kRate * (1 << 15));
                return std::accumulate(power.begin(), power.begin() + end, 0.0);
            };
            for (const auto& [hertz, bound] : {std::pair{8000.0, -60.0}, {12000.0, -36.0}})
                EXPECT_LT(10 * std::log10(below(difference, hertz) / below(samples, hertz)), bound)
                    << "mode " << shortNoise << ", period " << period << ", to " << hertz << " Hz";
        }
    }
}

TEST(BandLimitedSteps, soundAtTheChipsFrequency) {
    for (const int period : {37, 253, 1017}) {
        const double expected = frequencyOf(period);
        const double cents =
            1200 * std::log2(tests::strongestFrequency(pulse(period, 2, 48000), 48000) / expected);
        EXPECT_LT(std::abs(cents), 0.01) << "period " << period;
    }
}

TEST(BandLimitedSteps, reachTheLevelOfTheStep) {
    BandLimitedSteps steps(48000, 256, StepQuality::Live);
    steps.restart(1789773);
    steps.add(steps.cycleAfter(20), kUnitLevel / 2);
    std::vector<float> samples(256);
    steps.read(samples.data(), 128);
    steps.read(samples.data() + 128, 128);
    EXPECT_NEAR(samples[10], 0.0F, 1e-3);
    EXPECT_NEAR(samples[20 + steps.delay() + 40], 0.5F, 1e-6);
    EXPECT_LT(samples[20 + steps.delay() - 2], 0.25F) << "half way at its time";
    EXPECT_GT(samples[20 + steps.delay() + 1], 0.25F);
}

TEST(BandLimitedSteps, blockSizesMakeNoDifference) {
    const auto render = [](int block) {
        BandLimitedSteps steps(44100, 512, StepQuality::Live);
        steps.restart(1789773);
        std::vector<float> samples;
        Cycle next = 0;
        int sign = 1;
        while (samples.size() < 2000) {
            for (; next < steps.cycleAfter(block); next += 1237, sign = -sign)
                steps.add(next, kUnitLevel / 10 * sign);
            samples.resize(samples.size() + static_cast<std::size_t>(block));
            steps.read(samples.data() + samples.size() - block, block);
        }
        samples.resize(2000);
        return samples;
    };
    const auto one = render(512);
    for (const int block : {1, 7, 64, 333}) {
        const auto other = render(block);
        for (std::size_t i = 0; i < one.size(); ++i)
            ASSERT_EQ(one[i], other[i]) << "block " << block << " sample " << i;
    }
}

TEST(BandLimitedSteps, framesAreCountedAsTheyBegin) {
    BandLimitedSteps steps(48000, 256, StepQuality::Live);
    steps.restart(1'789'773);
    EXPECT_EQ(steps.frameAt(0), 0);
    for (Cycle cycle = 1; cycle < 2'000'000; cycle += 37) {
        steps.jump(1'789'773, cycle);
        ASSERT_GE(steps.cycleAfter(0), cycle);
        ASSERT_LT(steps.cycleAfter(-1), cycle);
    }
}

}  // namespace studio::synth
