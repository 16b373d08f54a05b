// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/error.h"
#include "core/model/checkpoint.h"
#include "core/model/language_model.h"

#include <memory>
#include <string>

namespace studio::core {

/// Builds LakhNES's Transformer-XL (lakhnes.md 1.6) from a checkpoint. Instead of hidden states it
/// remembers their projected keys and values, which is exact because they carry no position, and
/// the projected sinusoids of every distance, which depend on nothing else (infill.md 3.8).
[[nodiscard]] Expected<std::shared_ptr<const LanguageModel>> makeTransformerXl(
    Checkpoint checkpoint, Device device);

}  // namespace studio::core
