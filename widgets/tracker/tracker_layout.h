// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "widgets/tracker/tracker_cursor.h"

#include <QRect>
#include <QSize>

#include <optional>

namespace studio::widgets {

/// Where things are in the tracker, in pixels of its viewport. A value; GUI thread.
struct TrackerLayout {
    QSize size;
    int headerHeight = 0;
    int rowHeight = 1;
    int numberWidth = 0;
    int voiceWidth = 0;
    /// Of one figure.
    int figureWidth = 0;
    /// There is room to write how far into a row something happens.
    bool roomy = false;
    /// The row at the top, and what is scrolled out at the left.
    std::int64_t firstRow = 0;
    int scrollX = 0;

    /// Measures for the fonts and the scale in force.
    void arrange(QSize viewport);

    /// Rows that fit in whole, at least 1.
    [[nodiscard]] int wholeRows() const;
    [[nodiscard]] int contentWidth() const;
    /// The least width that shows all voices.
    [[nodiscard]] static int leastWidth();
    [[nodiscard]] QRect grid() const;
    [[nodiscard]] int yOf(std::int64_t row) const;
    [[nodiscard]] QRect rowRect(std::int64_t row) const;
    [[nodiscard]] QRect headerRect(core::Voice voice) const;
    /// From the header down.
    [[nodiscard]] QRect voiceRect(core::Voice voice) const;
    [[nodiscard]] QRect cellRect(TrackerPlace place) const;
    /// The cell at `position`; nothing in the header, the numbers and beside the voices.
    [[nodiscard]] std::optional<TrackerPlace> placeAt(QPoint position) const;
    [[nodiscard]] std::optional<core::Voice> headerAt(QPoint position) const;

  private:
    [[nodiscard]] int columnLeft(int kind) const;
    [[nodiscard]] int columnWidth(int kind) const;
    [[nodiscard]] int voiceLeft(core::Voice voice) const;
    void measure(bool withRoom);
};

}  // namespace studio::widgets
