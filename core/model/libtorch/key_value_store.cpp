// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/model/libtorch/key_value_store.h"

#include <algorithm>
#include <bit>

namespace studio::core::libtorch {

namespace {

/// Slots that a suffix has at first.
constexpr std::int64_t kFewestSlots = 64;
/// Tokens that are read at once while slots are fresh.
constexpr std::int64_t kMostAtOnce = 512;
/// Position of slots that hold nothing: too far for anyone to see.
constexpr std::int64_t kNowhere = -(std::int64_t{1} << 40);

at::Tensor indices(const std::vector<std::int64_t>& values, const at::Device& device) {
    return at::tensor(values, at::kLong).to(device);
}

}  // namespace

KeyValueStore::KeyValueStore(const TorchNetwork& network, const Reach& reach)
    : network_(&network), reach_(reach), lengths_{0} {
    const ModelConfig& config = network.config();
    for (int i = 0; i < config.layers; ++i) {
        prompts_.push_back(at::empty({2, config.heads, 0, config.headWidth}, network.options()));
        suffixes_.push_back(emptySuffixes(1, kFewestSlots));
    }
    following_ = at::zeros({1, config.tokenCount}, network.options());
}

/// Zeros, because what is hidden is multiplied by 0 and must be a number.
at::Tensor KeyValueStore::emptySuffixes(std::int64_t sequences, std::int64_t slots) const {
    const ModelConfig& config = network_->config();
    return at::zeros({2, sequences, config.heads, slots, config.headWidth}, network_->options());
}

std::int64_t KeyValueStore::longest() const {
    return std::ranges::max(lengths_);
}

std::int64_t KeyValueStore::atOnce(std::int64_t left) const {
    const std::int64_t fresh = reach_.slots() - (longest() - promptEnd_);
    return std::min(left, std::clamp(fresh, reach_.together, kMostAtOnce));
}

void KeyValueStore::reserve(std::int64_t count) {
    dropPromptOutOfSight();
    const std::int64_t needed = longest() - promptEnd_ + count;
    if (needed <= slots() || slots() == reach_.slots())
        return;
    const auto rounded = static_cast<std::int64_t>(
        std::bit_ceil(static_cast<std::uint64_t>(std::max(needed, kFewestSlots))));
    const std::int64_t filled = slots();
    std::vector<at::Tensor> grown;
    for (const at::Tensor& suffix : suffixes_) {
        grown.push_back(emptySuffixes(size(), std::min(rounded, reach_.slots())));
        grown.back().narrow(3, 0, filled).copy_(suffix);
    }
    suffixes_ = std::move(grown);
    ++generation_;
}

std::vector<SeenTokens> KeyValueStore::seen(std::int64_t first, std::int64_t rows) const {
    std::vector<SeenTokens> layers;
    for (std::size_t i = 0; i < suffixes_.size(); ++i)
        layers.push_back({prompts_[i], suffixes_[i].narrow(1, first, rows)});
    return layers;
}

Sight KeyValueStore::sight(const at::Tensor& lengths, std::int64_t count,
                           std::int64_t relativeCount, std::int64_t oldest) const {
    const std::int64_t rows = lengths.size(0);
    const auto integers = at::TensorOptions().dtype(at::kLong).device(lengths.device());
    const auto positions = lengths.unsqueeze(1) + at::arange(count, integers);
    // A slot holds the latest position that comes to it.
    const auto last = (lengths + (count - 1)).unsqueeze(1);
    auto ofSuffix = last - (last - promptEnd_ - at::arange(slots(), integers)).remainder(slots());
    ofSuffix = ofSuffix.masked_fill(ofSuffix < promptEnd_, kNowhere);
    const auto ofPrompt =
        at::arange(promptBegin_, promptEnd_, integers).expand({rows, promptEnd_ - promptBegin_});
    const auto keys = at::cat({ofPrompt, ofSuffix}, 1).unsqueeze(1);
    const auto distances = positions.unsqueeze(2) - keys;
    const auto hidden =
        (distances < 0).logical_or_(distances > reach_.distance).logical_or_(keys < oldest);
    return {(positions - promptEnd_).remainder(slots()),
            distances.clamp(0, relativeCount - 1).unsqueeze(1), hidden.unsqueeze(1)};
}

void KeyValueStore::truncate(int sequence, std::int64_t length) {
    std::int64_t& now = lengths_[static_cast<std::size_t>(sequence)];
    now = std::clamp(length, promptEnd_, now);
}

void KeyValueStore::resample(std::span<const int> sources) {
    if (size() == 1 && promptBegin_ == promptEnd_)
        sharePrompt();
    const auto chosen = indices({sources.begin(), sources.end()}, network_->device());
    const bool sameShape = static_cast<int>(sources.size()) == size();
    const auto sample = [&](at::Tensor& each, std::int64_t dimension) {
        auto sampled = each.index_select(dimension, chosen);
        if (sameShape)
            each.copy_(sampled);
        else
            each = std::move(sampled);
    };
    for (at::Tensor& suffix : suffixes_)
        sample(suffix, 1);
    sample(following_, 0);
    if (!sameShape)
        ++generation_;
    std::vector<std::int64_t> lengths;
    for (const int source : sources)
        lengths.push_back(length(source));
    lengths_ = std::move(lengths);
}

void KeyValueStore::sharePrompt() {
    const std::int64_t length = lengths_.front();
    const std::int64_t end = std::max<std::int64_t>(length - reach_.rewind, 0);
    const std::int64_t begin = std::max<std::int64_t>(end - reach_.distance, 0);
    const auto integers = at::TensorOptions().dtype(at::kLong).device(network_->device());
    const auto slotsOf = [&](std::int64_t from, std::int64_t to) {
        return (at::arange(from, to, integers) - promptEnd_).remainder(slots());
    };
    const auto shared = slotsOf(begin, end);
    const auto kept = slotsOf(end, length);
    const std::int64_t fewest = std::min(
        reach_.slots(), std::max(kFewestSlots, static_cast<std::int64_t>(std::bit_ceil(
                                                   static_cast<std::uint64_t>(length - end)))));
    for (std::size_t i = 0; i < suffixes_.size(); ++i) {
        auto own = emptySuffixes(1, fewest);
        own.narrow(3, 0, length - end).copy_(suffixes_[i].index_select(3, kept));
        prompts_[i] = suffixes_[i].select(1, 0).index_select(2, shared);
        suffixes_[i] = std::move(own);
    }
    promptBegin_ = begin;
    promptEnd_ = end;
    ++generation_;
}

void KeyValueStore::dropPromptOutOfSight() {
    const std::int64_t shortest = std::ranges::min(lengths_);
    if (promptBegin_ == promptEnd_ || shortest - reach_.rewind - promptEnd_ < reach_.distance)
        return;
    for (at::Tensor& prompt : prompts_)
        prompt = prompt.narrow(2, 0, 0).clone();
    promptBegin_ = promptEnd_;
    ++generation_;
}

KeyValueStore KeyValueStore::fork() const {
    KeyValueStore copy = *this;
    for (at::Tensor& suffix : copy.suffixes_)
        suffix = suffix.clone();
    copy.following_ = following_.clone();
    ++copy.generation_;
    return copy;
}

}  // namespace studio::core::libtorch
