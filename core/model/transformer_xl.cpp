// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/model/transformer_xl.h"

#include "core/model/blas_threads.h"
#include "core/model/cpu/cpu_model.h"
#include "core/model/model_failure.h"

#include <torch/torch.h>

#include <algorithm>
#include <cmath>
#include <mutex>
#include <utility>

namespace studio::core {

namespace {

/// Longest stretch of tokens that is read at once: long enough for matrix products to pay, short
/// enough to keep what they need small.
constexpr std::int64_t kChunk = 128;

struct Norm {
    torch::Tensor weight;
    torch::Tensor bias;
    double epsilon = 1e-5;

    [[nodiscard]] torch::Tensor operator()(const torch::Tensor& x) const {
        return torch::layer_norm(x, {weight.size(0)}, weight, bias, epsilon);
    }
};

struct Layer {
    torch::Tensor qkv;       // [3 * heads * headWidth, width]
    torch::Tensor output;    // [width, heads * headWidth]
    torch::Tensor relative;  // [heads * headWidth, width]
    Norm attentionNorm;
    torch::Tensor inner;  // [innerWidth, width]
    torch::Tensor innerBias;
    torch::Tensor outer;  // [width, innerWidth]
    torch::Tensor outerBias;
    Norm feedForwardNorm;
};

/// W_r r(d) of every layer for the distances 0 … count - 1, farthest first:
/// [heads, headWidth, count].
struct RelativeKeys {
    std::int64_t count = 0;
    std::vector<torch::Tensor> layers;
};

/// What the tokens of a session leave behind, oldest first: [heads, capacity, headWidth].
struct Cache {
    std::int64_t filled = 0;
    std::vector<torch::Tensor> keys;
    std::vector<torch::Tensor> values;
};

/// How far back the tokens of a forward pass look.
struct Window {
    /// Keys before the first token that are kept in sight.
    std::int64_t past = 0;
    /// The farthest distance any token sees; -1 for all in sight.
    std::int64_t band = -1;

    /// Each token sees the `memory` before it; with same_length its own key counts among them.
    static Window sliding(std::int64_t memory, bool sameLength) {
        const std::int64_t band = std::max<std::int64_t>(sameLength ? memory - 1 : memory, 0);
        return {band, band};
    }
    /// A segment sees the `memory` before its first token.
    static Window segment(std::int64_t memory, bool sameLength) {
        return {memory, sameLength ? std::max<std::int64_t>(memory - 1, 0) : -1};
    }
};

/// The network itself; stateless but for its weights.
class Network {
  public:
    Network(Checkpoint& checkpoint, torch::Device device)
        : config_(checkpoint.config), device_(device) {
        embedding_ = take(checkpoint.tensors, "word_emb.emb_layers.0.weight");
        outputWeight_ =
            config_.tieWeights ? embedding_ : take(checkpoint.tensors, "crit.out_layers.0.weight");
        outputBias_ = take(checkpoint.tensors, "crit.out_layers.0.bias");
        contentBias_ = take(checkpoint.tensors, "r_w_bias").unsqueeze(1);
        positionBias_ = take(checkpoint.tensors, "r_r_bias").unsqueeze(1);
        for (int i = 0; i < config_.layers; ++i)
            layers_.push_back(takeLayer(checkpoint.tensors, "layers." + std::to_string(i) + "."));
        if (config_.finalNorm)
            finalNorm_ = takeNorm(checkpoint.tensors, "final_norm");
    }

    [[nodiscard]] const torch::Device& device() const { return device_; }

    [[nodiscard]] RelativeKeys relativeKeys(std::int64_t count) const {
        const auto options = torch::TensorOptions().dtype(torch::kFloat32);
        auto distance = torch::arange(count - 1, -1, -1, options);
        if (config_.clampLength > 0)
            distance = distance.clamp_max(config_.clampLength);
        const auto exponent = torch::arange(0, config_.width, 2, options) / config_.width;
        const auto angle = torch::outer(distance, 1.0 / torch::pow(10000.0, exponent));
        const auto sinusoid =
            torch::cat({angle.sin(), angle.cos()}, 1).narrow(1, 0, config_.width).to(device_);
        RelativeKeys keys{count, {}};
        for (const Layer& layer : layers_)
            keys.layers.push_back(torch::matmul(sinusoid, layer.relative.t())
                                      .view({count, config_.heads, config_.headWidth})
                                      .permute({1, 2, 0})
                                      .contiguous());
        return keys;
    }

