// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/edit/row.h"

#include <QString>

/// How a tracker writes what happens in its cells. GUI thread.
namespace studio::widgets {

/// "C-4", "C#4"; "0-#" … "F-#" for the noise, F being the highest.
[[nodiscard]] QString trackerNote(core::Voice voice, int pitch);

/// "C-4", "---", "F" or "V2": what stands in a cell for `event`.
[[nodiscard]] QString eventText(core::Voice voice, core::RowColumn column,
                                const core::RowEvent& event);

/// Which of the events of one cell stands in it: the first that starts a note, else the first.
/// `events` is not empty.
[[nodiscard]] const core::RowEvent& shownEvent(const std::vector<core::RowEvent>& events);

/// "5.03": bar and number of the row in it, both from 1.
[[nodiscard]] QString rowNumber(const core::RowGrid& rows, std::int64_t index);

/// Hundredths of the row between its line and `at`; 0 within a tick of the line.
[[nodiscard]] int offsetInRow(const core::Row& row, core::Tick at);

/// All that happens in a cell, with exact times, for hover help; what can be done if it is empty.
[[nodiscard]] QString describeCell(const core::Song& song, const core::RowGrid& rows,
                                   std::int64_t index, core::Voice voice, core::RowColumn column);

}  // namespace studio::widgets
