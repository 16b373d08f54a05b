// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/training/libtorch/trainable_network.h"

#include "core/training/libtorch/relative_attention.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace studio::core::libtorch {

namespace {

at::Tensor dropped(const at::Tensor& x, double share) {
    return share > 0 ? at::dropout(x, share, true) : x;
}

}  // namespace

TrainableNetwork::TrainableNetwork(const Checkpoint& start, at::Device device, at::ScalarType type)
    : config_(start.config), device_(device), type_(type) {
    for (const auto& [name, tensor] : start.tensors) {
        // from_blob() takes no const, and clone() only reads.
        auto* values = const_cast<float*>(tensor.values.data());
        parameters_.push_back({name,
                               at::from_blob(values, tensor.shape, at::kFloat)
                                   .clone()
                                   .to(device)
                                   .set_requires_grad(true),
                               tensor.shape.size() == 2});
    }
    embedding_ = find("word_emb.emb_layers.0.weight");
    outputWeight_ = config_.tieWeights ? embedding_ : find("crit.out_layers.0.weight");
    outputBias_ = find("crit.out_layers.0.bias");
    contentBias_ = find("r_w_bias");
    positionBias_ = find("r_r_bias");
    // Biases, though of two dimensions.
    parameters_[contentBias_].decays = false;
    parameters_[positionBias_].decays = false;
    for (int i = 0; i < config_.layers; ++i) {
        const std::string prefix = "layers." + std::to_string(i) + ".";
        layers_.push_back(
            {find(prefix + "dec_attn.qkv_net.weight"), find(prefix + "dec_attn.r_net.weight"),
             find(prefix + "dec_attn.o_net.weight"), findNorm(prefix + "dec_attn.layer_norm"),
             find(prefix + "pos_ff.CoreNet.0.weight"), find(prefix + "pos_ff.CoreNet.0.bias"),
             find(prefix + "pos_ff.CoreNet.3.weight"), find(prefix + "pos_ff.CoreNet.3.bias"),
             findNorm(prefix + "pos_ff.layer_norm")});
    }
    if (config_.finalNorm)
        finalNorm_ = findNorm("final_norm");
}

std::size_t TrainableNetwork::find(const std::string& name) const {
    const auto found = std::ranges::find(parameters_, name, &Parameter::name);
    if (found == parameters_.end())
        throw std::logic_error("a checkpoint without " + name);
    return static_cast<std::size_t>(found - parameters_.begin());
}

TrainableNetwork::Norm TrainableNetwork::findNorm(const std::string& name) const {
    return {find(name + ".weight"), find(name + ".bias")};
}

std::vector<at::Tensor> TrainableNetwork::emptyMemory(std::int64_t rows) const {
    const auto options = at::TensorOptions().device(device_).dtype(at::kFloat);
    return std::vector(layers_.size(), at::empty({rows, 0, config_.width}, options));
}

at::Tensor TrainableNetwork::normalised(const at::Tensor& x, const Norm& norm) const {
    return at::layer_norm(x, {config_.width}, weight(norm.weight), weight(norm.bias),
                          config_.normEpsilon);
}

at::Tensor TrainableNetwork::sinusoids(std::int64_t count) const {
    auto distance = at::arange(count - 1, -1, -1, at::kFloat);
    if (config_.clampLength > 0)
        distance = distance.clamp_max(config_.clampLength);
    const auto exponent = at::arange(0, config_.width, 2, at::kFloat) / config_.width;
    const auto angle = at::outer(distance, 1.0 / at::pow(10000.0, exponent));
    return at::cat({angle.sin(), angle.cos()}, 1).narrow(1, 0, config_.width).to(device_);
}

at::Tensor TrainableNetwork::attention(const Layer& layer, const at::Tensor& seen,
                                       std::int64_t count, const at::Tensor& sinusoids,
                                       const Dropout& dropout) const {
    const std::int64_t rows = seen.size(0);
    const std::int64_t all = seen.size(1);
    const std::int64_t heads = config_.heads;
    const std::int64_t width = config_.headWidth;
    const auto input = seen.to(type_);
    const auto qkv = matrix(layer.qkv);
    const auto queries =
        at::linear(input.narrow(1, all - count, count), qkv.narrow(0, 0, heads * width))
            .view({rows, count, heads, width});
    const auto keysValues = at::linear(input, qkv.narrow(0, heads * width, 2 * heads * width))
                                .view({rows, all, 2, heads, width})
                                .permute({2, 0, 3, 1, 4});
    const double scale = 1.0 / std::sqrt(static_cast<double>(width));
    const auto biased = [&](std::size_t bias) { return (queries + matrix(bias)) * scale; };
    const auto perRow = [&](const at::Tensor& x) { return x.reshape({rows * heads, -1, width}); };
    const AttentionInput parts{
        perRow(biased(contentBias_).permute({0, 2, 1, 3})),
        biased(positionBias_).permute({2, 0, 1, 3}).reshape({heads, rows * count, width}),
        perRow(keysValues.select(0, 0)), perRow(keysValues.select(0, 1)),
        at::linear(dropped(sinusoids, dropout.values).to(type_), matrix(layer.relative))
            .view({all, heads, width})
            .permute({1, 0, 2})
            .contiguous()};
    const auto mixed = attend(parts, dropout.attention)
                           .view({rows, heads, count, width})
                           .permute({0, 2, 1, 3})
                           .reshape({rows, count, heads * width});
    return dropped(at::linear(mixed, matrix(layer.output)).to(at::kFloat), dropout.values);
}

at::Tensor TrainableNetwork::feedForward(const Layer& layer, const at::Tensor& x,
                                         const Dropout& dropout) const {
    const auto inner = at::linear(x.to(type_), matrix(layer.inner), matrix(layer.innerBias)).relu();
    return dropped(
        at::linear(dropped(inner, dropout.values), matrix(layer.outer), matrix(layer.outerBias))
            .to(at::kFloat),
        dropout.values);
}

at::Tensor TrainableNetwork::nats(const at::Tensor& ids, const at::Tensor& targets,
                                  std::vector<at::Tensor>& memory, std::int64_t most,
                                  const Dropout& dropout) const {
    const std::int64_t count = ids.size(1);
    const auto remembered = [&](const at::Tensor& seen) {
        const std::int64_t kept = std::min(seen.size(1), most);
        return seen.narrow(1, seen.size(1) - kept, kept).detach().clone();
    };
    auto x =
        dropped(at::embedding(weight(embedding_), ids) * std::sqrt(config_.width), dropout.values);
    const auto positions = sinusoids(memory.front().size(1) + count);
    for (std::size_t i = 0; i < layers_.size(); ++i) {
        const Layer& layer = layers_[i];
        const auto seen = at::cat({memory[i], x}, 1);
        memory[i] = remembered(seen);
        const auto given = config_.preNorm ? normalised(seen, layer.attentionNorm) : seen;
        x = x + attention(layer, given, count, positions, dropout);
        if (!config_.preNorm)
            x = normalised(x, layer.attentionNorm);
        x = x +
            feedForward(layer, config_.preNorm ? normalised(x, layer.feedForwardNorm) : x, dropout);
        if (!config_.preNorm)
            x = normalised(x, layer.feedForwardNorm);
    }
    if (config_.finalNorm)
        x = normalised(x, finalNorm_);
    const auto logits =
        at::linear(dropped(x, dropout.values).to(type_), matrix(outputWeight_)).to(at::kFloat) +
        weight(outputBias_);
    return at::cross_entropy_loss(logits.flatten(0, 1), targets.flatten(), {}, at::Reduction::None)
        .view_as(targets);
}

}  // namespace studio::core::libtorch
