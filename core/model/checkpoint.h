// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/error.h"
#include "core/model/model_config.h"
#include "core/model/model_parts.h"
#include "core/model/tensors.h"
#include "core/tokens/vocabulary.h"

#include <filesystem>

namespace studio::core {

/// A network in main memory with what it needs to be run. A value, any thread.
struct Checkpoint {
    ModelConfig config;
    Vocabulary vocabulary;
    TensorMap tensors;

    [[nodiscard]] std::size_t parameterCount() const;
};

/// Makes a checkpoint of the files of a model: vocab.txt with either model.safetensors and
/// config.json (lakhnes.md 1.13), LakhNES's own model.pt, or a state dict (config.json optional).
/// What a config.json says goes before what the weights say. Every tensor is checked to be there
/// with the size that the configuration asks for, and made of numbers; others are dropped. Errors
/// name the file.
[[nodiscard]] Expected<Checkpoint> makeCheckpoint(ModelParts parts);

/// Loads the model at `path`, which is whatever readModelParts takes.
[[nodiscard]] Expected<Checkpoint> loadCheckpoint(const std::filesystem::path& path);

}  // namespace studio::core
