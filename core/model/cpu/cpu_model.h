// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/model/checkpoint.h"
#include "core/model/cpu/kernels.h"
#include "core/model/language_model.h"

#include <memory>

namespace studio::core {

/// Runs LakhNES's Transformer-XL (lakhnes.md 1.6) on the processor, without LibTorch. Instead of
/// hidden states it remembers their projected keys and values, which is exact because they carry
/// no position, and the projected sinusoids of every distance, which depend on nothing else
/// (infill.md 3.8). Throws a std::exception if there is not enough memory.
[[nodiscard]] std::shared_ptr<const LanguageModel> makeCpuModel(
    Checkpoint checkpoint, Precision precision,
    const cpu::Kernels& kernels = *cpu::usableKernels().front());

/// What Auto stands for, for a network of `parameters` numbers: fp32 for small ones, which need no
/// haste, else what reads the least memory.
[[nodiscard]] Precision automaticPrecision(std::size_t parameters);

}  // namespace studio::core