    [[nodiscard]] Cache emptyCache(std::int64_t capacity) const {
        Cache cache;
        for (std::size_t i = 0; i < layers_.size(); ++i) {
            cache.keys.push_back(
                torch::empty({config_.heads, capacity, config_.headWidth}, device_));
            cache.values.push_back(torch::empty_like(cache.keys.back()));
        }
        return cache;
    }

    /// Hidden states [count, width] of `tokens`, whose keys and values go into `cache`.
    torch::Tensor forward(std::span<const TokenId> tokens, Cache& cache, const Window& window,
                          const RelativeKeys& relative) const {
        const auto count = static_cast<std::int64_t>(tokens.size());
        makeRoom(cache, count, window.past);
        const std::int64_t past = std::min(cache.filled, window.past);
        const auto ids =
            torch::tensor(std::vector<std::int64_t>(tokens.begin(), tokens.end()), torch::kInt64);
        auto x = embedding_.index_select(0, ids.to(device_)) * std::sqrt(config_.width);
        const auto hidden = maskFor(past, count, window.band);
        for (std::size_t i = 0; i < layers_.size(); ++i) {
            const Layer& layer = layers_[i];
            const auto seen = config_.preNorm ? layer.attentionNorm(x) : x;
            x = x + attend(layer, i, seen, cache, past, hidden, relative.layers[i]);
            if (!config_.preNorm)
                x = layer.attentionNorm(x);
            x = x + feedForward(layer, config_.preNorm ? layer.feedForwardNorm(x) : x);
            if (!config_.preNorm)
                x = layer.feedForwardNorm(x);
        }
        cache.filled += count;
        return config_.finalNorm ? finalNorm_(x) : x;
    }

    [[nodiscard]] torch::Tensor logits(const torch::Tensor& hidden) const {
        return torch::linear(hidden, outputWeight_, outputBias_);
    }

  private:
    ModelConfig config_;
    torch::Device device_;
    torch::Tensor embedding_;
    torch::Tensor outputWeight_;
    torch::Tensor outputBias_;
    torch::Tensor contentBias_;   // [heads, 1, headWidth]
    torch::Tensor positionBias_;  // [heads, 1, headWidth]
    std::vector<Layer> layers_;
    Norm finalNorm_;

    /// Moves a weight out of the checkpoint, so that it is in memory only once.
    [[nodiscard]] torch::Tensor take(TensorMap& tensors, const std::string& name) const {
        Tensor tensor = std::move(tensors.at(name));
        return torch::from_blob(tensor.values.data(), tensor.shape, torch::kFloat32)
            .clone()
            .to(device_);
    }
    [[nodiscard]] Norm takeNorm(TensorMap& tensors, const std::string& name) const {
        return {take(tensors, name + ".weight"), take(tensors, name + ".bias"),
                config_.normEpsilon};
    }
    [[nodiscard]] Layer takeLayer(TensorMap& tensors, const std::string& prefix) const {
        Layer layer;
        layer.qkv = take(tensors, prefix + "dec_attn.qkv_net.weight");
        layer.output = take(tensors, prefix + "dec_attn.o_net.weight");
        layer.relative = take(tensors, prefix + "dec_attn.r_net.weight");
        layer.attentionNorm = takeNorm(tensors, prefix + "dec_attn.layer_norm");
        layer.inner = take(tensors, prefix + "pos_ff.CoreNet.0.weight");
        layer.innerBias = take(tensors, prefix + "pos_ff.CoreNet.0.bias");
        layer.outer = take(tensors, prefix + "pos_ff.CoreNet.3.weight");
        layer.outerBias = take(tensors, prefix + "pos_ff.CoreNet.3.bias");
        layer.feedForwardNorm = takeNorm(tensors, prefix + "pos_ff.layer_norm");
        return layer;
    }

