// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/error.h"
#include "core/model/network_weights.h"
#include "core/model/torch_container.h"

namespace studio::core {

/// Reads the network of a state dict: tensors by their names (lakhnes.md 1.6). Its sizes are those
/// of the tensors; what they do not tell is as LakhNES publishes it, until a config.json says
/// otherwise.
[[nodiscard]] Expected<NetworkWeights> readStateDict(const TorchContainer& container);

}  // namespace studio::core
