// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "synth/apu/bus_run.h"

#include "tests/support/reference_apu.h"
#include "tests/support/test_paths.h"

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

namespace studio::synth {

TEST(BusRun, theChipsTestProgramsSeeWhatTheyExpect) {
    int runs = 0;
    for (const auto& entry : std::filesystem::directory_iterator(tests::testData("apu") / "bus")) {
        const std::string name = entry.path().filename();
        std::ifstream run(entry.path());
        const auto found =
            compareBusRun(run, name.starts_with("pal_") ? core::Region::Pal : core::Region::Ntsc);
        ASSERT_TRUE(found) << name;
        EXPECT_EQ(*found, "") << name;
        ++runs;
    }
    EXPECT_EQ(runs, 31);
}

TEST(BusRun, agreesWithASimpleModelOnRandomAccesses) {
    for (std::uint64_t seed = 1; seed <= 12; ++seed) {
        const auto region = static_cast<core::Region>(seed % 3);
        std::istringstream run(tests::referenceBusRun(seed, 400, region));
        const auto found = compareBusRun(run, region);
        ASSERT_TRUE(found);
        EXPECT_EQ(*found, "") << "seed " << seed;
    }
}

TEST(BusRun, tellsTheFirstDifference) {
    std::istringstream status("10 W 4015 01\n20 W 4003 08\n30 R 4015 00");
    EXPECT_EQ(compareBusRun(status, core::Region::Ntsc), "cycle 30: 4015 reads 01, expected 00");
    std::istringstream line("40000 R 4015 40");
    EXPECT_EQ(compareBusRun(line, core::Region::Ntsc),
              "cycle 29831: interrupt line 01, expected 00");
    std::istringstream none("40000 Q 4015 40");
    EXPECT_FALSE(compareBusRun(none, core::Region::Ntsc));
}

}  // namespace studio::synth
