// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "widgets/piano_roll/roll_layout.h"

#include "widgets/style/theme.h"

#include <QString>

#include <algorithm>
#include <array>
#include <cmath>

namespace studio::widgets {

using core::Tick;
using core::Voice;

namespace {

constexpr double kLoopHeight = 12;
constexpr double kRulerHeight = 24;
constexpr double kKeyboardWidth = 40;
constexpr double kNoiseHeight = 96;
constexpr int kLowestRow = 6;
constexpr int kHighestRow = 32;
constexpr double kMostPixelsPerSample = 0.25;

}  // namespace

void RollLayout::divide(QSize size) {
    const int strip = scaled(kLoopHeight);
    const int top = strip + scaled(kRulerHeight);
    const int left = scaled(kKeyboardWidth);
    const int lane = std::min(scaled(kNoiseHeight), std::max(size.height() - top, 0) / 3);
    const int right = std::max(size.width() - left, 1);
    const int middle = std::max(size.height() - top - lane, 1);
    loopStrip = {left, 0, right, strip};
    ruler = {left, strip, right, top - strip};
    keyboard = {0, top, left, middle};
    grid = {left, top, right, middle};
    noise = {left, top + middle + 1, right, lane - 1};
    noiseLabel = {0, top + middle + 1, left, lane - 1};
}

double RollLayout::xOf(Tick tick) const {
    return grid.left() + static_cast<double>(tick) * pixelsPerTick - scrollX;
}

Tick RollLayout::tickAt(double x) const {
    return static_cast<Tick>(std::floor((x - grid.left() + scrollX) / pixelsPerTick));
}

double RollLayout::yOf(int pitch) const {
    return grid.top() + static_cast<double>(kHighestPitch - pitch) * rowHeight - scrollY;
}

int RollLayout::pitchAt(double y) const {
    const int row = static_cast<int>(std::floor((y - grid.top() + scrollY) / rowHeight));
    return kHighestPitch - std::clamp(row, 0, kRows - 1);
}

double RollLayout::noiseYOf(int pitch) const {
    return noise.top() + (16 - pitch) * noiseRowHeight();
}

int RollLayout::noisePitchAt(double y) const {
    const int row = static_cast<int>(std::floor((y - noise.top()) / noiseRowHeight()));
    return 16 - std::clamp(row, 0, 15);
}

int RollLayout::pitchOf(Voice voice, double y) const {
    const core::PitchRange range = core::pitchRange(voice);
    return std::clamp(voice == Voice::Noise ? noisePitchAt(y) : pitchAt(y), range.lowest,
                      range.highest);
}

QRectF RollLayout::noteRect(Voice voice, const core::Note& note) const {
    const double left = xOf(note.start);
    const double width = std::max(static_cast<double>(note.length) * pixelsPerTick - 1, 1.0);
    if (voice == Voice::Noise)
        return {left, noiseYOf(note.pitch), width, std::max(noiseRowHeight() - 1, 2.0)};
    return {left, yOf(note.pitch) + 1, width, rowHeight - 2.0};
}

core::TickRange RollLayout::visibleTicks() const {
    return {tickAt(grid.left()), tickAt(grid.right() + 1) + 1};
}

void RollLayout::zoomTime(double factor, double x, Tick length) {
    const double anchor = (x - grid.left() + scrollX) / pixelsPerTick;
    const double least = grid.width() / std::max(static_cast<double>(length) * 1.1, 1.0);
    pixelsPerTick = std::clamp(pixelsPerTick * factor, std::min(least, kMostPixelsPerSample),
                               kMostPixelsPerSample);
    scrollX = std::clamp(anchor * pixelsPerTick - (x - grid.left()), 0.0, mostScrollX(length));
}

void RollLayout::zoomPitch(int change, double y) {
    const double anchor = (y - grid.top() + scrollY) / rowHeight;
    rowHeight = std::clamp(rowHeight + change, kLowestRow, kHighestRow);
    scrollY = std::clamp(anchor * rowHeight - (y - grid.top()), 0.0, mostScrollY());
}

double RollLayout::mostScrollX(Tick length) const {
    // A little room after the end, so that it can be seen as such.
    return std::max(static_cast<double>(length) * pixelsPerTick - grid.width() * 0.9, 0.0);
}

double RollLayout::mostScrollY() const {
    return std::max(static_cast<double>(kRows * rowHeight - grid.height()), 0.0);
}

QString pitchName(int pitch) {
    constexpr std::array kNames{"C", "C♯", "D", "D♯", "E", "F", "F♯", "G", "G♯", "A", "A♯", "B"};
    return QString::fromUtf8(kNames[static_cast<std::size_t>(pitch % 12)]) +
           QString::number(pitch / 12 - 1);
}

bool isBlackKey(int pitch) {
    constexpr std::array kBlack{false, true,  false, true,  false, false,
                                true,  false, true,  false, true,  false};
    return kBlack[static_cast<std::size_t>(pitch % 12)];
}

}  // namespace studio::widgets
