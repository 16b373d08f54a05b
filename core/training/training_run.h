// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/error.h"
#include "core/training/trainer.h"
#include "core/training/training_config.h"

#include <filesystem>
#include <functional>
#include <optional>
#include <stop_token>
#include <string>

namespace studio::core {

/// A training as it is asked for.
struct TrainingRequest {
    TrainingConfig config;
    /// Holds all that comes of it: `log.jsonl`, `loss.svg`, `state.safetensors` to go on from,
    /// `training.json` and, in `model`, the model.
    std::filesystem::path folder;
    /// "auto", "cpu" or "cuda".
    std::string device = "auto";
    /// Ends, with its schedule, when so much time is spent, however many steps that are.
    std::optional<double> minutes{};
    /// Goes on with what the folder holds.
    bool resume = false;
};

/// What a training tells while it runs.
struct TrainingNews {
    TrainingProgress progress;
    /// 0 … 1.
    double done = 0;
    double nats = 0;
    double tokensPerSecond = 0;
    /// If it was measured just now.
    std::optional<TrainingMeasure> measure{};
};

/// Trains until it is done, until measurements get no better, or until `stop` is requested; in all
/// three cases what was learned is kept. `tell` is called now and then, in this thread. One
/// sentence if a file cannot be read or written, or if the folder holds a training and `resume` was
/// not asked for.
[[nodiscard]] Expected<TrainingNews> runTraining(
    const TrainingRequest& request, const std::function<void(const TrainingNews&)>& tell,
    const std::stop_token& stop);

}  // namespace studio::core
