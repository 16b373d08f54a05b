// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/error.h"
#include "core/model/checkpoint.h"
#include "core/model/language_model.h"

#include <memory>
#include <string>

namespace studio::core {

/// Builds LakhNES's Transformer-XL (lakhnes.md 1.6) from a checkpoint: on the CPU as makeCpuModel
/// does, on a GPU with LibTorch, in fp32 there.
[[nodiscard]] Expected<std::shared_ptr<const LanguageModel>> makeTransformerXl(
    Checkpoint checkpoint, Device device, Precision precision = Precision::Auto);

/// The same by LibTorch wherever it runs, in fp32 and one sequence after another: what GPUs use,
/// and on the CPU a second opinion for tests.
[[nodiscard]] Expected<std::shared_ptr<const LanguageModel>> makeTorchModel(Checkpoint checkpoint,
                                                                            Device device);

}  // namespace studio::core
