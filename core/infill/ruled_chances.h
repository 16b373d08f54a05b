// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/infill/token_sampler.h"
#include "core/model/draw_rule.h"

#include <span>
#include <vector>

namespace studio::core {

/// The chances that a DrawRule gives the tokens that may follow, from logits in main memory: what
/// devices must agree with. All in double. A value, any thread.
class RuledChances {
  public:
    /// `logits` [tokenCount]; the rule, which has a candidate, is as large.
    RuledChances(const DrawRule& rule, const Vocabulary& vocabulary, std::span<const float> logits,
                 const DrawSettings& settings);

    /// The candidate at `uniform` in [0, 1) of the distribution function, in the order of ids.
    [[nodiscard]] TokenId pick(double uniform) const {
        return static_cast<TokenId>(pickIndex(chances_, uniform));
    }
    /// DrawnToken::logWeight, had `token`, a candidate of `rule`, been drawn.
    [[nodiscard]] double logWeightOf(TokenId token, const DrawRule& rule) const;

  private:
    TokenWeights weights_;
    /// Not yet divided by their sum.
    std::vector<double> chances_;
    double sum_ = 0;
};

}  // namespace studio::core
