// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/model/checkpoint.h"
#include "core/model/cpu/packed_matrix.h"
#include "core/model/cpu/token_pages.h"

#include <vector>

namespace studio::core::cpu {

/// Sizes of a network as its buffers have them: rounded up to whole panels, filled up with zeros,
/// which change nothing.
struct PaddedSizes {
    explicit PaddedSizes(const ModelConfig& config);

    int width;
    int headWidth;
    /// Of all heads.
    int attention;
    int inner;
};

struct NormWeights {
    AlignedBuffer<float> weight;
    AlignedBuffer<float> bias;
};

struct LayerWeights {
    /// Queries of all heads, then their keys, then their values.
    PackedMatrix qkv;
    PackedMatrix output;
    /// Stays in fp32: it only makes the keys of distances.
    PackedMatrix relative;
    NormWeights attentionNorm;
    PackedMatrix inner;
    AlignedBuffer<float> innerBias;
    PackedMatrix outer;
    AlignedBuffer<float> outerBias;
    NormWeights feedForwardNorm;
};

/// Projected sinusoids of the distances count - 1 … 0 in this order, so that the keys of a stretch
/// of tokens and of its distances lie side by side: panels of kPanelWidth distances. Immutable,
/// any thread.
struct RelativeKeys {
    int count = 0;
    AlignedBuffer<std::byte> bytes;
    /// Of one head of one layer, and of one of its panels.
    std::size_t headBytes = 0;
    std::size_t panelBytes = 0;

    [[nodiscard]] const std::byte* panel(std::size_t head, int number) const {
        return bytes.data() + head * headBytes + static_cast<std::size_t>(number) * panelBytes;
    }
};

/// The weights of a Transformer-XL, packed for the processor. Immutable, any thread.
class PackedNetwork {
  public:
    /// Takes the tensors out of `checkpoint` one by one, so that there is never much more than one
    /// copy of them. `precision` is not Auto.
    PackedNetwork(Checkpoint& checkpoint, Precision precision, const Kernels& kernels);

    const Kernels& kernels;
    const Precision precision;
    const ModelConfig config;
    const PaddedSizes sizes;
    const PageShape pageShape;

    /// [tokenCount][config.width].
    Tensor embedding;
    std::vector<LayerWeights> layers;
    /// Added to queries, [sizes.attention].
    AlignedBuffer<float> contentBias;
    AlignedBuffer<float> positionBias;
    NormWeights finalNorm;
    PackedMatrix logits;
    AlignedBuffer<float> logitsBias;

    /// For `count` distances, rounded up to whole panels.
    [[nodiscard]] RelativeKeys relativeKeys(int count) const;

  private:
    void packRelative(const float* projected, std::ptrdiff_t stride, std::size_t layer,
                      RelativeKeys& keys) const;
};

}  // namespace studio::core::cpu
