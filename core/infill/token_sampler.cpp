// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/infill/token_sampler.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>

namespace studio::core {

namespace {

double logitOf(std::span<const float> logits, TokenId token) {
    return static_cast<double>(logits[static_cast<std::size_t>(token)]);
}

/// The lowest weight that is kept.
double leastOfTopK(const std::vector<double>& weights, int topK) {
    const auto count = static_cast<std::size_t>(std::max(topK, 0));
    if (count == 0 || count >= weights.size())
        return 0;
    std::vector<double> sorted = weights;
    const auto last = sorted.begin() + static_cast<std::ptrdiff_t>(count) - 1;
    std::ranges::nth_element(sorted, last, std::greater());
    return *last;
}

double leastOfTopP(const std::vector<double>& weights, double total, double topP) {
    if (topP >= 1)
        return 0;
    std::vector<double> sorted = weights;
    std::ranges::sort(sorted, std::greater());
    double sum = 0;
    for (const double weight : sorted) {
        sum += weight;
        if (sum >= topP * total)
            return weight;
    }
    return 0;
}

double logOfSum(std::span<const float> logits) {
    const double highest = static_cast<double>(std::ranges::max(logits));
    double sum = 0;
    for (const float logit : logits)
        sum += std::exp(static_cast<double>(logit) - highest);
    return highest + std::log(sum);
}

}  // namespace

TokenWeights::TokenWeights(std::span<const float> logits, const DrawSettings& settings) {
    const double highest = static_cast<double>(std::ranges::max(logits));
    all_.reserve(logits.size());
    for (const float logit : logits)
        all_.push_back(std::exp((static_cast<double>(logit) - highest) / settings.temperature));
    all_[kBoundary] = 0;
    allTotal_ = std::accumulate(all_.begin(), all_.end(), 0.0);
    kept_ = all_;
    const double least =
        std::max(leastOfTopK(all_, settings.topK), leastOfTopP(all_, allTotal_, settings.topP));
    for (double& weight : kept_)
        weight = weight < least ? 0 : weight;
    total_ = std::accumulate(kept_.begin(), kept_.end(), 0.0);
}

void TokenWeights::temper(std::span<const TokenId> tokens, double temperature) {
    for (auto* weights : {&all_, &kept_}) {
        double before = 0;
        double after = 0;
        double highest = 0;
        for (const TokenId token : tokens)
            highest = std::max(highest, (*weights)[static_cast<std::size_t>(token)]);
        if (highest <= 0)
            continue;
        for (const TokenId token : tokens) {
            double& weight = (*weights)[static_cast<std::size_t>(token)];
            before += weight;
            weight = std::pow(weight / highest, 1 / temperature);
            after += weight;
        }
        for (const TokenId token : tokens)
            (*weights)[static_cast<std::size_t>(token)] *= before / after;
    }
}

double TokenWeights::probability(TokenId token) const {
    const double kept = of(token);
    return kept > 0 ? kept / total_ : all_[static_cast<std::size_t>(token)] / allTotal_;
}

double TokenWeights::sum(std::span<const TokenId> tokens) const {
    double sum = 0;
    for (const TokenId token : tokens)
        sum += of(token);
    return sum;
}

TokenId TokenWeights::pick(std::span<const TokenId> tokens, double uniform) const {
    const bool truncated = sum(tokens) <= 0;
    std::vector<double> weights;
    weights.reserve(tokens.size());
    for (const TokenId token : tokens)
        weights.push_back((truncated ? all_ : kept_)[static_cast<std::size_t>(token)]);
    return tokens[pickIndex(weights, uniform)];
}

std::size_t pickIndex(std::span<const double> weights, double uniform) {
    double left = uniform * std::accumulate(weights.begin(), weights.end(), 0.0);
    std::size_t last = 0;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        if (weights[i] <= 0)
            continue;
        last = i;
        left -= weights[i];
        if (left < 0)
            break;
    }
    return last;
}

double natsOf(std::span<const float> logits, TokenId token) {
    return logOfSum(logits) - logitOf(logits, token);
}

double shareOf(std::span<const float> logits, std::span<const TokenId> tokens) {
    const double all = logOfSum(logits);
    double share = 0;
    for (const TokenId token : tokens)
        share += std::exp(logitOf(logits, token) - all);
    return std::min(share, 1.0);
}

}  // namespace studio::core
