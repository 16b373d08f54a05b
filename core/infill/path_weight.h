// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/infill/fill_plan.h"
#include "core/infill/token_sampler.h"
#include "core/model/continuations.h"

#include <optional>
#include <span>

namespace studio::core {

/// log of the weight that a particle would have that had written what `song` has in the open slots
/// of `plan`, the events after it included: the model's probability over that of proposing it.
/// `prompt` has read the plan's prompt and gave `logits`. Nothing if the grammar has no such walk,
/// as for notes that sound over the end of a slot.
[[nodiscard]] std::optional<double> pathWeight(const FillPlan& plan, const Song& song,
                                               const Vocabulary& vocabulary,
                                               const Continuations& prompt,
                                               std::span<const float> logits,
                                               const SamplingSettings& settings);

}  // namespace studio::core
