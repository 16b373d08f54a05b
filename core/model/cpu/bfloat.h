// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include <bit>
#include <cstdint>

namespace studio::core::cpu {

/// The bfloat16 nearest to `value`, ties to even.
[[nodiscard]] inline std::uint16_t toBfloat(float value) {
    const auto word = std::bit_cast<std::uint32_t>(value);
    return static_cast<std::uint16_t>((word + 0x7FFF + (word >> 16 & 1)) >> 16);
}

}  // namespace studio::core::cpu
