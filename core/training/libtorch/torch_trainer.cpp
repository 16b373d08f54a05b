// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/base/file.h"
#include "core/model/safetensors.h"
#include "core/tokens/encoder.h"
#include "core/training/libtorch/adam_w.h"
#include "core/training/libtorch/trainable_network.h"
#include "core/training/token_feed.h"
#include "core/training/trainer.h"
#include "core/training/training_state.h"

#include <ATen/ATen.h>
#include <ATen/Context.h>
#include <c10/core/GradMode.h>

#include <algorithm>
#include <future>
#include <utility>
#include <vector>

namespace studio::core {

namespace {

using libtorch::AdamW;
using libtorch::Parameter;
using libtorch::TrainableNetwork;

constexpr const char* kStateKey = "training";
/// A state holds weights four times, and memories.
constexpr std::uint64_t kLargestState = std::uint64_t{16} << 30;
/// Rows side by side of a measurement: as many as LakhNES's own had.
constexpr int kMeasuredRows = 10;

/// Tokens of a feed ahead of their use, made in a thread of their own.
class FeedAhead {
  public:
    FeedAhead(TokenFeed feed, int count)
        : feed_(std::move(feed)), count_(count), state_(feed_.state()) {
        prepare();
    }

    std::vector<TokenId> next() {
        auto [tokens, after] = next_.get();
        state_ = std::move(after);
        prepare();
        return std::move(tokens);
    }
    /// After what next() gave last.
    [[nodiscard]] const FeedState& state() const { return state_; }
    bool restore(const FeedState& state) {
        next_.wait();
        const bool restored = feed_.restore(state);
        state_ = feed_.state();
        prepare();
        return restored;
    }

  private:
    TokenFeed feed_;
    int count_;
    FeedState state_;
    std::future<std::pair<std::vector<TokenId>, FeedState>> next_;

    void prepare() {
        next_ = std::async(std::launch::async, [this] {
            auto tokens = feed_.next(count_);
            return std::pair(std::move(tokens), feed_.state());
        });
    }
};

Tensor toTensor(const at::Tensor& values) {
    const auto plain = values.detach().to(at::kCPU, at::kFloat).contiguous();
    const auto* data = plain.data_ptr<float>();
    return {plain.sizes().vec(), {data, data + plain.numel()}};
}

/// What `Trainer` names; see there.
class TorchTrainer final : public Trainer {
  public:
    TorchTrainer(const TrainingConfig& config, const Checkpoint& start,
                 std::span<const Corpus> corpora, const Corpus* valid, at::Device device)
        : config_(config),
          vocabulary_(start.vocabulary),
          device_(device),
          network_(start, device,
                   config.precision == TrainingPrecision::Bf16 ? at::kBFloat16 : at::kFloat),
          optimiser_(network_.parameters(),
                     {config.beta1, config.beta2, config.weightDecay, config.clip, config.average}),
          feed_(TokenFeed(corpora, config.rows, config.augmentation, config.seed), config.segment),
          memory_(network_.emptyMemory(config.rows)),
          valid_(valid) {
        for (const Corpus& corpus : corpora)
            sums_.push_back(corpus.sum());
    }

    TrainingStep step(double rate) override {
        // So that what is dropped depends on the step alone.
        at::manual_seed(config_.seed + static_cast<std::uint64_t>(optimiser_.steps()));
        TrainingStep done;
        for (int i = 0; i < config_.accumulate; ++i) {
            const auto [ids, targets] = toDevice(feed_.next(), config_.rows);
            const auto loss = network_
                                  .nats(ids, targets, memory_, config_.memory,
                                        {config_.dropout, config_.attentionDropout})
                                  .mean() /
                              config_.accumulate;
            loss.backward();
            done.nats += loss.item<double>();
        }
        done.gradient = optimiser_.step(rate);
        return done;
    }

    std::optional<TrainingMeasure> measure(const std::stop_token& stop) override {
        if (valid_ == nullptr)
            return std::nullopt;
        const c10::NoGradGuard noGradient;
        swapAverages();
        auto measured = measureAveraged(stop);
        swapAverages();
        return measured;
    }

    Checkpoint result() const override {
        Checkpoint result{network_.config(), vocabulary_, {}};
        for (std::size_t i = 0; i < optimiser_.moments().size(); ++i)
            result.tensors.emplace(network_.parameters()[i].name,
                                   toTensor(optimiser_.moments()[i].average));
        return result;
    }

    std::uint32_t epoch() const override { return feed_.state().epoch; }

    Expected<void> save(const std::filesystem::path& path,
                        const TrainingProgress& progress) const override {
        TensorMap tensors;
        visit([&](const std::string& name, const at::Tensor& values) {
            tensors.emplace(name, toTensor(values));
        });
        const TrainingState state{progress, feed_.state(), optimiser_.steps(),
                                  writeTrainingConfig(config_), sums_};
        return writeSafetensors(path, tensors, {{kStateKey, writeTrainingState(state)}});
    }

    Expected<TrainingProgress> restore(const std::filesystem::path& path) override {
        const auto bytes = readFile(path, kLargestState);
        if (!bytes)
            return tl::unexpected(bytes.error());
        auto tensors = readSafetensors(*bytes);
        const auto metadata = readSafetensorsMetadata(*bytes);
        const auto state = metadata && metadata->contains(kStateKey)
                               ? readTrainingState(metadata->at(kStateKey))
                               : std::nullopt;
        const bool same = tensors && state && state->config == writeTrainingConfig(config_) &&
                          state->sums == sums_;
        if (!same || !restoreTensors(*tensors) || !feed_.restore(state->feed))
            return failure(STUDIO_TRANSLATE("core",
                                            "%1 was saved by a training with another "
                                            "configuration or other data; start in another "
                                            "folder."),
                           path.string());
        optimiser_.setSteps(state->optimiserSteps);
        return state->progress;
    }

