// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/random.h"
#include "core/infill/fill_grammar.h"
#include "core/infill/token_sampler.h"
#include "core/model/language_model.h"

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace studio::core {

/// Draws one take token by token: the grammar says what is legal, the model how likely. One
/// thread at a time.
///
/// What voices that are fixed do next says nothing about what the free ones do now: plainly
/// renormalising the model over the legal tokens lets a free voice speak whenever the model
/// expected a fixed one, and made fills four times as busy as the songs. So a free voice speaks
/// with the chance that the model gives it, not counting voices that are known to be silent; a
/// wait on the way to the next site is taken if the model expects a free voice at its end, which
/// is found by looking there (rejection sampling); all longer waits lead to the site. How well a
/// draw suits what is fixed later is not weighed.
class TakeWalk {
  public:
    /// `session` has read the prompt of `plan` and last gave `logits`. References must outlive it.
    TakeWalk(const FillPlan& plan, const Vocabulary& vocabulary,
             std::unique_ptr<DecodingSession> session, std::span<const float> logits,
             const SamplingSettings& settings, const CounterRandom& random);

    [[nodiscard]] bool finished() const { return grammar_.finished(); }
    /// Draws the next token.
    void advance();

    [[nodiscard]] const FillGrammar& grammar() const { return grammar_; }
    /// Mean surprise of the model at its own draws, in nats; 0 if it had no choice.
    [[nodiscard]] double natsPerDraw() const;

  private:
    const SamplingSettings settings_;
    const CounterRandom random_;
    const Vocabulary& vocabulary_;
    FillGrammar grammar_;
    std::unique_ptr<DecodingSession> session_;
    std::vector<float> logits_;
    /// Drawn or forced, but not yet fed: forced tokens go in together.
    std::vector<TokenId> unread_;
    std::uint64_t randomStep_ = 0;
    double nats_ = 0;
    std::uint64_t draws_ = 0;

    double uniform() { return random_.uniform(randomStep_++); }
    void feed(std::span<const TokenId> tokens);
    /// Feeds what is unread.
    void readOn();
    void go(TokenId token, double nats);
    [[nodiscard]] bool drawWhetherToSpeak(const TokenWeights& weights);
    void drawWait(const TokenWeights& weights);
};

}  // namespace studio::core
