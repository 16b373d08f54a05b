// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "synth/apu/apu.h"

#include "tests/support/archives.h"
#include "tests/support/test_paths.h"

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

namespace studio::synth {

namespace {

struct Change {
    Cycle cycle = 0;
    DacLevels levels{};

    bool operator==(const Change&) const = default;
};

std::vector<Change> traceOf(const std::filesystem::path& log, core::Region region) {
    Apu apu(region);
    std::vector<Change> changes{{0, apu.levels()}};
    const auto note = [&](Cycle cycle, const DacLevels& levels) {
        if (changes.back().cycle == cycle)
            changes.back().levels = levels;
        else
            changes.push_back({cycle, levels});
    };
    std::ifstream stream(log);
    Cycle cycle = 0;
    std::string address;
    std::string value;
    while (stream >> cycle >> address >> value)
        apu.write(cycle, static_cast<std::uint16_t>(std::stoi(address, nullptr, 16)),
                  static_cast<std::uint8_t>(std::stoi(value, nullptr, 16)), note);
    apu.run(cycle + chipTiming(region).clockRate / 2 + 1, note);
    // Several changes within a cycle may come back to where they began.
    const auto same = [](const Change& left, const Change& right) {
        return left.levels == right.levels;
    };
    changes.erase(std::unique(changes.begin(), changes.end(), same), changes.end());
    return changes;
}

std::vector<Change> expectedTrace(const std::filesystem::path& path) {
    std::istringstream stream(tests::readGzip(path));
    std::vector<Change> changes;
    Cycle cycle = 0;
    int sampled = 0;
    std::array<int, 4> levels{};
    while (stream >> cycle >> levels[0] >> levels[1] >> levels[2] >> levels[3] >> sampled) {
        Change change{cycle, {}};
        for (std::size_t i = 0; i < levels.size(); ++i)
            change.levels[i] = static_cast<std::uint8_t>(levels[i]);
        changes.push_back(change);
    }
    return changes;
}

void expectTrace(const char* name, core::Region region) {
    const auto folder = tests::testData("apu");
    const auto expected = expectedTrace(folder / (std::string(name) + ".trace.gz"));
    ASSERT_GT(expected.size(), 10000U);
    const auto changes = traceOf(folder / (std::string(name) + ".log"), region);
    ASSERT_EQ(changes.size(), expected.size());
    for (std::size_t i = 0; i < changes.size(); ++i)
        ASSERT_EQ(changes[i], expected[i]) << "line " << i + 1 << ", cycle " << expected[i].cycle;
}

const auto kIgnore = [](Cycle, const DacLevels&) {};

}  // namespace

TEST(Apu, agreesWithReferenceTracesAtEveryCycle) {
    expectTrace("fuzz_ntsc_101", core::Region::Ntsc);
    expectTrace("fuzz_ntsc_106", core::Region::Ntsc);
    expectTrace("fuzz_pal_201", core::Region::Pal);
}

TEST(Noise, shiftsThePublishedSequence) {
    Noise noise(chipTiming(core::Region::Ntsc).noisePeriods);
    std::uint16_t after1000 = 0;
    for (int clock = 1; clock <= 20000; ++clock) {
        noise.step();
        if (clock == 1)
            EXPECT_EQ(noise.shiftRegister(), 0x4000);
        if (clock == 1000)
            after1000 = noise.shiftRegister();
    }
    EXPECT_EQ(after1000, 0x7E2A);
    EXPECT_EQ(noise.shiftRegister(), 0x5473);
}

TEST(Noise, shortModeRepeatsAfter93) {
    Noise noise(chipTiming(core::Region::Ntsc).noisePeriods);
    noise.write(2, 0x80);
    const std::uint16_t start = noise.shiftRegister();
    int clocks = 0;
    do {
        noise.step();
        ++clocks;
    } while (noise.shiftRegister() != start && clocks < 40000);
    EXPECT_EQ(clocks, 93);
}

TEST(Pulse, isMutedByHighPitchAndBySweepTarget) {
    const auto sounds = [](int period, std::uint8_t sweep) {
        Apu apu(core::Region::Ntsc);
        apu.write(0, kApuStatus, 0x0F, kIgnore);
        apu.write(1, 0x4000, 0xBF, kIgnore);
        apu.write(2, 0x4001, sweep, kIgnore);
        apu.write(3, 0x4002, static_cast<std::uint8_t>(period), kIgnore);
        apu.write(4, 0x4003, static_cast<std::uint8_t>(period >> 8), kIgnore);
        bool sounded = false;
        apu.run(100000, [&](Cycle, const DacLevels& levels) { sounded |= levels[0] > 0; });
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
