// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/model/checkpoint.h"
#include "core/model/safetensors.h"

#include <filesystem>

namespace studio::core {

/// Writes a model directory (lakhnes.md 1.13) into `folder`, which is there: each file aside first
/// and then renamed, the weights last.
[[nodiscard]] Expected<void> writeCheckpoint(const std::filesystem::path& folder,
                                             const Checkpoint& checkpoint,
                                             const SafetensorsMetadata& metadata = {});

}  // namespace studio::core
