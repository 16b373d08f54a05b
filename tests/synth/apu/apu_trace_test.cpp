// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "synth/apu/apu_trace.h"

#include "tests/support/archives.h"
#include "tests/support/reference_apu.h"
#include "tests/support/test_paths.h"

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

namespace studio::synth {

namespace {

std::string traceOf(std::istream& log, core::Region region) {
    std::ostringstream trace;
    EXPECT_TRUE(traceRegisterLog(log, region, trace));
    return trace.str();
}

/// Not EXPECT_EQ, which would print megabytes.
void expectSame(const std::string& found, const std::string& expected, const std::string& what) {
    std::istringstream left(found);
    std::istringstream right(expected);
    std::string one;
    std::string other;
    while (std::getline(right, other)) {
        std::getline(left, one);
        ASSERT_EQ(one, other) << what;
    }
    ASSERT_EQ(found.size(), expected.size()) << what;
}

}  // namespace

TEST(ApuTrace, agreesWithReferenceTracesByteForByte) {
    for (const auto& [name, region] : {std::pair{"fuzz_ntsc_101", core::Region::Ntsc},
                                       {"fuzz_ntsc_106", core::Region::Ntsc},
                                       {"fuzz_pal_201", core::Region::Pal}}) {
        const auto folder = tests::testData("apu");
        const std::string expected = tests::readGzip(folder / (std::string(name) + ".trace.gz"));
        ASSERT_GT(expected.size(), 100000U);
        std::ifstream log(folder / (std::string(name) + ".log"));
        expectSame(traceOf(log, region), expected, name);
    }
}

TEST(ApuTrace, agreesWithASimpleModelOnRandomLogs) {
    for (std::uint64_t seed = 1; seed <= 12; ++seed) {
        const auto region = static_cast<core::Region>(seed % 3);
        const std::string log = tests::randomRegisterLog(seed, 400);
        std::istringstream stream(log);
        expectSame(traceOf(stream, region), tests::referenceTrace(log, region),
                   "seed " + std::to_string(seed));
    }
}

TEST(ApuTrace, refusesWhatIsNoLog) {
    for (const char* text : {"words", "10 4000", "10 4000 100", "20 4000 1\n10 4000 1"}) {
        std::istringstream log(text);
        std::ostringstream trace;
        EXPECT_FALSE(traceRegisterLog(log, core::Region::Ntsc, trace)) << text;
    }
}

}  // namespace studio::synth