  private:
    TrainingConfig config_;
    Vocabulary vocabulary_;
    at::Device device_;
    TrainableNetwork network_;
    AdamW optimiser_;
    FeedAhead feed_;
    std::vector<at::Tensor> memory_;
    const Corpus* valid_;
    std::vector<std::string> sums_;

    /// [rows][count + 1] tokens as what is read and what follows it, [rows, count].
    [[nodiscard]] std::pair<at::Tensor, at::Tensor> toDevice(const std::vector<TokenId>& tokens,
                                                             std::int64_t rows) const {
        const auto all = at::tensor(at::ArrayRef<TokenId>(tokens), at::kInt)
                             .view({rows, -1})
                             .to(device_, at::kLong);
        return {all.narrow(1, 0, all.size(1) - 1), all.narrow(1, 1, all.size(1) - 1)};
    }

    /// Calls `take(name, tensor)` for each tensor of the state.
    template <class Take>
    void visit(const Take& take) const {
        for (std::size_t i = 0; i < optimiser_.moments().size(); ++i) {
            const Parameter& parameter = network_.parameters()[i];
            const AdamW::Moments& moments = optimiser_.moments()[i];
            take("weight." + parameter.name, parameter.value);
            take("first." + parameter.name, moments.first);
            take("second." + parameter.name, moments.second);
            take("average." + parameter.name, moments.average);
        }
        for (std::size_t i = 0; i < memory_.size(); ++i)
            take("memory." + std::to_string(i), memory_[i]);
    }

    bool restoreTensors(const TensorMap& tensors) {
        // Memories grow until they are full.
        for (std::size_t i = 0; i < memory_.size(); ++i) {
            const auto saved = tensors.find("memory." + std::to_string(i));
            if (saved == tensors.end() || saved->second.shape.size() != 3)
                return false;
            memory_[i] = at::empty(saved->second.shape, memory_[i].options());
        }
        const c10::NoGradGuard noGradient;
        bool fits = true;
        visit([&](const std::string& name, at::Tensor values) {
            const auto saved = tensors.find(name);
            fits = fits && saved != tensors.end() && values.sizes() == saved->second.shape;
            if (fits)
                values.copy_(at::from_blob(const_cast<float*>(saved->second.values.data()),
                                           values.sizes(), at::kFloat));
        });
        return fits;
    }

    void swapAverages() {
        const c10::NoGradGuard noGradient;
        for (std::size_t i = 0; i < optimiser_.moments().size(); ++i) {
            at::Tensor& value = network_.parameters()[i].value;
            at::Tensor& average = optimiser_.moments()[i].average;
            const auto kept = value.detach().clone();
            value.copy_(average);
            average.copy_(kept);
        }
    }

    /// All pieces once, one after the other, in kMeasuredRows rows.
    std::optional<TrainingMeasure> measureAveraged(const std::stop_token& stop) {
        TrainingMeasure measured;
        const auto stream = tokensOnce();
        const auto rows = static_cast<std::int64_t>(kMeasuredRows);
        const std::int64_t each = (static_cast<std::int64_t>(stream.size()) - 1) / rows;
        auto memory = network_.emptyMemory(rows);
        std::size_t notes = 0;
        double nats = 0;
        for (std::int64_t at = 0; at < each; at += config_.segment) {
            if (stop.stop_requested())
                return std::nullopt;
            const std::int64_t count = std::min<std::int64_t>(config_.segment, each - at);
            std::vector<TokenId> tokens;
            for (std::int64_t row = 0; row < rows; ++row) {
                const auto begin = stream.begin() + row * each + at;
                tokens.insert(tokens.end(), begin, begin + count + 1);
                notes += static_cast<std::size_t>(std::count_if(
                    begin + 1, begin + count + 1,
                    [&](TokenId id) { return vocabulary_.token(id).kind == TokenKind::NoteOn; }));
            }
            const auto [ids, targets] = toDevice(tokens, rows);
            nats += network_.nats(ids, targets, memory, config_.model.memoryLength, {})
                        .sum()
                        .item<double>();
            measured.tokens += static_cast<std::size_t>(count * rows);
        }
        if (measured.tokens == 0 || notes == 0)
            return std::nullopt;
        measured.natsPerToken = nats / static_cast<double>(measured.tokens);
        measured.natsPerNote = nats / static_cast<double>(notes);
        return measured;
    }

    /// The pieces that are measured on, one after the other.
    [[nodiscard]] std::vector<TokenId> tokensOnce() const {
        std::vector<TokenId> stream;
        for (const PieceEntry& piece : valid_->pieces()) {
            const auto encoded =
                encodeView(viewOf(valid_->notesOf(piece)), valid_->timing().clock(), vocabulary_);
            stream.insert(stream.end(), encoded.tokens.begin(), encoded.tokens.end());
        }
        return stream;
    }
};

}  // namespace

Expected<std::unique_ptr<Trainer>> makeTrainer(const TrainingConfig& config,
                                               const Checkpoint& start,
                                               std::span<const Corpus> corpora, const Corpus* valid,
                                               const std::string& device) {
    const bool gpu = at::hasCUDA();
    if (device == "cuda" && !gpu)
        return failure(STUDIO_TRANSLATE("core",
                                        "There is no GPU that LibTorch can use; train with "
                                        "--device cpu."));
    const at::Device where = gpu && device != "cpu" ? at::Device(at::kCUDA) : at::Device(at::kCPU);
    return std::make_unique<TorchTrainer>(config, start, corpora, valid, where);
}

}  // namespace studio::core
