// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/error.h"
#include "core/model/tensors.h"

#include <cstdint>
#include <span>

namespace studio::core {

/// Reads the safetensors layout (lakhnes.md 1.13): an 8-byte little-endian length, a JSON header,
/// raw little-endian data. Takes F16, BF16, F32 and F64 and gives floats. Every offset is checked
/// against the data before anything is allocated for it.
[[nodiscard]] Expected<TensorMap> readSafetensors(std::span<const std::uint8_t> bytes);

}  // namespace studio::core
