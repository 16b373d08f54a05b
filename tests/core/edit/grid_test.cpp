// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/edit/grid.h"

#include <gtest/gtest.h>

namespace studio::core {

namespace {

SongFrame frameOf(std::int64_t ticksPerQuarter, std::vector<TimeSignature> signatures) {
    SongFrame frame;
    frame.tempo = TempoMap(ticksPerQuarter, {Tempo{}});
    frame.meter = MeterMap(ticksPerQuarter, std::move(signatures));
    return frame;
}

}  // namespace

TEST(Grid, hasItsLinesWhereTheNotesAre) {
    const SongFrame frame = frameOf(480, {TimeSignature{}});
    EXPECT_EQ(Grid(frame, GridUnit::Bar).tick(3), 3 * 1920);
    EXPECT_EQ(Grid(frame, GridUnit::Half).tick(3), 3 * 960);
    EXPECT_EQ(Grid(frame, GridUnit::Sixteenth).tick(17), 17 * 120);
    EXPECT_EQ(Grid(frame, GridUnit::EighthTriplet).tick(4), 4 * 160);
    const Grid frames(frame, GridUnit::Frame);
    EXPECT_EQ(frames.tick(60), 960) << "a second at 120 quarters a minute";
}

TEST(Grid, beginsAnewWithEveryBar) {
    // 7/8 with quarters: the last line of a bar stands an eighth before the next bar.
    const SongFrame frame = frameOf(480, {{0, 7, 8}, {2 * 1680, 3, 4}});
    const Grid grid(frame, GridUnit::Quarter);
    EXPECT_EQ(grid.tick(3), 1440);
    EXPECT_EQ(grid.tick(4), 1680);
    EXPECT_EQ(grid.tick(8), 3360);
    EXPECT_EQ(grid.tick(9), 3360 + 480);
    EXPECT_EQ(grid.tick(11), 3360 + 1440) << "bars of three";
    EXPECT_EQ(grid.indexAt(1679), 3);
    EXPECT_EQ(grid.indexAt(1680), 4);
}

TEST(Grid, goesBothWaysForEveryUnit) {
    for (const std::int64_t resolution : {22050, 480, 44101}) {
        const SongFrame frame = frameOf(resolution, {{0, 5, 4}, {20 * resolution, 7, 16}});
        for (const GridUnit unit : kGridUnits) {
            const Grid grid(frame, unit);
            Tick last = -1;
            for (std::int64_t line = 0; line < 300; ++line) {
                const Tick tick = grid.tick(line);
                ASSERT_GT(tick, last) << gridUnitName(unit) << ' ' << line;
                ASSERT_EQ(grid.indexAt(tick), line) << gridUnitName(unit) << ' ' << resolution;
                if (line > 0)
                    ASSERT_EQ(grid.indexAt(tick - 1), line - 1) << gridUnitName(unit);
                last = tick;
            }
        }
    }
}

TEST(Grid, findsNeighbours) {
    const SongFrame frame = frameOf(480, {TimeSignature{}});
    const Grid grid(frame, GridUnit::Quarter);
    EXPECT_EQ(grid.nearest(239), 0);
    EXPECT_EQ(grid.nearest(240), 0);
    EXPECT_EQ(grid.nearest(241), 480);
    EXPECT_EQ(grid.next(480), 960);
    EXPECT_EQ(grid.previous(480), 0);
    EXPECT_EQ(grid.previous(481), 480);
    EXPECT_EQ(grid.previous(0), 0);
    EXPECT_EQ(grid.moved(500, 2), 1460) << "the distance to the line stays";
    EXPECT_EQ(grid.moved(500, -5), 0);
}

}  // namespace studio::core
