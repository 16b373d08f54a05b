// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace studio::core {

/// The numbers that a network is run with.
enum class Precision : std::uint8_t {
    /// Chosen by the processor and the size of the network.
    Auto,
    /// The reference: the same results for every batch, and as trained.
    Fp32,
    /// Weights, keys and values in bfloat16; half the memory to read.
    Bf16,
    /// Weights in 8 bits with a scale for each output, keys and values in bfloat16.
    Int8,
};

/// "auto", "fp32", "bf16", "int8".
[[nodiscard]] const char* nameOf(Precision precision);
[[nodiscard]] std::optional<Precision> precisionNamed(std::string_view name);

}  // namespace studio::core
