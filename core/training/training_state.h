// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/training/token_feed.h"
#include "core/training/trainer.h"

#include <optional>
#include <string>
#include <string_view>

namespace studio::core {

/// What the state of a training holds beside tensors.
struct TrainingState {
    TrainingProgress progress;
    FeedState feed;
    /// Steps that the optimiser took.
    std::int64_t optimiserSteps = 0;
    /// writeTrainingConfig() of the training, and the sums of what it learns from: it only goes on
    /// with the same.
    std::string config;
    std::vector<std::string> sums;
};

/// As JSON, for the metadata of the file with the tensors.
[[nodiscard]] std::string writeTrainingState(const TrainingState& state);
[[nodiscard]] std::optional<TrainingState> readTrainingState(std::string_view json);

}  // namespace studio::core
