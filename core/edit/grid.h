// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/score/grid_unit.h"
#include "core/score/song.h"

#include <cstdint>
#include <vector>

namespace studio::core {

/// The lines of a song's grid, numbered from 0 at tick 0. Musical grids begin anew with every bar;
/// the last line of a bar may stand closer to the next bar than the unit. A value that keeps what
/// it needs of the song, any thread.
class Grid {
  public:
    Grid(const SongFrame& frame, GridUnit unit);

    /// Tick of line `index` (>= 0). Ascends strictly wherever a unit has a tick or more.
    [[nodiscard]] Tick tick(std::int64_t index) const;
    /// The last line at or before `tick`; 0 before tick 0.
    [[nodiscard]] std::int64_t indexAt(Tick tick) const;
    /// The line nearest to `tick`; the earlier one of two.
    [[nodiscard]] Tick nearest(Tick tick) const;
    [[nodiscard]] Tick floor(Tick at) const { return tick(indexAt(at)); }
    /// The first line after `tick`.
    [[nodiscard]] Tick next(Tick at) const { return tick(indexAt(at) + 1); }
    /// The last line before `tick`, 0 at the start.
    [[nodiscard]] Tick previous(Tick at) const;
    /// `steps` lines on (or back, if negative) from `tick`, which keeps its distance to the line
    /// at or before it; not below 0.
    [[nodiscard]] Tick moved(Tick tick, std::int64_t steps) const;

  private:
    /// Bars of one time signature.
    struct Stretch {
        std::int64_t firstBar;
        std::int64_t linesPerBar;
        std::int64_t firstLine;
    };

    MeterMap meter_;
    TempoMap tempo_;
    GridUnit unit_;
    std::vector<Stretch> stretches_;

    [[nodiscard]] Tick lineInBar(std::int64_t bar, std::int64_t line) const;
};

}  // namespace studio::core
