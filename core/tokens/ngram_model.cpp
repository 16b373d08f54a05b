// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/tokens/ngram_model.h"

#include <algorithm>
#include <cassert>

namespace studio::core {

NgramModel NgramModel::train(std::span<const std::vector<TokenId>> songs, int order,
                             int tokenCount) {
    assert(order >= 1 && (order - 1) * kTokenBits <= 64 && tokenCount <= 1 << kTokenBits);
    static_assert(kBoundary == 0, "contexts before a song are all 0");
    const auto contextMask = [](int length) {
        return length * kTokenBits >= 64 ? ~std::uint64_t{0}
                                         : (std::uint64_t{1} << (length * kTokenBits)) - 1;
    };
    std::vector<Entry> entries;
    for (const std::vector<TokenId>& song : songs) {
        std::uint64_t context = 0;
        for (std::size_t i = 1; i < song.size(); ++i) {
            entries.push_back({context & contextMask(order - 1), song[i]});
            context = context << kTokenBits | static_cast<std::uint64_t>(song[i]);
        }
    }
    NgramModel model;
    model.tokenCount_ = tokenCount;
    model.levels_.resize(static_cast<std::size_t>(order));
    for (int length = order - 1; length >= 0; --length) {
        Level& level = model.levels_[static_cast<std::size_t>(length)];
        level = levelOf(std::move(entries));
        entries.clear();
        for (std::size_t i = 0; length > 0 && i < level.contexts.size(); ++i) {
            for (std::size_t k = level.first[i]; k < level.first[i + 1]; ++k)
                entries.push_back(
                    {level.contexts[i] & contextMask(length - 1), level.followers[k].token});
        }
    }
    return model;
}

NgramModel::Level NgramModel::levelOf(std::vector<Entry> entries) {
    std::ranges::sort(entries);
    Level level;
    double once = 0;
    double twice = 0;
    for (auto entry = entries.begin(); entry != entries.end();) {
        const auto end = std::ranges::find_if_not(
            entry, entries.end(), [&](const Entry& other) { return other == *entry; });
        const auto count = static_cast<std::uint32_t>(end - entry);
        once += count == 1 ? 1 : 0;
        twice += count == 2 ? 1 : 0;
        if (level.contexts.empty() || level.contexts.back() != entry->context) {
            level.contexts.push_back(entry->context);
            level.first.push_back(level.followers.size());
        }
        level.followers.push_back({entry->token, count});
        level.first.back() = level.followers.size();
        entry = end;
    }
    constexpr double kUsual = 0.75;
    level.discount = once > 0 ? once / (once + 2 * twice) : kUsual;
    return level;
}

std::vector<double> NgramModel::chancesAfter(std::span<const TokenId> history) const {
    std::vector<double> chances(static_cast<std::size_t>(tokenCount_), 1.0 / tokenCount_);
    std::uint64_t context = 0;
    for (std::size_t length = 0; length < levels_.size(); ++length) {
        if (length > 0 && length <= history.size())
            context |= static_cast<std::uint64_t>(history[history.size() - length])
                       << (length - 1) * static_cast<std::size_t>(kTokenBits);
        const Level& level = levels_[length];
        const auto found = std::ranges::lower_bound(level.contexts, context);
        if (found == level.contexts.end() || *found != context)
            continue;
        const auto number = static_cast<std::size_t>(found - level.contexts.begin());
        const std::span<const Follower> followers(level.followers.data() + level.first[number],
                                                  level.first[number + 1] - level.first[number]);
        double total = 0;
        for (const Follower& follower : followers)
            total += follower.count;
        const double backOff = level.discount * static_cast<double>(followers.size()) / total;
        for (double& chance : chances)
            chance *= backOff;
        for (const Follower& follower : followers)
            chances[static_cast<std::size_t>(follower.token)] +=
                (follower.count - level.discount) / total;
    }
    return chances;
}

}  // namespace studio::core
