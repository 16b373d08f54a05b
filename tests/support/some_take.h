// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/infill/take.h"

namespace studio::tests {

/// A take as a fill of `region` would give it that made `after` of `before`.
core::Take takeBetween(const core::Song& before, const core::Song& after, core::TickRange region,
                       std::uint32_t number = 0);

}  // namespace studio::tests
