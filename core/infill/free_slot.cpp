// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/infill/free_slot.h"

#include <algorithm>

namespace studio::core {

std::int64_t FreeSlot::placeFrom(std::int64_t step) const {
    if (!onGrid)
        return step < end ? std::max(step, begin) : kNeverStep;
    const auto line = std::ranges::lower_bound(lines, step, {}, &SlotLine::step);
    return line == lines.end() ? kNeverStep : line->step;
}

std::int64_t FreeSlot::placeUpTo(std::int64_t step) const {
    if (!onGrid)
        return step >= begin ? std::min(step, end - 1) : -kNeverStep;
    const auto after = std::ranges::upper_bound(lines, step, {}, &SlotLine::step);
    return after == lines.begin() ? -kNeverStep : std::prev(after)->step;
}

bool FreeSlot::hasPlace(std::int64_t step) const {
    return placeFrom(step) == step;
}

std::size_t FreeSlot::windowAt(std::int64_t step) const {
    const auto after = std::ranges::upper_bound(windows, step, {}, &NoteWindow::begin);
    return after == windows.begin() ? 0 : static_cast<std::size_t>(after - windows.begin()) - 1;
}

std::int64_t FreeSlot::nextDue(std::size_t window, std::size_t begun) const {
    for (std::size_t i = window; i < windows.size(); ++i, begun = 0) {
        if (begun < windows[i].due.size())
            return windows[i].due[begun];
    }
    return kNeverStep;
}

}  // namespace studio::core
