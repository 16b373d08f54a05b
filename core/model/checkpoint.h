// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/error.h"
#include "core/model/model_config.h"
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

/// Loads a model: a directory with vocab.txt and either model.safetensors and config.json
/// (lakhnes.md 1.13) or LakhNES's own model.pt (config.json optional), or the path of such a
/// model.pt itself. What a config.json says goes before what a module says. Every tensor is
/// checked to be there with the size the configuration asks for. Errors name the file.
[[nodiscard]] Expected<Checkpoint> loadCheckpoint(const std::filesystem::path& path);

}  // namespace studio::core
