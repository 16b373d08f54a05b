// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/infill/walk_reading.h"
#include "core/model/language_model.h"
#include "core/tokens/ngram_model.h"

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace studio::bench {

/// Foretells the next token of a sequence. One thread at a time.
class Foreteller {
  public:
    virtual ~Foreteller() = default;
    /// Reads on, at least one token, and gives the chance of each token to come next, valid until
    /// the next call.
    virtual std::span<const double> read(std::span<const core::TokenId> tokens) = 0;
};

/// Models must outlive what foretells by them.
[[nodiscard]] std::unique_ptr<Foreteller> foretellerBy(const core::LanguageModel& model);
[[nodiscard]] std::unique_ptr<Foreteller> foretellerBy(const core::NgramModel& model);

struct MaskedFill {
    std::vector<core::WalkStep> steps;
    core::FillOutcome outcome;
};

/// Fills as LakhNES's accompany_rhythm notebook does: one token after the other is drawn from the
/// foretold distribution, cut to what is legal and renormalised. Nothing is weighed, and what
/// follows is not looked at.
[[nodiscard]] MaskedFill drawMasked(const core::FillPlan& plan, const core::Vocabulary& vocabulary,
                                    Foreteller& foreteller, std::uint64_t seed);

/// Minus log of the chance that drawMasked() goes through `plan` by `steps`, in nats.
[[nodiscard]] double maskedNats(const core::FillPlan& plan, std::span<const core::WalkStep> steps,
                                Foreteller& foreteller);

}  // namespace studio::bench
