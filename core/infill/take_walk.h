// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/random.h"
#include "core/infill/fill_grammar.h"
#include "core/infill/token_sampler.h"
#include "core/model/language_model.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <stop_token>
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
/// draw suits what is fixed later is not weighed, only told of at the end.
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

    /// Once finished: reads on to see how well what is kept after the end follows. False, and
    /// nothing is known, if `stop` was requested meanwhile.
    [[nodiscard]] bool readWhatFollows(const std::stop_token& stop);
    /// Mean surprise of the model at that, in nats a token; nothing if nothing follows.
    [[nodiscard]] std::optional<double> natsAfter() const;
    /// Geometric mean of the chances of draws and of what follows, 0 … 1.
    [[nodiscard]] double fit() const;

  private:
    const SamplingSettings settings_;
    const CounterRandom random_;
    const FillPlan& plan_;
    const Vocabulary& vocabulary_;
    FillGrammar grammar_;
    std::unique_ptr<DecodingSession> session_;
    std::vector<float> logits_;
    /// Drawn or forced, but not yet fed: forced tokens go in together.
    std::vector<TokenId> unread_;
    std::uint64_t randomStep_ = 0;
    double nats_ = 0;
    std::uint64_t draws_ = 0;
    double followingNats_ = 0;
    std::uint64_t following_ = 0;

    double uniform() { return random_.uniform(randomStep_++); }
    void feed(std::span<const TokenId> tokens);
    /// Feeds what is unread.
    void readOn();
    void go(TokenId token, double nats);
    [[nodiscard]] bool drawWhetherToSpeak(const TokenWeights& weights);
    void drawWait(const TokenWeights& weights);
};

}  // namespace studio::core
