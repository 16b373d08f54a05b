// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/model/cpu/packed_network.h"

#include "core/model/cpu/bfloat.h"

#include <algorithm>
#include <cmath>
#include <span>
#include <string>
#include <utility>

namespace studio::core::cpu {

namespace {

/// A matrix whose rows and columns come in blocks of a head each, with room between them.
struct Blocks {
    int count = 1;
    int size = 0;
    int paddedSize = 0;

    [[nodiscard]] int total() const { return count * paddedSize; }
    [[nodiscard]] int place(int index) const { return index / size * paddedSize + index % size; }
};

/// `values` [rows][columns] with zeros where blocks are filled up.
std::vector<float> padded(std::vector<float> values, const Blocks& rows, const Blocks& columns) {
    if (rows.size == rows.paddedSize && columns.size == columns.paddedSize)
        return values;
    const int width = columns.count * columns.size;
    std::vector<float> result(static_cast<std::size_t>(rows.total()) *
                              static_cast<std::size_t>(columns.total()));
    for (int row = 0; row < rows.count * rows.size; ++row) {
        for (int column = 0; column < width; ++column)
            result[static_cast<std::size_t>(rows.place(row)) *
                       static_cast<std::size_t>(columns.total()) +
                   static_cast<std::size_t>(columns.place(column))] =
                values[static_cast<std::size_t>(row) * static_cast<std::size_t>(width) +
                       static_cast<std::size_t>(column)];
    }
    return result;
}

/// Takes weights out of a checkpoint in the form that they are used in.
class Packer {
  public:
    Packer(Checkpoint& checkpoint, const PaddedSizes& sizes, Precision precision)
        : tensors_(checkpoint.tensors),
          precision_(precision),
          width_{1, checkpoint.config.width, sizes.width},
          inner_{1, checkpoint.config.innerWidth, sizes.inner},
          heads_{checkpoint.config.heads, checkpoint.config.headWidth, sizes.headWidth} {}

    [[nodiscard]] Tensor tensor(const std::string& name) { return std::move(tensors_.at(name)); }
    [[nodiscard]] PackedMatrix matrix(const std::string& name, const Blocks& outputs,
                                      const Blocks& inputs, Precision precision) {
        return {padded(tensor(name).values, outputs, inputs), outputs.total(), inputs.total(),
                precision};
    }
    [[nodiscard]] AlignedBuffer<float> vector(const std::string& name, const Blocks& blocks) {
        const std::vector<float> values = padded(tensor(name).values, Blocks{1, 1, 1}, blocks);
        AlignedBuffer<float> buffer(
            static_cast<std::size_t>(roundUp(blocks.total(), PackedMatrix::kGroup)));
        std::ranges::copy(values, buffer.data());
        return buffer;
    }
    [[nodiscard]] NormWeights norm(const std::string& name) {
        return {vector(name + ".weight", width_), vector(name + ".bias", width_)};
    }
    [[nodiscard]] LayerWeights layer(const std::string& prefix) {
        Blocks qkv = heads_;
        qkv.count *= 3;
        LayerWeights layer;
        layer.qkv = matrix(prefix + "dec_attn.qkv_net.weight", qkv, width_, precision_);
        layer.output = matrix(prefix + "dec_attn.o_net.weight", width_, heads_, precision_);
        layer.relative = matrix(prefix + "dec_attn.r_net.weight", heads_, width_, Precision::Fp32);
        layer.attentionNorm = norm(prefix + "dec_attn.layer_norm");
        layer.inner = matrix(prefix + "pos_ff.CoreNet.0.weight", inner_, width_, precision_);
        layer.innerBias = vector(prefix + "pos_ff.CoreNet.0.bias", inner_);
        layer.outer = matrix(prefix + "pos_ff.CoreNet.3.weight", width_, inner_, precision_);
        layer.outerBias = vector(prefix + "pos_ff.CoreNet.3.bias", width_);
        layer.feedForwardNorm = norm(prefix + "pos_ff.layer_norm");
        return layer;
    }
    [[nodiscard]] const Blocks& width() const { return width_; }
    [[nodiscard]] const Blocks& heads() const { return heads_; }

