// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/error.h"
#include "core/tokens/model_clock.h"

#include <string>
#include <string_view>

namespace studio::core {

/// What a Transformer-XL is built like and what it speaks; the keys of config.json
/// (lakhnes.md 1.13). The defaults are the published LakhNES. A value, any thread.
struct ModelConfig {
    std::string name;
    std::string description;
    std::string licence;
    Timing timing = Timing::Samples;
    double samplesPerFrame = kSamplesPerFrame;
    int tokenCount = 631;
    int layers = 12;
    int heads = 8;
    int width = 512;
    int headWidth = 64;
    int innerWidth = 2048;
    /// Layer norm before each block instead of after it.
    bool preNorm = false;
    /// A last layer norm before the output.
    bool finalNorm = false;
    /// The output uses the embedding's weights.
    bool tieWeights = true;
    double normEpsilon = 1e-5;
    /// Distances beyond this look like it; -1 for no limit.
    int clampLength = -1;
    /// Every query sees exactly memoryLength keys, itself included.
    bool sameLength = false;
    /// Tokens per segment and hidden states remembered, for evaluation and generation.
    int segmentLength = 128;
    int memoryLength = 512;
};

/// Overlays `config` with the keys of a config.json.
[[nodiscard]] Expected<void> readModelConfig(std::string_view json, ModelConfig& config);

/// A config.json of all that `config` says.
[[nodiscard]] std::string writeModelConfig(const ModelConfig& config);

/// Fails unless every size is positive and small enough to build.
[[nodiscard]] Expected<void> checkModelConfig(const ModelConfig& config);

}  // namespace studio::core
