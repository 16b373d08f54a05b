// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "synth/engine/output_meter.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

namespace studio::synth {

namespace {

constexpr int kRate = 48000;

std::vector<float> sine(double hertz, double amplitude) {
    std::vector<float> samples(1 << 14);
    for (std::size_t i = 0; i < samples.size(); ++i)
        samples[i] = static_cast<float>(
            amplitude * std::sin(2 * std::numbers::pi * hertz * static_cast<double>(i) / kRate));
    return samples;
}

}  // namespace

TEST(OutputMeter, findsSinesInTheirBands) {
    for (const std::size_t band : {8U, 14U, 20U, 30U}) {
        OutputMeter meter(kRate);
        const auto samples = sine(OutputMeter::hertzOf(band), 0.5);
        meter.add(samples.data(), static_cast<int>(samples.size()));
        const auto bands = meter.bands();
        EXPECT_EQ(std::ranges::max_element(bands) - bands.begin(), static_cast<int>(band));
        EXPECT_NEAR(bands[band], 0.5F, 0.02F);
        EXPECT_LT(bands[band - 4], 0.005F) << "an octave below";
    }
}

TEST(OutputMeter, tellsEachPeakOnce) {
    OutputMeter meter(kRate);
    const std::vector<float> samples{0.1F, -0.7F, 0.2F};
    meter.add(samples.data(), 3);
    EXPECT_EQ(meter.takePeak(), 0.7F);
    EXPECT_EQ(meter.takePeak(), 0.0F);
}

TEST(OutputMeter, takesWhatWaits) {
    OutputTap tap(4);
    OutputMeter meter(kRate);
    EXPECT_FALSE(meter.take(tap));
    OutputBlock block;
    block.frames = 2;
    block.samples = {0.25F, -0.5F, 0.9F};
    tap.enqueue(block);
    EXPECT_TRUE(meter.take(tap));
    EXPECT_EQ(meter.takePeak(), 0.5F) << "only the block's frames";
}

}  // namespace studio::synth
