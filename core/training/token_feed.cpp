// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/training/token_feed.h"

#include "core/base/random.h"
#include "core/tokens/encoder.h"

#include <algorithm>
#include <numeric>
#include <ranges>
#include <utility>

namespace studio::core {

namespace {

/// Streams of random numbers: one for the order of an epoch, one for each group.
constexpr std::uint32_t kOrderStream = 0xFFFFFFFF;

std::uint64_t seedOf(std::uint64_t seed, std::uint32_t epoch) {
    return seed ^ (std::uint64_t{epoch} << 32);
}

}  // namespace

TokenFeed::TokenFeed(std::span<const Corpus> corpora, int rows,
                     const std::optional<Augmentation>& augmentation, std::uint64_t seed)
    : augmentation_(augmentation), seed_(seed) {
    for (const Corpus& corpus : corpora) {
        const auto pieces = corpus.pieces();
        for (std::size_t i = 0; i < pieces.size();) {
            std::size_t end = i + 1;
            while (end < pieces.size() && pieces[end].group == pieces[i].group)
                ++end;
            groups_.push_back({&corpus, pieces.subspan(i, end - i)});
            i = end;
        }
    }
    order_ = orderOf(epoch_);
    rows_.resize(static_cast<std::size_t>(rows));
    for (Row& row : rows_)
        beginNext(row);
}

std::vector<std::uint32_t> TokenFeed::orderOf(std::uint32_t epoch) const {
    std::vector<std::uint32_t> order(groups_.size());
    std::iota(order.begin(), order.end(), 0);
    if (!augmentation_)
        return order;
    RandomSequence random(seedOf(seed_, epoch), kOrderStream);
    for (std::size_t i = 0; i < order.size(); ++i)
        std::swap(order[i], order[i + random.below(order.size() - i)]);
    return order;
}

std::vector<TokenId> TokenFeed::piece(std::uint32_t epoch, std::uint32_t group) const {
    const Group& from = groups_[group];
    RandomSequence random(seedOf(seed_, epoch), group);
    const PieceEntry& entry = from.pieces[random.below(from.pieces.size())];
    SongView view = viewOf(from.corpus->notesOf(entry));
    if (augmentation_)
        view = varied(std::move(view), *augmentation_, random);
    return encodeView(view, from.corpus->timing().clock(), vocabulary_).tokens;
}

void TokenFeed::beginNext(Row& row) {
    if (place_ == groups_.size()) {
        place_ = 0;
        order_ = orderOf(++epoch_);
    }
    row.at = {epoch_, place_, 0};
    row.tokens = piece(epoch_, order_[place_]);
    ++place_;
}

std::vector<TokenId> TokenFeed::next(int count) {
    std::vector<TokenId> tokens;
    tokens.reserve(rows_.size() * static_cast<std::size_t>(count + 1));
    for (Row& row : rows_) {
        for (int i = 0; i <= count; ++i) {
            while (row.at.offset == row.tokens.size())
                beginNext(row);
            tokens.push_back(row.tokens[row.at.offset]);
            // The last one is given again.
            if (i < count)
                ++row.at.offset;
        }
    }
    return tokens;
}

FeedState TokenFeed::state() const {
    FeedState state{epoch_, place_, {}};
    std::ranges::transform(rows_, std::back_inserter(state.rows), &Row::at);
    return state;
}

bool TokenFeed::restore(const FeedState& state) {
    const bool fits = state.rows.size() == rows_.size() && state.place <= groups_.size() &&
                      std::ranges::all_of(state.rows, [&](const FeedRow& row) {
                          return row.place < groups_.size() && row.epoch <= state.epoch;
                      });
    if (!fits)
        return false;
    epoch_ = state.epoch;
    place_ = state.place;
    order_ = orderOf(epoch_);
    for (std::size_t i = 0; i < rows_.size(); ++i) {
        const FeedRow& at = state.rows[i];
        const auto order = at.epoch == epoch_ ? order_ : orderOf(at.epoch);
        rows_[i] = {at, piece(at.epoch, order[at.place])};
        if (at.offset > rows_[i].tokens.size())
            return false;
    }
    return true;
}

}  // namespace studio::core
