// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/model/published_decoder.h"

#include "core/model/blas_threads.h"

#include <torch/torch.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

namespace studio::core {

class PublishedDecoder::Network {
  public:
    Network(const Checkpoint& checkpoint, int memory)
        : tensors_(checkpoint.tensors), config_(checkpoint.config), memory_(memory) {
        memories_.assign(static_cast<std::size_t>(config_.layers),
                         torch::zeros({0, config_.width}));
    }

    torch::Tensor read(TokenId token) {
        auto x = weight("word_emb.emb_layers.0.weight").select(0, token).unsqueeze(0) *
                 std::sqrt(config_.width);
        const auto positions = sinusoids(memories_.front().size(0) + 1);
        for (std::size_t i = 0; i < memories_.size(); ++i) {
            const std::string layer = "layers." + std::to_string(i) + ".";
            const auto seen = torch::cat({memories_[i], x}, 0);
            const std::int64_t kept = std::min(seen.size(0), remembered());
            memories_[i] = seen.narrow(0, seen.size(0) - kept, kept);
            x = attend(layer + "dec_attn.", x, seen, positions);
            x = feedForward(layer + "pos_ff.", x);
        }
        if (config_.finalNorm)
            x = normalised("final_norm", x);
        const char* output =
            config_.tieWeights ? "word_emb.emb_layers.0.weight" : "crit.out_layers.0.weight";
        return torch::linear(x, weight(output), weight("crit.out_layers.0.bias")).squeeze(0);
    }

    void pretendFull() {
        for (torch::Tensor& memory : memories_)
            memory = torch::randn({remembered(), config_.width});
    }

    torch::Tensor logits;

  private:
    TensorMap tensors_;
    ModelConfig config_;
    std::int64_t memory_;
    /// What went into each layer, oldest first: [remembered, width].
    std::vector<torch::Tensor> memories_;

    /// With same_length a token's own key counts among those it sees.
    [[nodiscard]] std::int64_t remembered() const {
        return std::max<std::int64_t>(config_.sameLength ? memory_ - 1 : memory_, 0);
    }

    [[nodiscard]] torch::Tensor weight(const std::string& name) {
        Tensor& tensor = tensors_.at(name);
        return torch::from_blob(tensor.values.data(), tensor.shape, torch::kFloat32);
    }

    [[nodiscard]] torch::Tensor normalised(const std::string& name, const torch::Tensor& x) {
        return torch::layer_norm(x, {config_.width}, weight(name + ".weight"),
                                 weight(name + ".bias"), config_.normEpsilon);
    }

    /// Of the distances count - 1 … 0: [count, width].
    [[nodiscard]] torch::Tensor sinusoids(std::int64_t count) const {
        auto distance = torch::arange(count - 1, -1, -1, torch::kFloat32);
        if (config_.clampLength > 0)
            distance = distance.clamp_max(config_.clampLength);
        const auto exponent = torch::arange(0, config_.width, 2, torch::kFloat32) / config_.width;
        const auto angle = torch::outer(distance, 1.0 / torch::pow(10000.0, exponent));
        return torch::cat({angle.sin(), angle.cos()}, 1).narrow(1, 0, config_.width);
    }

    [[nodiscard]] torch::Tensor perHead(const torch::Tensor& x) const {
        return x.view({x.size(0), config_.heads, config_.headWidth}).transpose(0, 1);
    }

    [[nodiscard]] torch::Tensor attend(const std::string& prefix, const torch::Tensor& x,
                                       const torch::Tensor& seen, const torch::Tensor& positions) {
        const std::string norm = prefix + "layer_norm";
        const auto input = config_.preNorm ? normalised(norm, seen) : seen;
        const auto parts = torch::linear(input, weight(prefix + "qkv_net.weight")).chunk(3, -1);
        const auto relative = torch::linear(positions, weight(prefix + "r_net.weight"));
        const auto query = perHead(parts[0].narrow(0, parts[0].size(0) - 1, 1));
        const auto content =
            torch::bmm(query + weight("r_w_bias").unsqueeze(1), perHead(parts[1]).transpose(1, 2));
        const auto position =
            torch::bmm(query + weight("r_r_bias").unsqueeze(1), perHead(relative).transpose(1, 2));
        const auto share =
            ((content + position) * (1.0 / std::sqrt(config_.headWidth))).softmax(-1);
        const auto mixed = torch::bmm(share, perHead(parts[2])).transpose(0, 1).reshape({1, -1});
        const auto sum = x + torch::linear(mixed, weight(prefix + "o_net.weight"));
        return config_.preNorm ? sum : normalised(norm, sum);
    }

    [[nodiscard]] torch::Tensor feedForward(const std::string& prefix, const torch::Tensor& x) {
        const std::string norm = prefix + "layer_norm";
        const auto input = config_.preNorm ? normalised(norm, x) : x;
        const auto inner = torch::linear(input, weight(prefix + "CoreNet.0.weight"),
                                         weight(prefix + "CoreNet.0.bias"))
                               .relu();
        const auto sum = x + torch::linear(inner, weight(prefix + "CoreNet.3.weight"),
                                           weight(prefix + "CoreNet.3.bias"));
        return config_.preNorm ? sum : normalised(norm, sum);
    }
};

PublishedDecoder::PublishedDecoder(const Checkpoint& checkpoint, int memory)
    : network_(std::make_unique<Network>(checkpoint, memory)) {}

PublishedDecoder::~PublishedDecoder() = default;

void PublishedDecoder::pretendFull() {
    const c10::InferenceMode inference;
    network_->pretendFull();
}

std::span<const float> PublishedDecoder::feed(TokenId token) {
    const c10::InferenceMode inference;
    useOneThread();
    network_->logits = network_->read(token).contiguous();
    return {network_->logits.data_ptr<float>(), static_cast<std::size_t>(network_->logits.numel())};
}

}  // namespace studio::core
