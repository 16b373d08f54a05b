// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/tokens/vocabulary.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace studio::core {

/// Foretells a token by the few before it: interpolated Kneser-Ney smoothing, with the discount
/// n1 / (n1 + 2 n2) at each order (Chen and Goodman, "An empirical study of smoothing techniques
/// for language modeling", 1999, section 2.7). What a network has to be better than. Immutable,
/// any thread.
class NgramModel {
  public:
    /// Counts the n-grams of `order` tokens (1 … 5) in `songs`, each of which begins with `<S>`;
    /// before that, all is `<S>`. Ids lie below `tokenCount` (at most 65536).
    static NgramModel train(std::span<const std::vector<TokenId>> songs, int order, int tokenCount);

    [[nodiscard]] int order() const { return static_cast<int>(levels_.size()); }
    /// The chance of each token to come after `history` [tokenCount]; all are above 0, their sum
    /// is 1.
    [[nodiscard]] std::vector<double> chancesAfter(std::span<const TokenId> history) const;

  private:
    struct Follower {
        TokenId token = kNoToken;
        std::uint32_t count = 0;
    };
    /// All n-grams of one length, sorted. Lower orders count in how many ways one is preceded.
    struct Level {
        std::vector<std::uint64_t> contexts;
        /// Of each context, where its followers begin; one more marks their end.
        std::vector<std::size_t> first{0};
        std::vector<Follower> followers;
        double discount = 0;
    };
    /// A context, oldest token highest, and what came after it.
    struct Entry {
        std::uint64_t context = 0;
        TokenId token = kNoToken;

        auto operator<=>(const Entry&) const = default;
    };

    static constexpr int kTokenBits = 16;

    int tokenCount_ = 0;
    /// By the length of their contexts, from 0.
    std::vector<Level> levels_;

    static Level levelOf(std::vector<Entry> entries);
};

}  // namespace studio::core
