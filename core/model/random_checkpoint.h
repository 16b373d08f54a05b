// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/model/checkpoint.h"

#include <cstdint>

namespace studio::core {

/// A network of the sizes of `config` with random weights, as LakhNES's training starts from
/// (normal, deviation 0.02; norms around 1), and the TX1 vocabulary (lakhnes.md 1.1): for measuring
/// speed and precision without a checkpoint. config.tokenCount must be 631.
[[nodiscard]] Checkpoint randomCheckpoint(const ModelConfig& config, std::uint64_t seed);

}  // namespace studio::core
