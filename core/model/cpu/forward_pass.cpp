// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/model/cpu/forward_pass.h"

#include <algorithm>
#include <cmath>

namespace studio::core::cpu {

ForwardPass::ForwardPass(const PackedNetwork& weights)
    : weights_(weights),
      input_(weights.precision, 0, weights.sizes.width),
      foundInput_(weights.precision, 0, weights.sizes.attention),
      innerInput_(weights.precision, 0, weights.sizes.inner) {}

void ForwardPass::reserve(int rows, const WorkerTeam& team, int distances, std::int64_t spread) {
    while (attention_.size() < static_cast<std::size_t>(team.size()))
        attention_.emplace_back(weights_);
    for (Attention& attention : attention_)
        attention.reserve(distances, spread);
    if (rows <= rowCapacity_)
        return;
    rowCapacity_ = rows;
    const auto buffer = [rows](int width) {
        return AlignedBuffer<float>(static_cast<std::size_t>(rows) *
                                    static_cast<std::size_t>(width));
    };
    const LayerWeights& layer = weights_.layers.front();
    hidden_ = buffer(weights_.sizes.width);
    normalised_ = buffer(weights_.sizes.width);
    qkv_ = buffer(layer.qkv.paddedOutputs());
    found_ = buffer(weights_.sizes.attention);
    sum_ = buffer(layer.output.paddedOutputs());
    inner_ = buffer(layer.inner.paddedOutputs());
    logits_ = buffer(weights_.logits.paddedOutputs());
    input_ = Activations(weights_.precision, rows, weights_.sizes.width);
    foundInput_ = Activations(weights_.precision, rows, weights_.sizes.attention);
    innerInput_ = Activations(weights_.precision, rows, weights_.sizes.inner);
}

void ForwardPass::read(std::span<const Row> rows, const RelativeKeys& relative, WorkerTeam& team) {
    std::int64_t first = rows.front().first;
    std::int64_t last = 0;
    std::int64_t distances = 0;
    for (const Row& row : rows) {
        first = std::min(first, row.first);
        last = std::max(last, row.position);
        distances = std::max(distances, row.position - row.first + 1);
    }
    reserve(static_cast<int>(rows.size()), team, static_cast<int>(distances),
            last - first + 1 - distances);
    const Task task{rows, relative, team};
    team.wake();
    forEachRow(task, [&](int i) { embed(i, rows[static_cast<std::size_t>(i)].token); });
    for (int layer = 0; layer < weights_.config.layers; ++layer)
        readLayer(task, layer);
}

template <class Each>
void ForwardPass::forEachRow(const Task& task, const Each& each) {
    // Smaller bundles are not worth another core's while.
    constexpr int kBundle = 8;
    const int count = static_cast<int>(task.rows.size());
    task.team.forEach((count + kBundle - 1) / kBundle, [&](int bundle, int) {
        for (int i = bundle * kBundle; i < std::min((bundle + 1) * kBundle, count); ++i)
            each(i);
    });
}

void ForwardPass::embed(int index, TokenId token) {
    const int width = weights_.config.width;
    const float scale = std::sqrt(static_cast<float>(width));
    const float* const from =
        weights_.embedding.values.data() + static_cast<std::ptrdiff_t>(token) * width;
    float* const to = row(hidden_, index, weights_.sizes.width);
    for (int i = 0; i < width; ++i)
        to[i] = from[i] * scale;
}

void ForwardPass::readLayer(const Task& task, int index) {
    const LayerWeights& layer = weights_.layers[static_cast<std::size_t>(index)];
    forEachRow(task, [&](int i) { takeInput(i, layer.attentionNorm); });
    project(task, index);
    attend(task, index);
    forEachRow(task, [&](int i) {
        foundInput_.set(weights_.kernels, i, row(found_, i, weights_.sizes.attention));
    });
    multiply(task, layer.output, foundInput_, sum_);
    forEachRow(task, [&](int i) {
        addSum(i, layer.attentionNorm, nullptr);
        takeInput(i, layer.feedForwardNorm);
    });
    multiply(task, layer.inner, input_, inner_);
    forEachRow(task, [&](int i) {
        float* const inner = row(inner_, i, layer.inner.paddedOutputs());
        weights_.kernels.addAndRectify(layer.innerBias.data(), weights_.sizes.inner, inner);
        innerInput_.set(weights_.kernels, i, inner);
    });
    multiply(task, layer.outer, innerInput_, sum_);
    forEachRow(task, [&](int i) { addSum(i, layer.feedForwardNorm, &layer.outerBias); });
}

void ForwardPass::takeInput(int index, const NormWeights& norm) {
    float* input = row(hidden_, index, weights_.sizes.width);
    if (weights_.config.preNorm) {
        float* const normalised = row(normalised_, index, weights_.sizes.width);
        weights_.kernels.normalise(input, weights_.config.width, norm.weight.data(),
                                   norm.bias.data(),
                                   static_cast<float>(weights_.config.normEpsilon), normalised);
        input = normalised;
    }
    input_.set(weights_.kernels, index, input);
}

void ForwardPass::addSum(int index, const NormWeights& norm, const AlignedBuffer<float>* bias) {
    const int width = weights_.sizes.width;
    float* const hidden = row(hidden_, index, width);
    weights_.kernels.add(row(sum_, index, weights_.layers.front().output.paddedOutputs()), width,
                         hidden);
    if (bias != nullptr)
        weights_.kernels.add(bias->data(), width, hidden);
    if (!weights_.config.preNorm)
        weights_.kernels.normalise(hidden, weights_.config.width, norm.weight.data(),
                                   norm.bias.data(),
                                   static_cast<float>(weights_.config.normEpsilon), hidden);
}

void ForwardPass::multiply(const Task& task, const PackedMatrix& matrix, const Activations& x,
                           AlignedBuffer<float>& y) {
    task.team.forEach(matrix.groups(), [&](int group, int) {
        matrix.multiply(weights_.kernels, x, static_cast<int>(task.rows.size()), group, y.data(),
                        matrix.paddedOutputs());
    });
}

void ForwardPass::project(const Task& task, int layer) {
    const PackedMatrix& qkv = weights_.layers[static_cast<std::size_t>(layer)].qkv;
    task.team.forEach(qkv.groups(), [&](int group, int) {
        qkv.multiply(weights_.kernels, input_, static_cast<int>(task.rows.size()), group,
                     qkv_.data(), qkv.paddedOutputs());
        keep(task.rows, layer, group);
    });
}

void ForwardPass::keep(std::span<const Row> rows, int layer, int group) {
    const PaddedSizes& sizes = weights_.sizes;
    const PageShape& shape = weights_.pageShape;
    const int stride = weights_.layers[static_cast<std::size_t>(layer)].qkv.paddedOutputs();
    for (int column = group * PackedMatrix::kGroup;
         column < std::min((group + 1) * PackedMatrix::kGroup, 3 * sizes.attention);
         column += kPanelWidth) {
        const int kind = column / sizes.attention;
        const int head = column % sizes.attention / sizes.headWidth;
        const int panel = column % sizes.headWidth / kPanelWidth;
        for (std::size_t i = 0; kind > 0 && i < rows.size(); ++i) {
            const Row& it = rows[i];
            std::byte* const page = it.pages->page(it.position / PageShape::kTokens);
            const int slot = static_cast<int>(it.position % PageShape::kTokens);
            const float* const numbers = row(qkv_, static_cast<int>(i), stride) + column;
            if (kind == 1)
                shape.putKeys(page + shape.keys(layer, head), slot, panel, numbers);
            else
                shape.putValues(page + shape.values(layer, head), slot, panel, numbers);
        }
    }
}

void ForwardPass::attend(const Task& task, int layer) {
    const PaddedSizes& sizes = weights_.sizes;
    const int rowCount = static_cast<int>(task.rows.size());
    const int bundles = (rowCount + Attention::kRows - 1) / Attention::kRows;
    const int stride = weights_.layers[static_cast<std::size_t>(layer)].qkv.paddedOutputs();
    task.team.forEach(bundles * weights_.config.heads, [&](int item, int member) {
        const int head = item / bundles;
        const int begin = item % bundles * Attention::kRows;
        const int count = std::min(Attention::kRows, rowCount - begin);
        attention_[static_cast<std::size_t>(member)].attend(
            task.rows.subspan(static_cast<std::size_t>(begin), static_cast<std::size_t>(count)),
            layer, head, task.relative, row(qkv_, begin, stride) + head * sizes.headWidth, stride,
            row(found_, begin, sizes.attention) + head * sizes.headWidth, sizes.attention);
    });
}

void ForwardPass::logits(std::span<const int> wanted, std::span<float> to, WorkerTeam& team) {
    const int width = weights_.sizes.width;
    const int stride = weights_.logits.paddedOutputs();
    const int tokens = weights_.config.tokenCount;
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        float* const hidden = row(hidden_, wanted[i], width);
        float* const normalised = row(normalised_, static_cast<int>(i), width);
        std::copy_n(hidden, width, normalised);
        if (weights_.config.finalNorm)
            weights_.kernels.normalise(hidden, weights_.config.width,
                                       weights_.finalNorm.weight.data(),
                                       weights_.finalNorm.bias.data(),
                                       static_cast<float>(weights_.config.normEpsilon), normalised);
        input_.set(weights_.kernels, static_cast<int>(i), normalised);
    }
    team.forEach(weights_.logits.groups(), [&](int group, int) {
        weights_.logits.multiply(weights_.kernels, input_, static_cast<int>(wanted.size()), group,
                                 logits_.data(), stride);
    });
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        float* const row = logits_.data() + static_cast<std::ptrdiff_t>(i) * stride;
        weights_.kernels.add(weights_.logitsBias.data(), tokens, row);
        std::copy_n(row, tokens, to.data() + static_cast<std::ptrdiff_t>(i) * tokens);
    }
}

}  // namespace studio::core::cpu
