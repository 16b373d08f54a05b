// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/training/training_config.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numbers>

namespace studio::core {

/// The learning rate of step `step`, counted from 0, when the share `done` (0 … 1) of the training
/// is over.
[[nodiscard]] inline double rateAt(const TrainingConfig& config, std::int64_t step, double done) {
    const double warm =
        config.warmup == 0
            ? 1
            : std::min(1.0, static_cast<double>(step + 1) / static_cast<double>(config.warmup));
    const double fall = 0.5 * (1 + std::cos(std::numbers::pi * std::clamp(done, 0.0, 1.0)));
    return config.rate * warm * (config.lastRateShare + (1 - config.lastRateShare) * fall);
}

}  // namespace studio::core
