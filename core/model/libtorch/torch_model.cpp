// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/model/libtorch/torch_model.h"

#include "core/model/blas_threads.h"
#include "core/model/libtorch/torch_continuations.h"
#include "core/model/libtorch/torch_network.h"
#include "core/model/model_failure.h"

#include <algorithm>
#include <mutex>
#include <utility>
#include <vector>

namespace studio::core {

namespace {

using namespace libtorch;

/// Tokens that are scored at once where nothing says otherwise.
constexpr int kScoredAtOnce = 128;

at::ScalarType typeOf(Precision precision, const at::Device& device) {
    const bool exact =
        precision == Precision::Fp32 || (precision == Precision::Auto && device.is_cpu());
    return exact ? at::kFloat : at::kBFloat16;
}

class TorchModel final : public LanguageModel {
  public:
    TorchModel(Checkpoint checkpoint, at::Device device, Precision precision, MemoryProbe probe)
        : vocabulary_(checkpoint.vocabulary),
          parameterCount_(checkpoint.parameterCount()),
          network_(std::make_shared<TorchNetwork>(checkpoint, device, typeOf(precision, device))),
          probe_(std::move(probe)) {}

    [[nodiscard]] const ModelConfig& config() const override { return network_->config(); }
    [[nodiscard]] const Vocabulary& vocabulary() const override { return vocabulary_; }
    [[nodiscard]] std::size_t parameterCount() const override { return parameterCount_; }
    [[nodiscard]] std::string deviceName() const override {
        return network_->device().is_cuda() ? "cuda" : "cpu";
    }
    [[nodiscard]] Precision precision() const override {
        return network_->matrixType() == at::kFloat ? Precision::Fp32 : Precision::Bf16;
    }

    [[nodiscard]] std::unique_ptr<Continuations> begin(
        const DecodingSettings& settings) const override {
        const c10::InferenceMode inference;
        const std::lock_guard turn(network_->turn());
        useOneThread();
        return std::make_unique<TorchContinuations>(network_, settings, probe_);
    }

    [[nodiscard]] Expected<SequenceScores> score(std::span<const TokenId> tokens, int memory,
                                                 int segment) const override {
        try {
            const c10::InferenceMode inference;
            const std::lock_guard turn(network_->turn());
            useOneThread();
            return scoreSegments(tokens, memory, segment);
        } catch (const std::exception& problem) {
            return modelFailed(problem);
        }
    }

  private:
    Vocabulary vocabulary_;
    std::size_t parameterCount_;
    std::shared_ptr<const TorchNetwork> network_;
    MemoryProbe probe_;

    [[nodiscard]] SequenceScores scoreSegments(std::span<const TokenId> tokens, int memory,
                                               int segment) const {
        DecodingSettings settings;
        settings.memory = memory;
        Reach reach = reachOf(config(), settings);
        reach.together = segment > 0 ? segment : kScoredAtOnce;
        if (segment > 0 && !config().sameLength)
            reach.distance = memory + std::int64_t{segment};
        const auto relative = network_->relativeKeys(reach.distance + 1);
        KeyValueStore store(*network_, reach);
        SequenceScores scores;
        const std::vector<std::int64_t> all(tokens.begin(), tokens.end());
        for (std::int64_t begin = 0; begin + 1 < std::ssize(all); begin += reach.together) {
            const std::int64_t count = std::min(reach.together, std::ssize(all) - 1 - begin);
            // A segment sees what went before it as it stood when it began.
            const std::int64_t oldest = segment > 0 ? std::max<std::int64_t>(begin - memory, 0) : 0;
            store.reserve(count);
            const auto length = at::full({1}, begin, at::kLong).to(network_->device());
            const auto ids =
                at::tensor(std::vector(all.begin() + begin, all.begin() + begin + count), at::kLong)
                    .to(network_->device());
            const auto hidden = network_->forward(
                ids.unsqueeze(0), store.sight(length, count, relative->count, oldest),
                store.seen(0, 1), *relative);
            store.advance(0, count);
            append(scores, network_->logits(hidden),
                   {all.begin() + begin + 1, all.begin() + begin + 1 + count});
        }
        return scores;
    }

    static void append(SequenceScores& scores, const at::Tensor& logits,
                       const std::vector<std::int64_t>& targets) {
        const auto ids = at::tensor(targets, at::kLong).to(logits.device());
        const auto nll = -logits.log_softmax(-1).gather(1, ids.unsqueeze(1)).squeeze(1);
        const auto onHost = nll.to(at::kCPU, at::kDouble).contiguous();
        const auto best = logits.argmax(-1).to(at::kCPU).contiguous();
        for (std::int64_t i = 0; i < onHost.numel(); ++i) {
            scores.nll.push_back(onHost.data_ptr<double>()[i]);
            scores.argmax.push_back(static_cast<TokenId>(best.data_ptr<std::int64_t>()[i]));
        }
    }
};

MemoryProbe probeFor(std::function<std::int64_t()> mostTokens) {
    if (!mostTokens)
        return {};
    return [mostTokens = std::move(mostTokens)](std::int64_t tokens) {
        TORCH_CHECK_WITH(OutOfMemoryError, tokens <= mostTokens(), "no memory for ", tokens,
                         " tokens");
    };
}

}  // namespace

bool cudaAnswers() {
    return at::hasCUDA();
}

Expected<std::shared_ptr<const LanguageModel>> makeTorchModel(
    Checkpoint checkpoint, Device device, Precision precision,
    std::function<std::int64_t()> mostTokens) {
    const bool gpu = device != Device::Cpu && cudaAnswers();
    if (device == Device::Cuda && !gpu)
        return failure(STUDIO_TRANSLATE("core",
                                        "No CUDA device answers, or LibTorch was built "
                                        "without CUDA; choose auto or cpu."));
    if (precision == Precision::Int8)
        return failure(STUDIO_TRANSLATE("core",
                                        "int8 is for the CPU; a GPU runs networks in bf16 or "
                                        "fp32. Choose one of these, or the CPU."));
    try {
        const c10::InferenceMode inference;
        useOneThread();
        return std::make_shared<const TorchModel>(
            std::move(checkpoint), gpu ? at::Device(at::kCUDA) : at::Device(at::kCPU), precision,
            probeFor(std::move(mostTokens)));
    } catch (const std::exception& problem) {
        return networkNotSetUp(problem);
    }
}

}  // namespace studio::core
