// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/infill/drawing_sequences.h"
#include "core/infill/fill_grammar.h"
#include "core/infill/token_proposal.h"
#include "core/infill/token_sampler.h"
#include "core/infill/walk_figures.h"
#include "core/model/continuations.h"

#include <cstdint>
#include <memory>
#include <span>
#include <stop_token>
#include <vector>

namespace studio::core {

/// Draws one take by sequential Monte Carlo (infill.md 3.4): several particles walk through the
/// plan side by side, each weighted by how well the model likes what it had to say. Whenever all
/// have said the same kept event, or come to the same bar, those that fit ill give way to copies
/// of those that fit well. So what is drawn early takes account of what is fixed later: with many
/// particles, takes follow the model's own distribution given everything that is kept.
///
/// One thread at a time. With the same seed and number of particles the same take comes, however
/// the model's readings are cut into batches.
class ParticleFill {
  public:
    /// `prompt` is one sequence that has read the prompt of `plan` and last gave `logits`.
    /// References must outlive this.
    ParticleFill(const FillPlan& plan, const Vocabulary& vocabulary, const Continuations& prompt,
                 std::span<const float> logits, const SamplingSettings& settings,
                 std::uint64_t seed);

    [[nodiscard]] bool finished() const;
    /// Every particle that is not at the next barrier draws a token.
    void advance();

    [[nodiscard]] std::size_t size() const { return particles_.size(); }
    [[nodiscard]] const FillGrammar& walk(std::size_t particle) const {
        return particles_[particle].grammar;
    }
    /// How likely each particle is to be chosen; they sum to 1.
    [[nodiscard]] std::vector<double> particleShares() const;
    /// The walk that fitted best when they were last compared.
    [[nodiscard]] const FillGrammar& best() const { return particles_[best_].grammar; }
    /// The step that all have reached; never goes back.
    [[nodiscard]] std::int64_t step() const;

    /// Once finished: weighs in how well what is kept after the end follows, and chooses one
    /// particle by its weight. False, and nothing is chosen, if `stop` was requested meanwhile.
    [[nodiscard]] bool choose(const std::stop_token& stop);
    /// The chosen walk.
    [[nodiscard]] const FillGrammar& chosen() const { return particles_[chosen_].grammar; }
    /// Of the chosen walk.
    [[nodiscard]] const WalkFigures& figures() const { return particles_[chosen_].figures; }
    /// log of the estimate of the model's probability of what is kept from the plan's start on.
    [[nodiscard]] double logEvidence() const;

  private:
    struct Particle {
        FillGrammar grammar;
        /// Said, but not yet read; from `weighed` on they are not in the weight either.
        std::vector<TokenId> unread;
        std::size_t weighed = 0;
        double logWeight = 0;
        WalkFigures figures{};
    };

    const FillPlan& plan_;
    const Vocabulary& vocabulary_;
    const std::uint64_t seed_;
    TokenProposal proposal_;
    DrawingSequences sequences_;
    /// By which each particle draws.
    std::vector<DrawRule> rules_;
    std::vector<Particle> particles_;
    /// Steps at which particles are compared, ascending.
    std::vector<std::int64_t> barriers_;
    std::size_t barrier_ = 0;
    std::uint64_t randomStep_ = 0;
    double logEvidence_ = 0;
    std::size_t best_ = 0;
    std::size_t chosen_ = 0;

    [[nodiscard]] bool waits(const Particle& particle) const;
    void sayForced(Particle& particle) const;
    /// Reads what is unread, of all particles side by side, and weighs it; then those with a choice
    /// draw.
    void drawOn();
    /// Sees to it that all that was said is in the weights.
    void weighUnread();
    void readAndDraw(std::span<const DrawRequest> requests);
    [[nodiscard]] std::vector<DrawRequest> unreadTokens() const;
    void passBarriers();
    void resample();
    [[nodiscard]] std::vector<double> logWeights() const;
};

}  // namespace studio::core
