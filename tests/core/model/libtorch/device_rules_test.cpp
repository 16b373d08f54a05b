// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

// Draws on a device are those on the host, on tensors of the CPU.

#include "core/model/libtorch/device_rules.h"

#include "core/infill/ruled_chances.h"
#include "core/model/checkpoint.h"
#include "tests/support/test_paths.h"

#include <gtest/gtest.h>

#include <cmath>
#include <random>
#include <vector>

namespace studio::core {

namespace {

constexpr int kRows = 16;

const Vocabulary& words() {
    static const Vocabulary kWords =
        loadCheckpoint(tests::testData("golden/tiny")).value().vocabulary;
    return kWords;
}

/// Rules of every kind, logits and settings.
class Dice {
  public:
    explicit Dice(std::uint64_t seed) : random_(seed) {}

    bool coin(double chance = 0.5) { return uniform() < chance; }
    double uniform() { return std::uniform_real_distribution<double>(0, 1)(random_); }
    template <class Value>
    Value oneOf(std::initializer_list<Value> values) {
        return values
            .begin()[static_cast<std::size_t>(uniform() * static_cast<double>(values.size()))];
    }

    std::vector<float> logits() {
        std::normal_distribution<float> normal(0, oneOf({0.5F, 3.0F, 30.0F}));
        std::vector<float> row(static_cast<std::size_t>(words().size()));
        for (float& logit : row)
            logit = coin(0.05) ? -2000.0F : normal(random_);
        return row;
    }

    DrawSettings settings() {
        return {oneOf({1.0, 0.6, 1.7}), oneOf({0, 0, 1, 5, 40}), oneOf({1.0, 1.0, 0.9, 0.2})};
    }

    DrawRule rule() {
        DrawRule rule;
        rule.clear(static_cast<std::size_t>(words().size()));
        for (const Voice voice : kVoices) {
            rule.temperatures[index(voice)] = oneOf({1.0, 1.0, 0.5, 2.5});
            if (coin())
                addNotes(voice, DrawRule::kSpeaker, rule);
        }
        if (coin(0.4))
            addSite(rule);
        else if (coin(0.8) || !hasCandidate(rule))
            addWaits(rule);
        for (TokenId id = 0; id < words().size(); ++id) {
            auto& roles = rule.roles[static_cast<std::size_t>(id)];
            if ((roles & DrawRule::kSpeaker) == 0 && coin(0.7))
                roles |= DrawRule::kRest;
            if ((roles & DrawRule::kCandidate) != 0 && coin(0.2))
                rule.likings[static_cast<std::size_t>(id)] = 8 * uniform() - 4;
        }
        return rule;
    }

  private:
    std::mt19937_64 random_;

    static bool hasCandidate(const DrawRule& rule) {
        for (const std::uint8_t role : rule.roles) {
            if ((role & DrawRule::kCandidate) != 0)
                return true;
        }
        return false;
    }

    void addNotes(Voice voice, std::uint8_t role, DrawRule& rule) {
        const PitchRange range = pitchRange(voice);
        rule.narrowed[index(voice)] = coin();
        const double share = rule.narrowed[index(voice)] ? 0.1 : 1;
        for (int pitch = range.lowest; pitch <= range.highest; ++pitch) {
            if (pitch == range.lowest || coin(share))
                rule.add(words().noteOn(voice, pitch), role);
        }
        if (coin())
            rule.add(words().noteOff(voice), role);
    }

    void addSite(DrawRule& rule) {
        const Voice voice = kVoices[static_cast<std::size_t>(4 * uniform())];
        const int pitch = pitchRange(voice).lowest + 3;
        for (const TokenId token : {words().noteOff(voice), words().noteOn(voice, pitch)}) {
            rule.roles[static_cast<std::size_t>(token)] = DrawRule::kHeir | DrawRule::kCounts;
            rule.heirs[static_cast<std::size_t>(token)] = token;
        }
        rule.narrowed[index(voice)] = coin();
    }