    /// Moves the last `past` entries, and some that a rewind may bring back into sight, to the
    /// front if `count` more do not fit.
    static void makeRoom(Cache& cache, std::int64_t count, std::int64_t past) {
        if (cache.filled + count <= cache.keys.front().size(1))
            return;
        const std::int64_t kept = std::min(cache.filled, past + kLongestRewind);
        for (auto* list : {&cache.keys, &cache.values}) {
            for (torch::Tensor& entries : *list) {
                const auto last = entries.narrow(1, cache.filled - kept, kept).clone();
                entries.narrow(1, 0, kept).copy_(last);
            }
        }
        cache.filled = kept;
    }

    /// [count, past + count], true where query i must not look: the future and what lies beyond
    /// the band. Undefined if a single query sees everything.
    [[nodiscard]] torch::Tensor maskFor(std::int64_t past, std::int64_t count,
                                        std::int64_t band) const {
        if (count == 1 && (band < 0 || past <= band))
            return {};
        const auto query = torch::arange(past, past + count, torch::kInt64).unsqueeze(1);
        const auto key = torch::arange(0, past + count, torch::kInt64).unsqueeze(0);
        const auto distance = query - key;
        auto hidden = distance < 0;
        if (band >= 0)
            hidden = hidden.logical_or(distance > band);
        return hidden.to(device_);
    }

    [[nodiscard]] torch::Tensor attend(const Layer& layer, std::size_t index,
                                       const torch::Tensor& x, Cache& cache, std::int64_t past,
                                       const torch::Tensor& hidden,
                                       const torch::Tensor& relative) const {
        const std::int64_t count = x.size(0);
        const std::int64_t seen = past + count;
        const auto parts = torch::linear(x, layer.qkv)
                               .view({count, 3, config_.heads, config_.headWidth})
                               .permute({1, 2, 0, 3});
        cache.keys[index].narrow(1, cache.filled, count).copy_(parts[1]);
        cache.values[index].narrow(1, cache.filled, count).copy_(parts[2]);
        const auto keys = cache.keys[index].narrow(1, cache.filled - past, seen);
        const auto values = cache.values[index].narrow(1, cache.filled - past, seen);
        const auto content = torch::bmm(parts[0] + contentBias_, keys.transpose(1, 2));
        auto position =
            torch::bmm(parts[0] + positionBias_, relative.narrow(2, relative.size(2) - seen, seen));
        if (count > 1)
            position = shifted(position);
        auto scores = (content + position) * (1.0 / std::sqrt(config_.headWidth));
        if (hidden.defined())
            scores = scores.masked_fill(hidden, -INFINITY);
        const auto mixed = torch::bmm(scores.softmax(-1), values);
        return torch::linear(mixed.transpose(0, 1).reshape({count, -1}), layer.output);
    }

    /// Column c of `position` [heads, count, seen] is distance seen - 1 - c; query i needs its
    /// distances to end at its own key, so row i is read count - 1 - i columns later. The places
    /// that this takes from the row below lie in the future and are masked.
    static torch::Tensor shifted(const torch::Tensor& position) {
        const std::int64_t count = position.size(1);
        const std::int64_t seen = position.size(2);
        return position.contiguous().as_strided({position.size(0), count, seen},
                                                {count * seen, seen - 1, 1}, count - 1);
    }

    [[nodiscard]] static torch::Tensor feedForward(const Layer& layer, const torch::Tensor& x) {
        return torch::linear(torch::linear(x, layer.inner, layer.innerBias).relu(), layer.outer,
                             layer.outerBias);
    }
};

/// One sequence.
struct Sequence {
    Cache cache;
    /// Tokens read and not forgotten.
    std::int64_t length = 0;

    [[nodiscard]] Sequence copy() const {
        Sequence other = *this;
        for (auto* list : {&other.cache.keys, &other.cache.values}) {
            for (torch::Tensor& entries : *list)
                entries = entries.clone();
        }
        return other;
    }
};

/// Reads sequences one after another.
class TorchContinuations final : public Continuations {
  public:
    TorchContinuations(std::shared_ptr<const Network> network,
                       std::shared_ptr<const RelativeKeys> relative, Window window, int rewind)
        : network_(std::move(network)), relative_(std::move(relative)), window_(window) {
        sequences_.push_back({network_->emptyCache(relative_->count + rewind), 0});
    }

