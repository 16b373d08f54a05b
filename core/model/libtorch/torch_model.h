// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/error.h"
#include "core/model/checkpoint.h"
#include "core/model/language_model.h"

#include <cstdint>
#include <functional>
#include <memory>

namespace studio::core {

/// Whether LibTorch was built with CUDA and a GPU answers.
[[nodiscard]] bool cudaAnswers();

/// Runs LakhNES's Transformer-XL (lakhnes.md 1.6) by LibTorch: on a GPU in bfloat16 unless
/// `precision` says fp32, on the CPU, where it is a second opinion for tests, in fp32 unless it
/// says bf16. There is no int8. `mostTokens`, for tests: the device is full if more are read at
/// once.
[[nodiscard]] Expected<std::shared_ptr<const LanguageModel>> makeTorchModel(
    Checkpoint checkpoint, Device device, Precision precision = Precision::Auto,
    std::function<std::int64_t()> mostTokens = {});

}  // namespace studio::core