  private:
    TensorMap& tensors_;
    Precision precision_;
    Blocks width_;
    Blocks inner_;
    Blocks heads_;
};

/// The sinusoids of `distance` (lakhnes.md 1.6): sines, then cosines.
void sinusoids(double distance, int width, std::span<float> to) {
    const int half = (width + 1) / 2;
    for (int i = 0; i < width; ++i) {
        const double angle = distance / std::pow(10000.0, 2.0 * (i % half) / width);
        to[static_cast<std::size_t>(i)] =
            static_cast<float>(i < half ? std::sin(angle) : std::cos(angle));
    }
}

}  // namespace

PaddedSizes::PaddedSizes(const ModelConfig& config)
    : width(roundUp(config.width, kPanelWidth)),
      headWidth(roundUp(config.headWidth, kPanelWidth)),
      attention(config.heads * headWidth),
      inner(roundUp(config.innerWidth, kPanelWidth)) {}

PackedNetwork::PackedNetwork(Checkpoint& checkpoint, Precision chosen, const Kernels& used)
    : kernels(used),
      precision(chosen),
      config(checkpoint.config),
      sizes(config),
      pageShape(config.layers, config.heads, sizes.headWidth, chosen != Precision::Fp32) {
    Packer packer(checkpoint, sizes, precision);
    for (int i = 0; i < config.layers; ++i)
        layers.push_back(packer.layer("layers." + std::to_string(i) + "."));
    contentBias = packer.vector("r_w_bias", packer.heads());
    positionBias = packer.vector("r_r_bias", packer.heads());
    if (config.finalNorm)
        finalNorm = packer.norm("final_norm");
    embedding = packer.tensor("word_emb.emb_layers.0.weight");
    const Blocks tokens{1, config.tokenCount, config.tokenCount};
    logits = config.tieWeights
                 ? PackedMatrix(padded(embedding.values, tokens, packer.width()), config.tokenCount,
                                sizes.width, precision)
                 : packer.matrix("crit.out_layers.0.weight", tokens, packer.width(), precision);
    logitsBias = packer.vector("crit.out_layers.0.bias", tokens);
}

RelativeKeys PackedNetwork::relativeKeys(int count) const {
    RelativeKeys keys;
    keys.count = roundUp(count, kPanelWidth);
    keys.panelBytes = static_cast<std::size_t>(sizes.headWidth * kPanelWidth) *
                      (pageShape.bfloat() ? sizeof(std::uint16_t) : sizeof(float));
    keys.headBytes = keys.panelBytes * static_cast<std::size_t>(keys.count / kPanelWidth);
    keys.bytes = AlignedBuffer<std::byte>(keys.headBytes *
                                          static_cast<std::size_t>(config.layers * config.heads));

    Activations distances(Precision::Fp32, keys.count, sizes.width);
    std::vector<float> sinusoid(static_cast<std::size_t>(sizes.width));
    for (int i = 0; i < keys.count; ++i) {
        int distance = keys.count - 1 - i;
        if (config.clampLength > 0)
            distance = std::min(distance, config.clampLength);
        sinusoids(distance, config.width, sinusoid);
        distances.set(kernels, i, sinusoid.data());
    }
    const int stride = layers.front().relative.paddedOutputs();
    AlignedBuffer<float> projected(static_cast<std::size_t>(keys.count) *
                                   static_cast<std::size_t>(stride));
    for (std::size_t layer = 0; layer < layers.size(); ++layer) {
        const PackedMatrix& relative = layers[layer].relative;
        for (int group = 0; group < relative.groups(); ++group)
            relative.multiply(kernels, distances, keys.count, group, projected.data(), stride);
        packRelative(projected.data(), stride, layer, keys);
    }
    return keys;
}

void PackedNetwork::packRelative(const float* projected, std::ptrdiff_t stride, std::size_t layer,
                                 RelativeKeys& keys) const {
    for (int head = 0; head < config.heads; ++head) {
        std::byte* const to = keys.bytes.data() + (layer * static_cast<std::size_t>(config.heads) +
                                                   static_cast<std::size_t>(head)) *
                                                      keys.headBytes;
        for (int i = 0; i < keys.count; ++i) {
            std::byte* const panel =
                to + static_cast<std::size_t>(i / kPanelWidth) * keys.panelBytes;
            const float* const from = projected + i * stride + head * sizes.headWidth;
            for (int part = 0; part < sizes.headWidth / kPanelWidth; ++part)
                pageShape.putKeys(panel, i % kPanelWidth, part, from + part * kPanelWidth);
        }
    }
}

}  // namespace studio::core::cpu
