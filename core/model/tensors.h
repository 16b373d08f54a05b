// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace studio::core {

/// A weight of a network in main memory, row-major. A value, any thread.
struct Tensor {
    std::vector<std::int64_t> shape;
    std::vector<float> values;

    bool operator==(const Tensor&) const = default;
};

/// Weights by their PyTorch names (lakhnes.md 1.6).
using TensorMap = std::map<std::string, Tensor, std::less<>>;

/// Number formats that checkpoints store weights in.
enum class NumberFormat : std::uint8_t { F16, Bf16, F32, F64 };

[[nodiscard]] std::size_t bytesOf(NumberFormat format);

/// Product of `shape`, or nothing if a factor is negative or the product exceeds `limit`.
[[nodiscard]] std::optional<std::size_t> elementCount(std::span<const std::int64_t> shape,
                                                      std::size_t limit);

/// One number in little-endian `bytes`, which hold at least bytesOf(format).
[[nodiscard]] float toFloat(NumberFormat format, const std::uint8_t* bytes);

}  // namespace studio::core
