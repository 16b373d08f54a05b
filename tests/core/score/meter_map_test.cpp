// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/score/meter_map.h"

#include <gtest/gtest.h>

namespace studio::core {

TEST(MeterMap, countsBarsFromOne) {
    const MeterMap meter;
    EXPECT_EQ(meter.barStart(1), 0);
    EXPECT_EQ(meter.barStart(2), 88200) << "two seconds, as NES-MDB's nominal tempo has it";
    EXPECT_EQ(meter.barAt(0), 1);
    EXPECT_EQ(meter.barAt(88199), 1);
    EXPECT_EQ(meter.barAt(88200), 2);
    EXPECT_EQ(meter.barAt(-5), 1);
    EXPECT_EQ(meter.bars(5, 8), (TickRange{4 * 88200, 8 * 88200}));
    EXPECT_EQ(meter.beatStart(2, 1), 88200 + 22050);
}

TEST(MeterMap, aSignatureStartsABarEvenWhereItCutsOneShort) {
    const MeterMap meter(
        100, {TimeSignature{0, 4, 4}, TimeSignature{900, 3, 4}, TimeSignature{1500, 6, 8}});
    // 4/4: 400 ticks a bar, the third cut short at 900; 3/4: 300; 6/8: 300.
    EXPECT_EQ(meter.barStart(3), 800);
    EXPECT_EQ(meter.barStart(4), 900);
    EXPECT_EQ(meter.barStart(5), 1200);
    EXPECT_EQ(meter.barStart(6), 1500);
    EXPECT_EQ(meter.beatStart(6, 3), 1650);
    for (std::int64_t bar = 1; bar < 30; ++bar) {
        EXPECT_EQ(meter.barAt(meter.barStart(bar)), bar);
        EXPECT_EQ(meter.barAt(meter.barStart(bar + 1) - 1), bar);
    }
}

TEST(MeterMap, barsOfNoWholeNumberOfTicksDoNotDrift) {
    // 5/64 at 7 ticks per quarter: 35/16 ticks a bar.
    const MeterMap meter(7, {TimeSignature{0, 5, 64}});
    EXPECT_EQ(meter.barStart(17), 35);
    EXPECT_EQ(meter.barStart(1601), 3500);
    for (std::int64_t bar = 1; bar < 200; ++bar)
        EXPECT_EQ(meter.barAt(meter.barStart(bar)), bar);
}

TEST(MeterMap, refiningKeepsBars) {
    const MeterMap meter(100, {TimeSignature{0, 4, 4}, TimeSignature{900, 3, 4}});
    const MeterMap fine = meter.refined(7);
    for (std::int64_t bar = 1; bar < 9; ++bar)
        EXPECT_EQ(fine.barStart(bar), 7 * meter.barStart(bar));
}

}  // namespace studio::core
