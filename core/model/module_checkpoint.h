// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/error.h"
#include "core/model/network_weights.h"
#include "core/model/torch_container.h"

namespace studio::core {

/// Reads the network of a pickled MemTransformerLM, as LakhNES publishes it (lakhnes.md 1.7).
/// Parameters are named by the path of their module; an output layer that shares the embedding's
/// storage is left out.
[[nodiscard]] Expected<NetworkWeights> readModule(const TorchContainer& container);

}  // namespace studio::core
