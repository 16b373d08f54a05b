// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/error.h"
#include "core/model/model_config.h"
#include "core/model/tensors.h"

#include <cstdint>
#include <span>

namespace studio::core {

/// A network and what its module told about itself.
struct ModuleCheckpoint {
    ModelConfig config;
    TensorMap tensors;
};

/// Reads LakhNES's model.pt: a pickled MemTransformerLM in PyTorch's container before version
/// 1.6 (lakhnes.md 1.7): five pickles (magic, protocol, system, module, storage keys), then the
/// storages. Parameters are named by the path of their module; an output layer that shares the
/// embedding's storage is left out. Nothing is executed.
[[nodiscard]] Expected<ModuleCheckpoint> readModuleCheckpoint(std::span<const std::uint8_t> bytes);

}  // namespace studio::core
