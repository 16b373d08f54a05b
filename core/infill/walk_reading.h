// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/infill/fill_grammar.h"
#include "core/infill/token_sampler.h"
#include "core/infill/walk_figures.h"
#include "core/model/continuations.h"

#include <optional>
#include <span>
#include <vector>

namespace studio::core {

/// A token of a walk through a plan, and what might have come in its place.
struct WalkStep {
    TokenId token = kNoToken;
    FillChoices choices;

    [[nodiscard]] bool drawn() const { return choices.forced() == kNoToken; }
};

/// The walk through `plan` that writes what `song` has in its open slots. Nothing if the grammar
/// has no such walk, as for notes that sound over the end of a slot.
[[nodiscard]] std::optional<std::vector<WalkStep>> walkThrough(const FillPlan& plan,
                                                               const Song& song,
                                                               const Vocabulary& vocabulary);

/// What a model makes of a walk and of the events that follow it.
struct WalkReading {
    /// log of the weight of a particle that had gone this way: the model's probability over that of
    /// proposing it.
    double logWeight = 0;
    /// log of the model's probability of all tokens, tempered and cut off as the settings say.
    double logProbability = 0;
    WalkFigures figures;
};

/// Reads `steps` and what follows with a copy of `prompt`, which has read the plan's prompt and
/// last gave `logits`. Throws as Continuations::read() does.
[[nodiscard]] WalkReading readWalk(const FillPlan& plan, std::span<const WalkStep> steps,
                                   const Vocabulary& vocabulary, const Continuations& prompt,
                                   std::span<const float> logits, const SamplingSettings& settings);

}  // namespace studio::core
