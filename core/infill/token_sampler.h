// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/model/draw_rule.h"

#include <span>
#include <vector>

namespace studio::core {

/// How boldly tokens are drawn, and among how many walks.
struct SamplingSettings : DrawSettings {
    /// Walks drawn side by side for one take (1 … kMostParticles): more of them suit better what
    /// is kept, and take longer.
    int particles = 8;

    bool operator==(const SamplingSettings&) const = default;
};

inline constexpr int kMostParticles = 256;

/// The model's opinion of the next token after temperature, top-k and top-p, unnormalised; `<S>`,
/// which never comes inside a song, has none. All in double, so that the same logits give the same
/// draw everywhere. A value, any thread.
class TokenWeights {
  public:
    /// `logits` [tokenCount].
    TokenWeights(std::span<const float> logits, const DrawSettings& settings);

    /// Shares the chance that `tokens` have together out among them as `temperature` would, on top
    /// of that of the settings.
    void temper(std::span<const TokenId> tokens, double temperature);

    /// Of all tokens.
    [[nodiscard]] std::span<const double> values() const { return kept_; }
    [[nodiscard]] double of(TokenId token) const { return kept_[static_cast<std::size_t>(token)]; }
    [[nodiscard]] double sum(std::span<const TokenId> tokens) const;
    [[nodiscard]] double total() const { return total_; }
    /// The probability of `token`; of one that top-k leaves out, as if it did not apply, for a
    /// token may be the only one that is legal.
    [[nodiscard]] double probability(TokenId token) const;

    /// One of `tokens` (not empty) at `uniform` in [0, 1) of their distribution function. Where
    /// top-k leaves none of them, it does not apply.
    [[nodiscard]] TokenId pick(std::span<const TokenId> tokens, double uniform) const;

  private:
    std::vector<double> all_;
    std::vector<double> kept_;
    double total_ = 0;
    double allTotal_ = 0;
};

/// Index of the weight at `uniform` in [0, 1) of the distribution function of `weights` (not
/// empty); the first if all are 0.
[[nodiscard]] std::size_t pickIndex(std::span<const double> weights, double uniform);

/// Negative log likelihood of `token` in nats, whatever the settings.
[[nodiscard]] double natsOf(std::span<const float> logits, TokenId token);

/// The share of the model's own distribution that falls on `tokens`, 0 … 1.
[[nodiscard]] double shareOf(std::span<const float> logits, std::span<const TokenId> tokens);

}  // namespace studio::core
