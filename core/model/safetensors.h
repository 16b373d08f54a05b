// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/error.h"
#include "core/model/tensors.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <span>
#include <string>

namespace studio::core {

/// Reads the safetensors layout (lakhnes.md 1.13): an 8-byte little-endian length, a JSON header,
/// raw little-endian data. Takes F16, BF16, F32 and F64 and gives floats. Every offset is checked
/// against the data before anything is allocated for it.
[[nodiscard]] Expected<TensorMap> readSafetensors(std::span<const std::uint8_t> bytes);

/// What a file says of itself beside its tensors, under `__metadata__`.
using SafetensorsMetadata = std::map<std::string, std::string>;

/// Of the same bytes.
[[nodiscard]] Expected<SafetensorsMetadata> readSafetensorsMetadata(
    std::span<const std::uint8_t> bytes);

/// Writes the tensors, as F32, to a new file at `path`, aside first and then renamed.
[[nodiscard]] Expected<void> writeSafetensors(const std::filesystem::path& path,
                                              const TensorMap& tensors,
                                              const SafetensorsMetadata& metadata = {});

/// The numbers of all tensors in the file at `path` together; reads no more than its header.
[[nodiscard]] Expected<std::size_t> countSafetensors(const std::filesystem::path& path);

}  // namespace studio::core