    void addWaits(DrawRule& rule) {
        const auto waits = words().waits();
        rule.share = uniform();
        rule.lastHeir = waits.back().id;
        const bool grid = coin();
        const bool capped = coin();
        TokenId heir = rule.lastHeir;
        for (const WaitToken& wait : waits) {
            const auto id = static_cast<std::size_t>(wait.id);
            if (coin(0.1) || wait.id == rule.lastHeir) {
                rule.roles[id] |= DrawRule::kHeir;
                heir = wait.id;
            }
            if (grid || heir == wait.id)
                rule.heirs[id] = heir;
            if (!capped || rule.heirs[id] != kNoToken)
                rule.roles[id] |= DrawRule::kCounts;
        }
    }
};

TokenId drawnToken(const at::Tensor& drawn, int row) {
    return static_cast<TokenId>(drawn[0][row].item<double>());
}

}  // namespace

TEST(DeviceRules, drawAsTheHostDoes) {
    int truncated = 0;
    for (std::uint64_t seed = 0; seed < 60; ++seed) {
        Dice dice(seed);
        const DrawSettings settings = dice.settings();
        std::vector<std::vector<float>> logits;
        std::vector<DrawRule> rules;
        std::vector<DrawRequest> requests;
        std::vector<at::Tensor> rows;
        for (int i = 0; i < kRows; ++i) {
            logits.push_back(dice.logits());
            rows.push_back(at::tensor(logits.back()));
            rules.push_back(dice.rule());
        }
        for (int i = 0; i < kRows; ++i)
            requests.push_back({{}, 0, i % 5 == 4 ? nullptr : &rules[std::size_t(i)]});
        for (DrawRequest& request : requests)
            request.uniform = dice.uniform();
        libtorch::DeviceRules device(kRows, libtorch::noteVoicesOf(words()));
        device.upload(requests);
        const auto drawn = device.draw(at::stack(rows), settings);
        for (int i = 0; i < kRows; ++i) {
            if (requests[std::size_t(i)].rule == nullptr)
                continue;
            SCOPED_TRACE("seed " + std::to_string(seed) + ", row " + std::to_string(i));
            const DrawRule& rule = rules[std::size_t(i)];
            const auto& row = logits[std::size_t(i)];
            const RuledChances chances(rule, words(), row, settings);
            const TokenId token = chances.pick(requests[std::size_t(i)].uniform);
            ASSERT_EQ(drawnToken(drawn, i), token) << words().symbol(token);
            const double weight = chances.logWeightOf(token, rule);
            if (std::isfinite(weight))
                ASSERT_NEAR(drawn[1][i].item<double>(), weight, 1e-9 * (1 + std::abs(weight)));
            else
                ASSERT_EQ(drawn[1][i].item<double>(), weight);
            ASSERT_NEAR(drawn[2][i].item<double>(), natsOf(row, token), 1e-6);
            truncated += TokenWeights(row, settings).of(token) > 0 ? 0 : 1;
        }
    }
    EXPECT_GT(truncated, 50) << "tokens that the settings leave out are drawn, too";
}

TEST(DeviceWeights, knowTheProbabilityOfWhatTheSettingsLeaveOut) {
    for (std::uint64_t seed = 0; seed < 40; ++seed) {
        Dice dice(seed);
        const DrawSettings settings = dice.settings();
        const auto row = dice.logits();
        const libtorch::DeviceWeights device(at::tensor(row).unsqueeze(0), settings);
        const TokenWeights host(row, settings);
        for (TokenId token = 1; token < words().size(); token += 7) {
            const double expected = std::log(host.probability(token));
            const double found =
                device.logProbability(at::full({1}, token, at::kLong)).item<double>();
            if (std::isfinite(expected))
                ASSERT_NEAR(found, expected, 1e-9 * (1 + std::abs(expected))) << token;
            else
                ASSERT_EQ(found, expected) << token;
        }
    }
}

}  // namespace studio::core
