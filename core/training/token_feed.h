// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/corpus/corpus.h"
#include "core/tokens/vocabulary.h"
#include "core/training/augmentation.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace studio::core {

/// Where one row of a feed stands.
struct FeedRow {
    std::uint32_t epoch = 0;
    /// Index into the order of that epoch.
    std::uint32_t place = 0;
    /// Tokens of the piece that were given.
    std::uint64_t offset = 0;

    bool operator==(const FeedRow&) const = default;
};

/// Where a feed stands: what it gives next depends on this and how it was made alone.
struct FeedState {
    std::uint32_t epoch = 0;
    /// Index into the order of the epoch of the piece that comes next.
    std::uint32_t place = 0;
    std::vector<FeedRow> rows;

    bool operator==(const FeedState&) const = default;
};

/// Gives the tokens of corpora to a trainer: rows side by side, each of which reads piece after
/// piece on, `<S>` before and after it, so that the memory of a row goes on from call to call.
/// Every epoch all groups come once, in an order of its own, with one of their pieces. One thread
/// at a time.
class TokenFeed {
  public:
    /// `corpora`, of one timing and with pieces, must outlive it. Without `augmentation` each
    /// piece comes as it is.
    TokenFeed(std::span<const Corpus> corpora, int rows,
              const std::optional<Augmentation>& augmentation, std::uint64_t seed);

    /// The next `count` tokens of each row with the one before them: [rows][count + 1]. The last
    /// token of a call is the first of the next one.
    [[nodiscard]] std::vector<TokenId> next(int count);

    [[nodiscard]] FeedState state() const;
    /// Goes on from `state`, of a feed that was made in the same way. False if it cannot be.
    [[nodiscard]] bool restore(const FeedState& state);

    /// Groups of an epoch.
    [[nodiscard]] std::size_t size() const { return groups_.size(); }
    /// Epochs that were begun so far, less one.
    [[nodiscard]] std::uint32_t epoch() const { return epoch_; }

  private:
    struct Group {
        const Corpus* corpus = nullptr;
        std::span<const PieceEntry> pieces;
    };
    struct Row {
        FeedRow at;
        std::vector<TokenId> tokens;
    };

    std::vector<Group> groups_;
    std::optional<Augmentation> augmentation_;
    std::uint64_t seed_;
    Vocabulary vocabulary_ = Vocabulary::tx1();
    std::uint32_t epoch_ = 0;
    std::uint32_t place_ = 0;
    /// Of epoch_.
    std::vector<std::uint32_t> order_;
    std::vector<Row> rows_;

    [[nodiscard]] std::vector<std::uint32_t> orderOf(std::uint32_t epoch) const;
    [[nodiscard]] std::vector<TokenId> piece(std::uint32_t epoch, std::uint32_t group) const;
    void beginNext(Row& row);
};

}  // namespace studio::core
