// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/error.h"
#include "core/model/checkpoint.h"
#include "core/model/language_model.h"

#include <memory>

namespace studio::core {

/// Builds LakhNES's Transformer-XL (lakhnes.md 1.6) from a checkpoint: as makeCpuModel does, or as
/// makeTorchModel does on a GPU whose work moves to the CPU where its memory is full.
[[nodiscard]] Expected<std::shared_ptr<const LanguageModel>> makeTransformerXl(
    Checkpoint checkpoint, Device device, Precision precision = Precision::Auto);

}  // namespace studio::core
