// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/model/cpu/cpu_model.h"

#include "core/model/cpu/forward_pass.h"
#include "core/model/cpu/packed_network.h"
#include "core/model/cpu/worker_team.h"

#include <algorithm>
#include <cmath>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

namespace studio::core {

namespace {

using namespace cpu;

/// Smaller networks are fast enough as they are.
constexpr std::size_t kSmallNetwork = 12'000'000;

/// What all sequences of a model share. Immutable but for what its mutexes guard.
class Shared {
  public:
    Shared(Checkpoint& checkpoint, Precision precision, const Kernels& kernels)
        : weights(checkpoint, precision, kernels) {}

    const PackedNetwork weights;

    /// For `count` distances; made again when more are asked for than ever before.
    [[nodiscard]] std::shared_ptr<const RelativeKeys> relativeKeys(std::int64_t count) const {
        const std::lock_guard lock(relativeMutex_);
        if (!relative_ || relative_->count < count)
            relative_ =
                std::make_shared<const RelativeKeys>(weights.relativeKeys(static_cast<int>(count)));
        return relative_;
    }

    /// Calls work(team) with a worker for each core if `everyCore` and nobody else has them, else
    /// with the calling thread alone.
    template <class Work>
    void withTeam(bool everyCore, const Work& work) const {
        const std::unique_lock lock = everyCore ? std::unique_lock(teamMutex_, std::try_to_lock)
                                                : std::unique_lock<std::mutex>();
        if (!lock.owns_lock()) {
            WorkerTeam alone(1);
            return work(alone);
        }
        if (!team_)
            team_.emplace(static_cast<int>(std::max(1U, std::thread::hardware_concurrency())));
        work(*team_);
    }

  private:
    mutable std::mutex relativeMutex_;
    mutable std::shared_ptr<const RelativeKeys> relative_;
    mutable std::mutex teamMutex_;
    mutable std::optional<WorkerTeam> team_;
};

/// How far back a token sees: with same_length its own key counts among the `memory`.
std::int64_t reachOf(const ModelConfig& config, int memory) {
    return std::max(config.sameLength ? memory - 1 : memory, 0);
}

class CpuContinuations final : public Continuations {
  public:
    CpuContinuations(std::shared_ptr<const Shared> shared, const DecodingSettings& settings)
        : shared_(std::move(shared)),
          settings_(settings),
          reach_(reachOf(shared_->weights.config, settings.memory)),
          relative_(shared_->relativeKeys(reach_ + 1)),
          sequences_(1),
          pass_(shared_->weights) {}

    [[nodiscard]] int size() const override { return static_cast<int>(sequences_.size()); }
    [[nodiscard]] std::int64_t length(int continuation) const override {
        return sequences_[static_cast<std::size_t>(continuation)].length();
    }

    std::span<const float> read(std::span<const Reading> readings, LogitsOf which) override {
        rows_.clear();
        wanted_.clear();
        for (const Reading& reading : readings)
            addRows(reading, which);
        const auto tokenCount = static_cast<std::size_t>(shared_->weights.config.tokenCount);
        const auto rowCount = static_cast<std::size_t>(std::ranges::count(wanted_, true));
        logits_.resize(rowCount * tokenCount);
        std::span<float> left = logits_;
        shared_->withTeam(settings_.everyCore, [&](WorkerTeam& team) {
            for (std::size_t begin = 0; begin < rows_.size(); begin += ForwardPass::kMostRows) {
                const std::size_t count =
                    std::min<std::size_t>(ForwardPass::kMostRows, rows_.size() - begin);
                pass_.read(std::span(rows_).subspan(begin, count), *relative_, team);
                std::vector<int> wanted;
                for (std::size_t i = 0; i < count; ++i) {
                    if (wanted_[begin + i])
                        wanted.push_back(static_cast<int>(i));
                }
                if (wanted.empty())
                    continue;
                pass_.logits(wanted, left, team);
                left = left.subspan(wanted.size() * tokenCount);
            }
        });
        for (const Reading& reading : readings) {
            TokenPages& pages = sequences_[static_cast<std::size_t>(reading.continuation)];
            pages.forgetBefore(pages.length() - settings_.rewind - reach_);
        }
        return logits_;
    }

    void truncate(int continuation, std::int64_t length) override {
        sequences_[static_cast<std::size_t>(continuation)].truncate(length);
    }

    void resample(std::span<const int> sources) override {
        std::vector<TokenPages> sampled;
        sampled.reserve(sources.size());
        for (const int source : sources)
            sampled.push_back(sequences_[static_cast<std::size_t>(source)]);
        sequences_ = std::move(sampled);
    }

    [[nodiscard]] std::unique_ptr<Continuations> fork() const override {
        auto copy = std::make_unique<CpuContinuations>(shared_, settings_);
        copy->sequences_ = sequences_;
        return copy;
    }

  private:
    std::shared_ptr<const Shared> shared_;
    DecodingSettings settings_;
    std::int64_t reach_;
    std::shared_ptr<const RelativeKeys> relative_;
    std::vector<TokenPages> sequences_;
    ForwardPass pass_;
    std::vector<Row> rows_;
    std::vector<bool> wanted_;
    std::vector<float> logits_;

