// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/edit/grid.h"

#include <algorithm>

namespace studio::core {

namespace {

/// Samples of 44.1 kHz: LakhNES's frame of 1/60 s.
constexpr std::int64_t kSamplesPerFrame = kModelRate / 60;

constexpr std::int64_t ceilingOf(std::int64_t dividend, std::int64_t divisor) {
    return (dividend + divisor - 1) / divisor;
}

}  // namespace

Grid::Grid(const SongFrame& frame, GridUnit unit)
    : meter_(frame.meter), tempo_(frame.tempo), unit_(unit) {
    std::int64_t line = 0;
    for (const TimeSignature& signature : meter_.signatures()) {
        const std::int64_t bar = meter_.barAt(signature.at);
        if (!stretches_.empty())
            line += (bar - stretches_.back().firstBar) * stretches_.back().linesPerBar;
        const std::int64_t lines =
            unit == GridUnit::Bar
                ? 1
                : ceilingOf(signature.numerator * linesPerWhole(unit), signature.denominator);
        stretches_.push_back({bar, lines, line});
    }
}

Tick Grid::lineInBar(std::int64_t bar, std::int64_t line) const {
    const Tick start = meter_.barStart(bar);
    if (line == 0)
        return start;
    const Tick offset = ceilingOf(line * 4 * tempo_.ticksPerQuarter(), linesPerWhole(unit_));
    return std::min(start + offset, meter_.barStart(bar + 1));
}

Tick Grid::tick(std::int64_t index) const {
    if (unit_ == GridUnit::Frame)
        return std::max<Tick>(tempo_.tickAt(index * kSamplesPerFrame, kModelRate), 0);
    const auto after = std::ranges::upper_bound(stretches_, index, {}, &Stretch::firstLine);
    const Stretch& stretch = after == stretches_.begin() ? *after : *std::prev(after);
    const std::int64_t lines = std::max<std::int64_t>(index - stretch.firstLine, 0);
    return lineInBar(stretch.firstBar + lines / stretch.linesPerBar, lines % stretch.linesPerBar);
}

std::int64_t Grid::indexAt(Tick tick) const {
    if (tick <= 0)
        return 0;
    std::int64_t index = 0;
    if (unit_ == GridUnit::Frame) {
        index = tempo_.unitsAt(tick, kModelRate) / kSamplesPerFrame;
    } else {
        const std::int64_t bar = meter_.barAt(tick);
        const auto after = std::ranges::upper_bound(stretches_, bar, {}, &Stretch::firstBar);
        const Stretch& stretch = *std::prev(after);
        const std::int64_t line = unit_ == GridUnit::Bar
                                      ? 0
                                      : (tick - meter_.barStart(bar)) * linesPerWhole(unit_) /
                                            (4 * tempo_.ticksPerQuarter());
        index = stretch.firstLine + (bar - stretch.firstBar) * stretch.linesPerBar +
                std::min(line, stretch.linesPerBar - 1);
    }
    // Lines are rounded up to ticks.
    while (index > 0 && this->tick(index) > tick)
        --index;
    return index;
}

Tick Grid::nearest(Tick tick) const {
    const std::int64_t index = indexAt(tick);
    const Tick before = this->tick(index);
    const Tick after = this->tick(index + 1);
    return tick - before <= after - tick ? before : after;
}

Tick Grid::previous(Tick at) const {
    const std::int64_t index = indexAt(at);
    const Tick line = tick(index);
    return line < at ? line : tick(std::max<std::int64_t>(index - 1, 0));
}

Tick Grid::moved(Tick tick, std::int64_t steps) const {
    const std::int64_t index = indexAt(tick);
    const Tick offset = tick - this->tick(index);
    return index + steps < 0 ? 0 : this->tick(index + steps) + offset;
}

}  // namespace studio::core
