// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "app/bench/masked_walk.h"

#include "core/base/random.h"

#include <algorithm>
#include <cmath>

namespace studio::bench {

namespace {

using core::TokenId;

class NetworkForeteller final : public Foreteller {
  public:
    explicit NetworkForeteller(const core::LanguageModel& model) {
        core::DecodingSettings settings;
        settings.memory = model.config().memoryLength;
        sequence_ = model.begin(settings);
    }

    std::span<const double> read(std::span<const TokenId> tokens) override {
        const core::Reading reading{0, tokens};
        const auto logits = sequence_->read({&reading, 1});
        const core::TokenWeights weights(logits, {});
        chances_.resize(logits.size());
        for (std::size_t token = 0; token < logits.size(); ++token)
            chances_[token] = weights.probability(static_cast<TokenId>(token));
        return chances_;
    }

  private:
    std::unique_ptr<core::Continuations> sequence_;
    std::vector<double> chances_;
};

class NgramForeteller final : public Foreteller {
  public:
    explicit NgramForeteller(const core::NgramModel& model) : model_(model) {}

    std::span<const double> read(std::span<const TokenId> tokens) override {
        history_.insert(history_.end(), tokens.begin(), tokens.end());
        chances_ = model_.chancesAfter(history_);
        return chances_;
    }

  private:
    const core::NgramModel& model_;
    std::vector<TokenId> history_;
    std::vector<double> chances_;
};

std::vector<double> chancesOf(std::span<const TokenId> tokens, std::span<const double> chances) {
    std::vector<double> result;
    for (const TokenId token : tokens)
        result.push_back(chances[static_cast<std::size_t>(token)]);
    return result;
}

}  // namespace

std::unique_ptr<Foreteller> foretellerBy(const core::LanguageModel& model) {
    return std::make_unique<NetworkForeteller>(model);
}

std::unique_ptr<Foreteller> foretellerBy(const core::NgramModel& model) {
    return std::make_unique<NgramForeteller>(model);
}

MaskedFill drawMasked(const core::FillPlan& plan, const core::Vocabulary& vocabulary,
                      Foreteller& foreteller, std::uint64_t seed) {
    const core::CounterRandom random(seed, 0);
    MaskedFill fill;
    core::FillGrammar walk(plan, vocabulary);
    std::vector<TokenId> unread = plan.prompt;
    for (std::uint64_t draw = 0; !walk.finished();) {
        TokenId token = walk.choices().forced();
        if (token == core::kNoToken) {
            const std::vector<TokenId> legal = walk.choices().all();
            const auto chances = chancesOf(legal, foreteller.read(unread));
            unread.clear();
            token = legal[core::pickIndex(chances, random.uniform(draw++))];
        }
        unread.push_back(token);
        fill.steps.push_back({token, walk.choices()});
        walk.take(token);
    }
    fill.outcome = walk.outcome();
    return fill;
}

double maskedNats(const core::FillPlan& plan, std::span<const core::WalkStep> steps,
                  Foreteller& foreteller) {
    std::vector<TokenId> unread = plan.prompt;
    double nats = 0;
    for (const core::WalkStep& step : steps) {
        if (step.drawn()) {
            const auto chances = foreteller.read(unread);
            unread.clear();
            double legal = 0;
            for (const double chance : chancesOf(step.choices.all(), chances))
                legal += chance;
            nats += std::log(legal) - std::log(chances[static_cast<std::size_t>(step.token)]);
        }
        unread.push_back(step.token);
    }
    return nats;
}

}  // namespace studio::bench
