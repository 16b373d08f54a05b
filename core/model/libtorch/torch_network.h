// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/model/checkpoint.h"

#include <ATen/ATen.h>

#include <cstdint>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace studio::core::libtorch {

/// W_r r(d) of every layer for the distances 0 … count - 1: [heads, headWidth, count].
struct RelativeKeys {
    std::int64_t count = 0;
    std::vector<at::Tensor> layers;
};

/// What the tokens of a reading see in one layer. Rows share the prompt; each writes its own
/// suffix. Keys come first, values second.
struct SeenTokens {
    at::Tensor prompt;  // [2, heads, promptTokens, headWidth]
    at::Tensor suffix;  // [2, rows, heads, slots, headWidth]
};

/// Where the tokens of a reading [rows, count] go, and how far they are from what they see.
struct Sight {
    /// Slot of the suffix for each token: [rows, count].
    at::Tensor slots;
    /// From each token to each of prompt and suffix, within the relative keys:
    /// [rows, 1, count, seen].
    at::Tensor distances;
    /// True where a token must not look, in the same shape.
    at::Tensor hidden;
};

/// The network's weights on one device, and its arithmetic on tensors of static shapes: no step
/// depends on values, so that a GPU can record it. Immutable but for the relative keys, which a
/// mutex guards.
class TorchNetwork {
  public:
    /// Takes the weights out of `checkpoint`. `type` is float or bfloat16.
    TorchNetwork(Checkpoint& checkpoint, at::Device device, at::ScalarType type);

    [[nodiscard]] const ModelConfig& config() const { return config_; }
    [[nodiscard]] const at::Device& device() const { return device_; }
    /// Of all but what goes into products with weights.
    [[nodiscard]] at::TensorOptions options() const {
        return at::TensorOptions().device(device_).dtype(at::kFloat);
    }
    /// Of what goes into products with weights, which are nearly all of the memory and the work.
    [[nodiscard]] at::ScalarType matrixType() const { return type_; }

    /// For `count` distances or more.
    [[nodiscard]] std::shared_ptr<const RelativeKeys> relativeKeys(std::int64_t count) const;

    /// See noteVoicesOf(); on the device.
    [[nodiscard]] const at::Tensor& noteVoices() const { return noteVoices_; }

    /// Hidden states, float [rows x count, width], of tokens `ids` [rows, count]; their keys and
    /// values go into the suffixes.
    [[nodiscard]] at::Tensor forward(const at::Tensor& ids, const Sight& sight,
                                     const std::vector<SeenTokens>& layers,
                                     const RelativeKeys& relative) const;

    /// float [n, tokenCount] of hidden states [n, width].
    [[nodiscard]] at::Tensor logits(const at::Tensor& hidden) const;

    /// Readings of one device take turns: they share its memory, and what one enqueues must not
    /// get into what another records.
    [[nodiscard]] std::mutex& turn() const { return turn_; }

  private:
    struct Norm {
        at::Tensor weight;
        at::Tensor bias;
    };
    struct Layer {
        at::Tensor qkv;       // [3 x heads x headWidth, width]; q scaled by 1 / sqrt(headWidth)
        at::Tensor output;    // [width, heads x headWidth]
        at::Tensor relative;  // [heads x headWidth, width]
        Norm attentionNorm;
        at::Tensor inner;  // [innerWidth, width]
        at::Tensor innerBias;
        at::Tensor outer;  // [width, innerWidth]
        at::Tensor outerBias;
        Norm feedForwardNorm;
    };

    ModelConfig config_;
    at::Device device_;
    at::ScalarType type_;
    at::Tensor embedding_;  // scaled by sqrt(width)
    at::Tensor outputWeight_;
    at::Tensor outputBias_;
    at::Tensor queryBiases_;  // content and position, scaled as q: [2, 1, 1, heads, headWidth]
    std::vector<Layer> layers_;
    Norm finalNorm_;
    at::Tensor noteVoices_;
    mutable std::mutex turn_;
    mutable std::mutex relativeMutex_;
    mutable std::shared_ptr<const RelativeKeys> relative_;

    [[nodiscard]] at::Tensor take(TensorMap& tensors, const std::string& name) const;
    /// As take(), in the type of matrix products.
    [[nodiscard]] at::Tensor takeMatrix(TensorMap& tensors, const std::string& name) const;
    [[nodiscard]] Norm takeNorm(TensorMap& tensors, const std::string& name) const;
    [[nodiscard]] Layer takeLayer(TensorMap& tensors, const std::string& prefix) const;
    [[nodiscard]] RelativeKeys makeRelativeKeys(std::int64_t count) const;
    [[nodiscard]] at::Tensor normalised(const at::Tensor& x, const Norm& norm) const;
    [[nodiscard]] at::Tensor attend(const Layer& layer, const at::Tensor& x, const Sight& sight,
                                    const SeenTokens& seen, const at::Tensor& relative) const;
};

}  // namespace studio::core::libtorch
