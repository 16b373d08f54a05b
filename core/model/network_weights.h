// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/error.h"
#include "core/model/model_config.h"
#include "core/model/tensors.h"

#include <cstdint>
#include <span>

namespace studio::core {

/// The tensors of a network, and what their file told about it. A value, any thread.
struct NetworkWeights {
    ModelConfig config;
    TensorMap tensors;
    /// The file told what the network is built like; a config.json is not needed.
    bool configured = true;
};

/// Reads weights of any form that is known, told by how they begin: safetensors, a pickled module
/// or a state dict in either container of PyTorch. Nothing in them is executed. One sentence if
/// they are of no such form, or damaged.
[[nodiscard]] Expected<NetworkWeights> readWeights(std::span<const std::uint8_t> bytes);

}  // namespace studio::core
