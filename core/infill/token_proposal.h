// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/infill/fill_grammar.h"
#include "core/infill/token_sampler.h"

#include <array>
#include <span>
#include <vector>

namespace studio::core {

/// A drawn token, and what its draw must be weighted by.
struct ProposedToken {
    TokenId token = kNoToken;
    /// log of the model's probability over the probability with which it was proposed.
    double logWeight = 0;
};

/// How the next token of a fill is proposed. The model's own distribution, cut to what is legal,
/// would let open voices speak whenever the model expects a fixed one, and would spend most
/// particles on that. So an open voice speaks with the model's chance of it, not counting voices
/// that are known to be silent; shorter waits are taken as often as an open voice is the one that
/// ends them, on a grid those nearest to a line for that line; all else leads to the next site; and
/// a voice that may begin some notes only begins one when the model would begin any. The weight
/// makes up for all of this (infill.md 3.4), so that what is drawn follows the model whatever is
/// proposed. Immutable, any thread.
class TokenProposal {
  public:
    /// `openShare`: how often the end of a wait belongs to an open voice, 0 … 1. The vocabulary
    /// must outlive it.
    TokenProposal(const Vocabulary& vocabulary, double openShare)
        : vocabulary_(vocabulary), openShare_(openShare) {}

    /// Draws one of `choices`, which are not forced, at `uniform` in [0, 1).
    [[nodiscard]] ProposedToken draw(const FillChoices& choices, std::span<const float> logits,
                                     const SamplingSettings& settings, double uniform) const;
    /// ProposedToken::logWeight, had `token`, one of `choices`, been drawn.
    [[nodiscard]] double logWeightOf(const FillChoices& choices, std::span<const float> logits,
                                     const SamplingSettings& settings, TokenId token) const;

  private:
    struct Candidate {
        TokenId token = kNoToken;
        double chance = 0;
    };

    const Vocabulary& vocabulary_;
    double openShare_;

    [[nodiscard]] TokenWeights weightsFor(const FillChoices& choices, std::span<const float> logits,
                                          const SamplingSettings& settings) const;
    /// candidates() with what wishes make of them; their chances sum to 1.
    [[nodiscard]] std::vector<Candidate> proposals(const FillChoices& choices,
                                                   const TokenWeights& weights) const;
    [[nodiscard]] std::vector<Candidate> candidates(const FillChoices& choices,
                                                    const TokenWeights& weights) const;
    /// By voice, by what the chances of the notes that it may begin are multiplied, so that the
    /// voice speaks as often as if it might begin any; negative: the chance of each.
    using Boosts = std::array<double, kVoiceCount>;
    [[nodiscard]] Boosts boostsOf(const FillChoices& choices, const TokenWeights& weights) const;
    [[nodiscard]] double chanceOf(TokenId token, const Boosts& boosts,
                                  const TokenWeights& weights) const;
    [[nodiscard]] static std::vector<Candidate> ownWaits(const FillChoices& choices,
                                                         const TokenWeights& weights);
    /// Each wait of the vocabulary counts for the nearest that is legal.
    [[nodiscard]] std::vector<Candidate> nearestWaits(const FillChoices& choices,
                                                      const TokenWeights& weights) const;
    [[nodiscard]] double massOfNotes(Voice voice, const TokenWeights& weights) const;
    void addWaits(const FillChoices& choices, const TokenWeights& weights, double rest,
                  std::vector<Candidate>& found) const;
};

}  // namespace studio::core