    void addRows(const Reading& reading, LogitsOf which) {
        TokenPages& pages = sequences_[static_cast<std::size_t>(reading.continuation)];
        std::int64_t position = pages.length();
        pages.append(shared_->weights.pageShape, static_cast<int>(reading.tokens.size()));
        for (const TokenId token : reading.tokens) {
            rows_.push_back(
                {&pages, token, position, std::max<std::int64_t>(position - reach_, 0)});
            wanted_.push_back(which == LogitsOf::Every);
            ++position;
        }
        wanted_.back() = true;
    }
};

/// Adds what `logits` say of `target`.
void append(std::span<const float> logits, TokenId target, SequenceScores& scores) {
    const auto best = std::ranges::max_element(logits);
    double sum = 0;
    for (const float logit : logits)
        sum += std::exp(static_cast<double>(logit) - static_cast<double>(*best));
    scores.nll.push_back(std::log(sum) + static_cast<double>(*best) -
                         static_cast<double>(logits[static_cast<std::size_t>(target)]));
    scores.argmax.push_back(static_cast<TokenId>(best - logits.begin()));
}

class CpuModel final : public LanguageModel {
  public:
    CpuModel(Checkpoint checkpoint, Precision precision, const Kernels& kernels)
        : vocabulary_(checkpoint.vocabulary),
          parameterCount_(checkpoint.parameterCount()),
          shared_(std::make_shared<Shared>(
              checkpoint,
              precision == Precision::Auto ? automaticPrecision(parameterCount_) : precision,
              kernels)) {}

    [[nodiscard]] const ModelConfig& config() const override { return shared_->weights.config; }
    [[nodiscard]] const Vocabulary& vocabulary() const override { return vocabulary_; }
    [[nodiscard]] std::size_t parameterCount() const override { return parameterCount_; }
    [[nodiscard]] std::string deviceName() const override { return "cpu"; }
    [[nodiscard]] Precision precision() const override { return shared_->weights.precision; }

    [[nodiscard]] std::unique_ptr<Continuations> begin(
        const DecodingSettings& settings) const override {
        return std::make_unique<CpuContinuations>(shared_, settings);
    }

    [[nodiscard]] Expected<SequenceScores> score(std::span<const TokenId> tokens, int memory,
                                                 int segment) const override {
        const std::int64_t reach = reachOf(config(), memory);
        const int step = segment > 0 ? segment : ForwardPass::kMostRows;
        const auto relative =
            shared_->relativeKeys(segment > 0 ? memory + std::int64_t{segment} : reach + 1);
        TokenPages pages;
        ForwardPass pass(shared_->weights);
        WorkerTeam alone(1);
        SequenceScores scores;
        const auto last = static_cast<std::int64_t>(tokens.size()) - 1;
        for (std::int64_t begin = 0; begin < last; begin += step) {
            // Segments see what went before them as it stood when they began.
            const std::int64_t oldest = segment > 0 ? std::max<std::int64_t>(begin - memory, 0) : 0;
            const std::int64_t end = std::min<std::int64_t>(begin + step, last);
            pages.append(shared_->weights.pageShape, static_cast<int>(end - begin));
            for (std::int64_t from = begin; from < end; from += ForwardPass::kMostRows) {
                std::vector<Row> rows;
                const std::int64_t to = std::min<std::int64_t>(from + ForwardPass::kMostRows, end);
                for (std::int64_t i = from; i < to; ++i) {
                    const bool banded = segment <= 0 || config().sameLength;
                    const std::int64_t first = banded ? std::max(oldest, i - reach) : oldest;
                    rows.push_back({&pages, tokens[static_cast<std::size_t>(i)], i,
                                    std::max(first, std::int64_t{0})});
                }
                scoreRows(rows, *relative, tokens, pass, alone, scores);
            }
            pages.forgetBefore(end - std::max<std::int64_t>(memory, reach));
        }
        return scores;
    }

  private:
    Vocabulary vocabulary_;
    std::size_t parameterCount_;
    std::shared_ptr<const Shared> shared_;

    void scoreRows(std::span<const Row> rows, const RelativeKeys& relative,
                   std::span<const TokenId> tokens, ForwardPass& pass, WorkerTeam& team,
                   SequenceScores& scores) const {
        const auto tokenCount = static_cast<std::size_t>(config().tokenCount);
        std::vector<int> wanted(rows.size());
        for (std::size_t i = 0; i < wanted.size(); ++i)
            wanted[i] = static_cast<int>(i);
        std::vector<float> logits(rows.size() * tokenCount);
        pass.read(rows, relative, team);
        pass.logits(wanted, logits, team);
        for (std::size_t i = 0; i < rows.size(); ++i)
            append(std::span(logits).subspan(i * tokenCount, tokenCount),
                   tokens[static_cast<std::size_t>(rows[i].position) + 1], scores);
    }
};

}  // namespace

Precision automaticPrecision(std::size_t parameters) {
    return parameters < kSmallNetwork ? Precision::Fp32 : Precision::Int8;
}

std::shared_ptr<const LanguageModel> makeCpuModel(Checkpoint checkpoint, Precision precision,
                                                  const Kernels& kernels) {
    return std::make_shared<const CpuModel>(std::move(checkpoint), precision, kernels);
}

}  // namespace studio::core
