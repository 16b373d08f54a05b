// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "synth/apu/apu.h"

#include <gtest/gtest.h>

#include <utility>

namespace studio::synth {

namespace {

struct Ignore {
    void pulses(Cycle, int, int) const {}
    void others(Cycle, int, int, int) const {}
};

struct HearPulse1 {
    bool* sounded;
    void pulses(Cycle, int first, int) const { *sounded = *sounded || first > 0; }
    void others(Cycle, int, int, int) const {}
};

}  // namespace

TEST(NoiseRegister, shiftsThePublishedSequence) {
    NoiseRegister noise;
    for (const auto& [clocks, bits] : {std::pair{1, 0x4000}, {999, 0x7E2A}, {19000, 0x5473}}) {
        noise.shift(clocks);
        EXPECT_EQ(noise.bits(), bits);
    }
}

TEST(NoiseRegister, shortModeRepeatsAfter93) {
    NoiseRegister noise;
    noise.setShort(true);
    const std::uint16_t start = noise.bits();
    int clocks = 0;
    do {
        noise.shift(1);
        ++clocks;
    } while (noise.bits() != start && clocks < 40000);
    EXPECT_EQ(clocks, 93);
}

TEST(NoiseRegister, manyClocksAtOnceAreAsManySingleOnes) {
    for (const bool isShort : {false, true}) {
        for (const std::int64_t clocks : {2, 9, 10, 14, 15, 100, 40000, 100001}) {
            NoiseRegister once;
            NoiseRegister singly;
            once.setShort(isShort);
            singly.setShort(isShort);
            once.shift(clocks);
            for (std::int64_t i = 0; i < clocks; ++i)
                singly.shift(1);
            EXPECT_EQ(once.bits(), singly.bits()) << clocks;
            const int run = once.run();
            for (int i = 1; i < run; ++i) {
                singly.shift(1);
                ASSERT_EQ(singly.bit(), once.bit());
            }
            singly.shift(1);
            EXPECT_NE(singly.bit(), once.bit());
        }
    }
}

TEST(Pulse, isMutedByHighPitchAndBySweepTarget) {
    const auto sounds = [](int period, std::uint8_t sweep) {
        Apu apu(core::Region::Ntsc);
        apu.write(0, kApuStatus, 0x0F, Ignore());
        apu.write(1, 0x4000, 0xBF, Ignore());
        apu.write(2, 0x4001, sweep, Ignore());
        apu.write(3, 0x4002, static_cast<std::uint8_t>(period), Ignore());
        apu.write(4, 0x4003, static_cast<std::uint8_t>(period >> 8), Ignore());
        bool sounded = false;
        apu.run(100000, HearPulse1{&sounded});
        return sounded;
    };
    EXPECT_TRUE(sounds(8, 0x08));
    EXPECT_FALSE(sounds(7, 0x08));
    EXPECT_TRUE(sounds(0x7FF, 0x08));
    EXPECT_FALSE(sounds(0x400, 0x00)) << "an idle sweep without negate still mutes";
    EXPECT_TRUE(sounds(0x3FF, 0x00));
}

TEST(Apu, aRegionChangesTheNoise) {
    EXPECT_EQ(chipTiming(core::Region::Pal).noisePeriods[15], 3778);
    EXPECT_EQ(chipTiming(core::Region::Dendy).noisePeriods[15], 4068);
    EXPECT_EQ(chipTiming(core::Region::Dendy).clockRate, 1773448);
}

}  // namespace studio::synth
