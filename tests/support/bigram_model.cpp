// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "tests/support/bigram_model.h"

#include <algorithm>
#include <random>
#include <utility>

namespace studio::tests {

namespace {

using core::TokenId;

/// For the softmax as good as minus infinity.
constexpr float kNever = -1000;

using Table = std::vector<std::vector<float>>;

class BigramContinuations : public core::Continuations {
  public:
    explicit BigramContinuations(std::shared_ptr<const Table> table) : table_(std::move(table)) {}

    [[nodiscard]] int size() const override { return static_cast<int>(sequences_.size()); }
    [[nodiscard]] std::int64_t length(int continuation) const override {
        return static_cast<std::int64_t>(sequences_[static_cast<std::size_t>(continuation)].size());
    }
    std::span<const float> read(std::span<const core::Reading> readings,
                                core::LogitsOf which) override {
        rows_.clear();
        for (const core::Reading& reading : readings) {
            auto& sequence = sequences_[static_cast<std::size_t>(reading.continuation)];
            sequence.insert(sequence.end(), reading.tokens.begin(), reading.tokens.end());
            const auto asked =
                which == core::LogitsOf::Every ? reading.tokens : reading.tokens.last(1);
            for (const TokenId token : asked) {
                const auto& row = (*table_)[static_cast<std::size_t>(token)];
                rows_.insert(rows_.end(), row.begin(), row.end());
            }
        }
        return rows_;
    }
    void truncate(int continuation, std::int64_t length) override {
        sequences_[static_cast<std::size_t>(continuation)].resize(static_cast<std::size_t>(length));
    }
    void resample(std::span<const int> sources) override {
        std::vector<std::vector<TokenId>> next;
        for (const int source : sources)
            next.push_back(sequences_[static_cast<std::size_t>(source)]);
        sequences_ = std::move(next);
    }
    [[nodiscard]] std::unique_ptr<Continuations> fork() const override {
        return std::make_unique<BigramContinuations>(*this);
    }

  private:
    std::shared_ptr<const Table> table_;
    std::vector<std::vector<TokenId>> sequences_{1};
    std::vector<float> rows_;
};

class BigramModel : public core::LanguageModel {
  public:
    BigramModel(std::uint64_t seed, const core::Vocabulary& vocabulary,
                const std::vector<TokenId>& spoken)
        : vocabulary_(vocabulary) {
        config_.timing = core::Timing::Frames;
        std::mt19937_64 random(seed);
        std::normal_distribution<float> logit(0, 1.5F);
        const auto count = static_cast<std::size_t>(vocabulary.size());
        Table table(count, std::vector<float>(count, kNever));
        for (auto& row : table) {
            for (const TokenId token : spoken)
                row[static_cast<std::size_t>(token)] = logit(random);
        }
        table_ = std::make_shared<const Table>(std::move(table));
    }

    [[nodiscard]] const core::ModelConfig& config() const override { return config_; }
    [[nodiscard]] const core::Vocabulary& vocabulary() const override { return vocabulary_; }
    [[nodiscard]] std::size_t parameterCount() const override { return table_->size(); }
    [[nodiscard]] std::string deviceName() const override { return "table"; }
    [[nodiscard]] core::Precision precision() const override { return core::Precision::Fp32; }
    [[nodiscard]] std::unique_ptr<core::Continuations> begin(
        const core::DecodingSettings& /*settings*/) const override {
        return std::make_unique<BigramContinuations>(table_);
    }
    [[nodiscard]] core::Expected<core::SequenceScores> score(std::span<const TokenId> /*tokens*/,
                                                             int /*memory*/,
                                                             int /*segment*/) const override {
        return core::SequenceScores{};
    }

  private:
    core::ModelConfig config_;
    const core::Vocabulary& vocabulary_;
    std::shared_ptr<const Table> table_;
};

}  // namespace

std::shared_ptr<const core::LanguageModel> bigramModel(std::uint64_t seed,
                                                       const core::Vocabulary& vocabulary,
                                                       std::vector<TokenId> spoken) {
    return std::make_shared<BigramModel>(seed, vocabulary, spoken);
}

}  // namespace studio::tests
