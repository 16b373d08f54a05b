// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/model/libtorch/torch_network.h"

#include "core/model/libtorch/device_rules.h"

#include <cmath>
#include <limits>
#include <utility>

namespace studio::core::libtorch {

TorchNetwork::TorchNetwork(Checkpoint& checkpoint, at::Device device, at::ScalarType type)
    : config_(checkpoint.config), device_(device), type_(type) {
    TensorMap& tensors = checkpoint.tensors;
    const double perHead = 1.0 / std::sqrt(config_.headWidth);
    queryBiases_ = (at::stack({take(tensors, "r_w_bias"), take(tensors, "r_r_bias")}) * perHead)
                       .view({2, 1, 1, config_.heads, config_.headWidth});
    for (int i = 0; i < config_.layers; ++i)
        layers_.push_back(takeLayer(tensors, "layers." + std::to_string(i) + "."));
    if (config_.finalNorm)
        finalNorm_ = takeNorm(tensors, "final_norm");
    outputBias_ = take(tensors, "crit.out_layers.0.bias");
    const char* embedding = "word_emb.emb_layers.0.weight";
    outputWeight_ = config_.tieWeights ? at::Tensor() : take(tensors, "crit.out_layers.0.weight");
    embedding_ = take(tensors, embedding);
    if (config_.tieWeights)
        outputWeight_ = embedding_;
    embedding_ = embedding_ * std::sqrt(config_.width);
    noteVoices_ = noteVoicesOf(checkpoint.vocabulary).to(device_);
}

/// Moves a weight out of the checkpoint, so that it is in memory only once.
at::Tensor TorchNetwork::take(TensorMap& tensors, const std::string& name) const {
    Tensor tensor = std::move(tensors.at(name));
    return at::from_blob(tensor.values.data(), tensor.shape, at::kFloat).clone().to(device_);
}

at::Tensor TorchNetwork::takeMatrix(TensorMap& tensors, const std::string& name) const {
    return take(tensors, name).to(type_);
}

TorchNetwork::Norm TorchNetwork::takeNorm(TensorMap& tensors, const std::string& name) const {
    return {take(tensors, name + ".weight"), take(tensors, name + ".bias")};
}

TorchNetwork::Layer TorchNetwork::takeLayer(TensorMap& tensors, const std::string& prefix) const {
    Layer layer;
    layer.qkv = take(tensors, prefix + "dec_attn.qkv_net.weight");
    layer.qkv.narrow(0, 0, config_.heads * config_.headWidth)
        .mul_(1.0 / std::sqrt(config_.headWidth));
    layer.qkv = layer.qkv.to(type_);
    layer.output = takeMatrix(tensors, prefix + "dec_attn.o_net.weight");
    layer.relative = take(tensors, prefix + "dec_attn.r_net.weight");
    layer.attentionNorm = takeNorm(tensors, prefix + "dec_attn.layer_norm");
    layer.inner = takeMatrix(tensors, prefix + "pos_ff.CoreNet.0.weight");
    layer.innerBias = takeMatrix(tensors, prefix + "pos_ff.CoreNet.0.bias");
    layer.outer = takeMatrix(tensors, prefix + "pos_ff.CoreNet.3.weight");
    layer.outerBias = takeMatrix(tensors, prefix + "pos_ff.CoreNet.3.bias");
    layer.feedForwardNorm = takeNorm(tensors, prefix + "pos_ff.layer_norm");
    return layer;
}

std::shared_ptr<const RelativeKeys> TorchNetwork::relativeKeys(std::int64_t count) const {
    const std::lock_guard lock(relativeMutex_);
    if (!relative_ || relative_->count < count)
        relative_ = std::make_shared<const RelativeKeys>(makeRelativeKeys(count));
    return relative_;
}

RelativeKeys TorchNetwork::makeRelativeKeys(std::int64_t count) const {
    auto distance = at::arange(count, at::kFloat);
    if (config_.clampLength > 0)
        distance = distance.clamp_max(config_.clampLength);
    const auto exponent = at::arange(0, config_.width, 2, at::kFloat) / config_.width;
    const auto angle = at::outer(distance, 1.0 / at::pow(10000.0, exponent));
    const auto sinusoid =
        at::cat({angle.sin(), angle.cos()}, 1).narrow(1, 0, config_.width).to(device_);
    RelativeKeys keys{count, {}};
    for (const Layer& layer : layers_)
        keys.layers.push_back(at::linear(sinusoid, layer.relative)
                                  .view({count, config_.heads, config_.headWidth})
                                  .permute({1, 2, 0})
                                  .contiguous());
    return keys;
}

at::Tensor TorchNetwork::normalised(const at::Tensor& x, const Norm& norm) const {
    return at::layer_norm(x, {config_.width}, norm.weight, norm.bias, config_.normEpsilon);
}

at::Tensor TorchNetwork::forward(const at::Tensor& ids, const Sight& sight,
                                 const std::vector<SeenTokens>& layers,
                                 const RelativeKeys& relative) const {
    auto x = embedding_.index_select(0, ids.reshape({-1}));
    for (std::size_t i = 0; i < layers_.size(); ++i) {
        const Layer& layer = layers_[i];
        x = x + attend(layer, config_.preNorm ? normalised(x, layer.attentionNorm) : x, sight,
                       layers[i], relative.layers[i]);
        if (!config_.preNorm)
            x = normalised(x, layer.attentionNorm);
        const auto seen = (config_.preNorm ? normalised(x, layer.feedForwardNorm) : x).to(type_);
        x = x + at::linear(at::linear(seen, layer.inner, layer.innerBias).relu_(), layer.outer,
                           layer.outerBias);
        if (!config_.preNorm)
            x = normalised(x, layer.feedForwardNorm);
    }
    return config_.finalNorm ? normalised(x, finalNorm_) : x;
}

at::Tensor TorchNetwork::logits(const at::Tensor& hidden) const {
    return at::linear(hidden, outputWeight_, outputBias_);
}

/// The relative attention of Transformer-XL (lakhnes.md 1.6): what the content of two tokens says
/// of each other, plus what their distance says.
at::Tensor TorchNetwork::attend(const Layer& layer, const at::Tensor& x, const Sight& sight,
                                const SeenTokens& seen, const at::Tensor& relative) const {
    const std::int64_t rows = sight.slots.size(0);
    const std::int64_t count = sight.slots.size(1);
    const std::int64_t heads = config_.heads;
    const std::int64_t width = config_.headWidth;
    const std::int64_t shared = seen.prompt.size(2);
    const std::int64_t own = seen.suffix.size(3);

    const auto parts =
        at::linear(x.to(type_), layer.qkv).to(at::kFloat).view({rows, count, 3, heads, width});
    const auto written = parts.narrow(2, 1, 2).permute({2, 0, 3, 1, 4});
    seen.suffix.scatter_(3, sight.slots.view({1, rows, 1, count, 1}).expand_as(written), written);
    const auto queries = parts.select(2, 0).unsqueeze(0) + queryBiases_;
    const auto perRow = [&](const at::Tensor& each) {
        return each.permute({0, 2, 1, 3}).reshape({rows * heads, count, -1});
    };
    const auto perHead = [&](const at::Tensor& each) {
        return each.permute({2, 0, 1, 3}).reshape({heads, rows * count, -1});
    };
    const auto fromHeads = [&](const at::Tensor& each) {
        return each.view({heads, rows, count, -1}).permute({1, 0, 2, 3});
    };
    const auto ownKeys = seen.suffix.select(0, 0).view({rows * heads, own, width});
    const auto ownValues = seen.suffix.select(0, 1).view({rows * heads, own, width});

    auto scores = fromHeads(at::bmm(perHead(queries.select(0, 1)), relative))
                      .gather(3, sight.distances.expand({rows, heads, count, shared + own}))
                      .masked_fill_(sight.hidden, -std::numeric_limits<double>::infinity());
    const auto content = perRow(queries.select(0, 0));
    const auto toOutput = [&](const at::Tensor& mixed) {
        return at::linear(mixed.permute({0, 2, 1, 3}).reshape({rows * count, -1}).to(type_),
                          layer.output);
    };
    if (shared == 0) {
        const auto share =
            at::baddbmm(scores.view({rows * heads, count, own}), content, ownKeys.transpose(1, 2))
                .softmax(-1);
        return toOutput(at::bmm(share, ownValues).view({rows, heads, count, width}));
    }
    const auto toPrompt =
        fromHeads(at::bmm(perHead(queries.select(0, 0)), seen.prompt.select(0, 0).transpose(1, 2)));
    const auto toOwn = at::bmm(content, ownKeys.transpose(1, 2)).view({rows, heads, count, own});
    const auto share = scores.add_(at::cat({toPrompt, toOwn}, 3)).softmax(-1);
    const auto ofPrompt = fromHeads(at::bmm(
        share.narrow(3, 0, shared).permute({1, 0, 2, 3}).reshape({heads, rows * count, shared}),
        seen.prompt.select(0, 1)));
    const auto ofOwn =
        at::bmm(share.narrow(3, shared, own).reshape({rows * heads, count, own}), ownValues)
            .view({rows, heads, count, width});
    return toOutput(ofPrompt + ofOwn);
}

}  // namespace studio::core::libtorch
