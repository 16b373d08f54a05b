// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "widgets/tracker/tracker_layout.h"

#include "widgets/style/theme.h"

#include <QFontMetricsF>

#include <algorithm>
#include <array>
#include <cmath>

namespace studio::widgets {

using core::Voice;

namespace {

/// In pixels of the design.
constexpr double kHeaderHeight = 30;
constexpr double kRowHeight = 18;
constexpr double kPadding = 8;
constexpr double kBetweenColumns = 3;
constexpr double kMark = 6;
constexpr double kRoomyMark = 22;
constexpr double kRoomyPadding = 14;

/// Figures that stand in the columns, and in the row numbers.
constexpr std::array kFigures{3, 1, 2};
constexpr int kNumberFigures = 6;

}  // namespace

void TrackerLayout::measure(bool withRoom) {
    roomy = withRoom;
    figureWidth = static_cast<int>(
        std::ceil(QFontMetricsF(figureFont(13)).horizontalAdvance(QLatin1Char('0'))));
    headerHeight = scaled(kHeaderHeight);
    rowHeight = scaled(kRowHeight);
    numberWidth = kNumberFigures * figureWidth + scaled(kPadding);
    voiceWidth = columnLeft(kColumnsPerVoice - 1) + columnWidth(kColumnsPerVoice - 1) +
                 scaled(roomy ? kRoomyPadding : kBetweenColumns);
}

void TrackerLayout::arrange(QSize viewport) {
    size = viewport;
    measure(true);
    if (contentWidth() > size.width())
        measure(false);
    scrollX = std::clamp(scrollX, 0, std::max(contentWidth() - size.width(), 0));
}

int TrackerLayout::leastWidth() {
    TrackerLayout layout;
    layout.measure(false);
    return layout.contentWidth();
}

int TrackerLayout::columnWidth(int kind) const {
    const double mark = kind == 0 && roomy ? kRoomyMark : kMark;
    return kFigures[static_cast<std::size_t>(kind)] * figureWidth + scaled(mark);
}

int TrackerLayout::columnLeft(int kind) const {
    int left = scaled(roomy ? kRoomyPadding : kPadding);
    for (int before = 0; before < kind; ++before)
        left += columnWidth(before) + scaled(kBetweenColumns);
    return left;
}

int TrackerLayout::wholeRows() const {
    return std::max((size.height() - headerHeight) / rowHeight, 1);
}

int TrackerLayout::contentWidth() const {
    return numberWidth + static_cast<int>(core::kVoiceCount) * voiceWidth;
}

QRect TrackerLayout::grid() const {
    return {0, headerHeight, size.width(), size.height() - headerHeight};
}

int TrackerLayout::yOf(std::int64_t row) const {
    return headerHeight + static_cast<int>(row - firstRow) * rowHeight;
}

QRect TrackerLayout::rowRect(std::int64_t row) const {
    return {-scrollX, yOf(row), contentWidth(), rowHeight};
}

int TrackerLayout::voiceLeft(Voice voice) const {
    return numberWidth + static_cast<int>(core::index(voice)) * voiceWidth - scrollX;
}

QRect TrackerLayout::headerRect(Voice voice) const {
    return {voiceLeft(voice), 0, voiceWidth, headerHeight};
}

QRect TrackerLayout::voiceRect(Voice voice) const {
    return {voiceLeft(voice), headerHeight, voiceWidth, size.height() - headerHeight};
}

QRect TrackerLayout::cellRect(TrackerPlace place) const {
    const int kind = place.column % kColumnsPerVoice;
    return {voiceLeft(voiceOfColumn(place.column)) + columnLeft(kind), yOf(place.row),
            columnWidth(kind), rowHeight};
}

std::optional<TrackerPlace> TrackerLayout::placeAt(QPoint position) const {
    const int x = position.x() + scrollX - numberWidth;
    if (position.y() < headerHeight || x < 0 || x >= contentWidth() - numberWidth)
        return std::nullopt;
    const int inVoice = x % voiceWidth;
    int kind = kColumnsPerVoice - 1;
    while (kind > 0 && inVoice < columnLeft(kind) - scaled(kBetweenColumns) / 2)
        --kind;
    return TrackerPlace{firstRow + (position.y() - headerHeight) / rowHeight,
                        x / voiceWidth * kColumnsPerVoice + kind};
}

std::optional<Voice> TrackerLayout::headerAt(QPoint position) const {
    for (const Voice voice : core::kVoices) {
        if (headerRect(voice).contains(position) && position.x() >= numberWidth - scrollX)
            return voice;
    }
    return std::nullopt;
}

}  // namespace studio::widgets