    [[nodiscard]] int size() const override { return static_cast<int>(sequences_.size()); }
    [[nodiscard]] std::int64_t length(int continuation) const override {
        return sequences_[static_cast<std::size_t>(continuation)].length;
    }

    std::span<const float> read(std::span<const Reading> readings, LogitsOf which) override {
        const c10::InferenceMode inference;
        std::vector<torch::Tensor> rows;
        for (const Reading& reading : readings) {
            Sequence& sequence = sequences_[static_cast<std::size_t>(reading.continuation)];
            auto tokens = reading.tokens;
            while (!tokens.empty()) {
                const auto chunk = tokens.first(std::min<std::size_t>(tokens.size(), kChunk));
                const auto hidden = network_->forward(chunk, sequence.cache, window_, *relative_);
                tokens = tokens.subspan(chunk.size());
                if (which == LogitsOf::Every || tokens.empty())
                    rows.push_back(which == LogitsOf::Every ? hidden : hidden.slice(0, -1));
            }
            sequence.length += static_cast<std::int64_t>(reading.tokens.size());
        }
        logits_ = network_->logits(torch::cat(rows)).to(torch::kCPU).contiguous();
        return {logits_.data_ptr<float>(), static_cast<std::size_t>(logits_.numel())};
    }

    void truncate(int continuation, std::int64_t length) override {
        Sequence& sequence = sequences_[static_cast<std::size_t>(continuation)];
        const std::int64_t forgotten =
            std::clamp<std::int64_t>(sequence.length - length, 0, sequence.cache.filled);
        sequence.cache.filled -= forgotten;
        sequence.length -= forgotten;
    }

    void resample(std::span<const int> sources) override {
        const c10::InferenceMode inference;
        std::vector<Sequence> sampled;
        for (const int source : sources)
            sampled.push_back(sequences_[static_cast<std::size_t>(source)].copy());
        sequences_ = std::move(sampled);
    }

    [[nodiscard]] std::unique_ptr<Continuations> fork() const override {
        const c10::InferenceMode inference;
        useOneThread();
        auto copy = std::make_unique<TorchContinuations>(*this);
        for (Sequence& sequence : copy->sequences_)
            sequence = sequence.copy();
        return copy;
    }

  private:
    std::shared_ptr<const Network> network_;
    std::shared_ptr<const RelativeKeys> relative_;
    Window window_;
    std::vector<Sequence> sequences_;
    torch::Tensor logits_;
};

class TransformerXl final : public LanguageModel {
  public:
    TransformerXl(Checkpoint checkpoint, torch::Device device)
        : config_(checkpoint.config),
          vocabulary_(checkpoint.vocabulary),
          parameterCount_(checkpoint.parameterCount()),
          network_(std::make_shared<Network>(checkpoint, device)) {}

    [[nodiscard]] const ModelConfig& config() const override { return config_; }
    [[nodiscard]] const Vocabulary& vocabulary() const override { return vocabulary_; }
    [[nodiscard]] std::size_t parameterCount() const override { return parameterCount_; }
    [[nodiscard]] std::string deviceName() const override {
        return network_->device().is_cuda() ? "cuda" : "cpu";
    }

    [[nodiscard]] Precision precision() const override { return Precision::Fp32; }

    [[nodiscard]] std::unique_ptr<Continuations> begin(
        const DecodingSettings& settings) const override {
        const c10::InferenceMode inference;
        useOneThread();
        return std::make_unique<TorchContinuations>(
            network_, relativeKeys(settings.memory + kChunk),
            Window::sliding(settings.memory, config_.sameLength), settings.rewind);
    }

    [[nodiscard]] Expected<SequenceScores> score(std::span<const TokenId> tokens, int memory,
                                                 int segment) const override {
        try {
            return scoreSegments(tokens, memory, segment);
        } catch (const std::exception& problem) {
            return modelFailed(problem);
        }
    }

  private:
    ModelConfig config_;
    Vocabulary vocabulary_;
    std::size_t parameterCount_;
    std::shared_ptr<const Network> network_;
    mutable std::mutex relativeMutex_;
    mutable std::shared_ptr<const RelativeKeys> relative_;

