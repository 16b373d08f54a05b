// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include <cstdint>

namespace studio::synth {

/// What the converters put out, as a fixed-point number: sums of many differences are exact, in
/// whatever order they are added.
using Level = std::int32_t;

/// The level 1.
inline constexpr Level kUnitLevel = Level{1} << 29;

[[nodiscard]] constexpr Level toLevel(double value) noexcept {
    return static_cast<Level>(value * kUnitLevel + (value < 0 ? -0.5 : 0.5));
}

}  // namespace studio::synth
