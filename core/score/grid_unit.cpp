// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/score/grid_unit.h"

#include "core/base/enumerator_named.h"

#include <algorithm>

namespace studio::core {

namespace {

constexpr std::array<std::string_view, kGridUnits.size()> kNames{
    "bar", "1/2", "1/4", "1/8", "1/16", "1/32", "1/4T", "1/8T", "1/16T", "frame"};

}  // namespace

std::string_view gridUnitName(GridUnit unit) {
    return kNames[static_cast<std::size_t>(unit)];
}

std::optional<GridUnit> gridUnitNamed(std::string_view name) {
    return enumeratorNamed<GridUnit>(kNames, name);
}

}  // namespace studio::core
