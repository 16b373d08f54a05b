// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/score/grid_unit.h"

#include <algorithm>

namespace studio::core {

std::string_view gridUnitName(GridUnit unit) {
    constexpr std::array<std::string_view, kGridUnits.size()> kNames{
        "bar", "1/2", "1/4", "1/8", "1/16", "1/32", "1/4T", "1/8T", "1/16T", "frame"};
    return kNames[static_cast<std::size_t>(unit)];
}

std::optional<GridUnit> gridUnitNamed(std::string_view name) {
    const auto named = std::ranges::find(kGridUnits, name, gridUnitName);
    return named == kGridUnits.end() ? std::nullopt : std::optional(*named);
}

}  // namespace studio::core