    [[nodiscard]] SequenceScores scoreSegments(std::span<const TokenId> tokens, int memory,
                                               int segment) const {
        const c10::InferenceMode inference;
        useOneThread();
        const bool segmented = segment > 0;
        const Window window = segmented ? Window::segment(memory, config_.sameLength)
                                        : Window::sliding(memory, config_.sameLength);
        const auto length = segmented ? std::size_t(segment) : std::size_t(kChunk);
        const auto relative = relativeKeys(memory + static_cast<std::int64_t>(length));
        Cache cache = network_->emptyCache(relative->count + kLongestRewind);
        SequenceScores scores;
        for (std::size_t begin = 0; begin + 1 < tokens.size(); begin += length) {
            const std::size_t count = std::min(length, tokens.size() - 1 - begin);
            const auto hidden =
                network_->forward(tokens.subspan(begin, count), cache, window, *relative);
            append(scores, network_->logits(hidden), tokens.subspan(begin + 1, count));
        }
        return scores;
    }

    /// Shared by all sessions; grows when a longer window is asked for.
    [[nodiscard]] std::shared_ptr<const RelativeKeys> relativeKeys(std::int64_t count) const {
        const std::lock_guard lock(relativeMutex_);
        if (!relative_ || relative_->count < count)
            relative_ = std::make_shared<const RelativeKeys>(network_->relativeKeys(count));
        return relative_;
    }

    static void append(SequenceScores& scores, const torch::Tensor& logits,
                       std::span<const TokenId> targets) {
        const auto ids =
            torch::tensor(std::vector<std::int64_t>(targets.begin(), targets.end()), torch::kInt64)
                .to(logits.device());
        const auto nll = -logits.log_softmax(-1).gather(1, ids.unsqueeze(1)).squeeze(1);
        const auto onHost = nll.to(torch::kCPU, torch::kFloat64).contiguous();
        const auto best = logits.argmax(-1).to(torch::kCPU).contiguous();
        for (std::int64_t i = 0; i < onHost.numel(); ++i) {
            scores.nll.push_back(onHost.data_ptr<double>()[i]);
            scores.argmax.push_back(static_cast<TokenId>(best.data_ptr<std::int64_t>()[i]));
        }
    }
};

Expected<torch::Device> pick(Device device) {
    const bool gpu = device != Device::Cpu && torch::cuda::is_available();
    if (device == Device::Cuda && !gpu)
        return failure(STUDIO_TRANSLATE("core",
                                        "No CUDA device answers, or LibTorch was built "
                                        "without CUDA; choose auto or cpu."));
    return torch::Device(gpu ? torch::kCUDA : torch::kCPU);
}

tl::unexpected<Error> notSetUp(const std::exception& problem) {
    return failure(STUDIO_TRANSLATE("core",
                                    "The network could not be set up (%1); close other "
                                    "programs or choose another device or model."),
                   problem.what());
}

}  // namespace

Expected<std::shared_ptr<const LanguageModel>> makeTorchModel(Checkpoint checkpoint,
                                                              Device device) {
    const auto chosen = pick(device);
    if (!chosen)
        return tl::unexpected(chosen.error());
    try {
        const c10::InferenceMode inference;
        useOneThread();
        return std::make_shared<const TransformerXl>(std::move(checkpoint), *chosen);
    } catch (const std::exception& problem) {
        return notSetUp(problem);
    }
}

Expected<std::shared_ptr<const LanguageModel>> makeTransformerXl(Checkpoint checkpoint,
                                                                 Device device,
                                                                 Precision precision) {
    const auto chosen = pick(device);
    if (!chosen)
        return tl::unexpected(chosen.error());
    if (!chosen->is_cpu())
        return makeTorchModel(std::move(checkpoint), device);
    try {
        return makeCpuModel(std::move(checkpoint), precision);
    } catch (const std::exception& problem) {
        return notSetUp(problem);
    }
}

Expected<std::shared_ptr<const LanguageModel>> loadModel(const std::filesystem::path& path,
                                                         Device device, Precision precision) {
    auto checkpoint = loadCheckpoint(path);
    if (!checkpoint)
        return tl::unexpected(checkpoint.error());
    return makeTransformerXl(std::move(*checkpoint), device, precision);
}

}  // namespace studio::core
