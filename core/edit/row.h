// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/edit/grid.h"
#include "core/score/song.h"

#include <vector>

namespace studio::core {

/// What a tracker shows of one voice, side by side.
enum class RowColumn : std::uint8_t { Note, Volume, Timbre };

inline constexpr std::array kRowColumns{RowColumn::Note, RowColumn::Volume, RowColumn::Timbre};

/// One row of a tracker.
struct Row {
    /// Its line of the grid: where what is entered goes.
    Tick line = 0;
    /// What happens here is shown in this row. Lines lie between two ticks and are rounded, so
    /// all but the first row begin a tick before their lines.
    TickRange range;

    bool operator==(const Row&) const = default;
};

/// The rows that a song has on a grid, numbered from 0, and their bars. A value that keeps what it
/// needs of the song, any thread.
class RowGrid {
  public:
    RowGrid(const SongFrame& frame, GridUnit unit);

    [[nodiscard]] const Grid& grid() const { return grid_; }
    /// Rows within the song.
    [[nodiscard]] std::int64_t songRows() const { return songRows_; }
    /// The same with one more bar, into which a song can grow.
    [[nodiscard]] std::int64_t rows() const { return rows_; }

    [[nodiscard]] Row row(std::int64_t index) const;
    /// The row that shows what happens at `tick`.
    [[nodiscard]] std::int64_t rowAt(Tick tick) const;

    /// The bar of row `index`, from 1, and the row's number in it, from 0. A bar that starts within
    /// a row begins with that row.
    [[nodiscard]] std::int64_t bar(std::int64_t index) const;
    [[nodiscard]] std::int64_t numberInBar(std::int64_t index) const;
    [[nodiscard]] std::int64_t firstRow(std::int64_t bar) const;
    [[nodiscard]] bool startsBar(std::int64_t index) const { return numberInBar(index) == 0; }
    [[nodiscard]] bool startsBeat(std::int64_t index) const;

  private:
    Grid grid_;
    MeterMap meter_;
    std::int64_t songRows_;
    std::int64_t rows_;
};

/// Something that happens in a row.
struct RowEvent {
    enum class Kind : std::uint8_t {
        /// A note starts; in the volume column this is its volume.
        Start,
        /// A note ends, and neither another note nor the song's end follows at once.
        End,
        /// The volume or timbre changes.
        Change,
    };

    Tick at = 0;
    Kind kind = Kind::Start;
    /// Pitch, volume or timbre; of no meaning for an end.
    int value = 0;

    bool operator==(const RowEvent&) const = default;
};

/// All that happens in `range` in one column of `voice`, in its order.
[[nodiscard]] std::vector<RowEvent> rowEvents(const Song& song, Voice voice, RowColumn column,
                                              TickRange range);

}  // namespace studio::core
