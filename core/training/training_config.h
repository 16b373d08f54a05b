// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/error.h"
#include "core/model/model_config.h"
#include "core/training/augmentation.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace studio::core {

/// What products of matrices are computed in.
enum class TrainingPrecision : std::uint8_t { Fp32, Bf16 };

/// How a network is trained; what the JSON file of `lakhnes train` says. A value, any thread.
struct TrainingConfig {
    /// Its memoryLength is what is evaluated and generated with.
    ModelConfig model;
    /// Corpora to learn from and one to measure on, and a model to go on from; paths as they stand.
    std::vector<std::string> corpora;
    std::string valid;
    std::string start;

    std::uint64_t seed = 1;
    /// Rows side by side, tokens of each that a step learns from, and tokens before them that it
    /// sees.
    int rows = 32;
    int segment = 128;
    int memory = 256;
    /// Batches whose gradients a step sums up.
    int accumulate = 1;

    /// Steps of the whole training, unless it is measured in minutes.
    std::int64_t steps = 10'000;
    /// AdamW (Loshchilov and Hutter, ICLR 2019): the rate grows for `warmup` steps, then falls
    /// along a cosine to `lastRateShare` of its height.
    double rate = 2e-3;
    std::int64_t warmup = 300;
    double lastRateShare = 0.05;
    double beta1 = 0.9;
    double beta2 = 0.98;
    /// Of matrices.
    double weightDecay = 0.01;
    /// Longest gradient.
    double clip = 1.0;
    /// Of the moving average of weights, which is what is kept; 0 for the weights themselves.
    double average = 0.999;
    double dropout = 0;
    /// Of what tokens see of each other.
    double attentionDropout = 0;
    std::optional<Augmentation> augmentation = Augmentation();
    TrainingPrecision precision = TrainingPrecision::Bf16;

    /// Steps between measurements on `valid`, and how many of them without a better one end the
    /// training; 0 for none.
    std::int64_t measureEvery = 500;
    int patience = 0;
    /// Seconds between checkpoints.
    double checkpointSeconds = 300;
};

/// Reads the JSON file. Keys that are not known, of another type or out of bounds give one sentence
/// that names the key.
[[nodiscard]] Expected<TrainingConfig> readTrainingConfig(std::string_view json);

/// What readTrainingConfig() reads.
[[nodiscard]] std::string writeTrainingConfig(const TrainingConfig& config);

}  // namespace studio::core
