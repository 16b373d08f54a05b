// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/model/model_config.h"

#include <cstdint>
#include <string>
#include <vector>

namespace studio::core {

/// A tensor that a network must have.
struct TensorSpec {
    std::string name;
    std::vector<std::int64_t> shape;
    /// It scales what a layer norm gives, so that 1 leaves it as it is.
    bool scalesNorm = false;
};

/// The tensors of LakhNES's Transformer-XL, named as its state dict names them (lakhnes.md 1.6).
[[nodiscard]] std::vector<TensorSpec> tensorsOf(const ModelConfig& config);

}  // namespace studio::core
