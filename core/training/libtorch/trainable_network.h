// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/model/checkpoint.h"

#include <ATen/ATen.h>

#include <string>
#include <vector>

namespace studio::core::libtorch {

/// A weight that is learned, float, under its name in a checkpoint.
struct Parameter {
    std::string name;
    at::Tensor value;
    /// A matrix, which weight decay draws to 0.
    bool decays = false;
};

/// Shares that are left out while learning, 0 … 1 (lakhnes.md 1.7).
struct Dropout {
    double values = 0;
    double attention = 0;
};

/// LakhNES's Transformer-XL, differentiable: segments of several rows, each of which remembers what
/// its layers were given before. One thread at a time.
class TrainableNetwork {
  public:
    /// Starts from the weights of `start`; products of matrices in `type`, float or bfloat16.
    TrainableNetwork(const Checkpoint& start, at::Device device, at::ScalarType type);

    [[nodiscard]] const ModelConfig& config() const { return config_; }
    [[nodiscard]] std::vector<Parameter>& parameters() { return parameters_; }
    [[nodiscard]] const std::vector<Parameter>& parameters() const { return parameters_; }

    /// What a row remembers before it has read anything: of each layer [rows, 0, width].
    [[nodiscard]] std::vector<at::Tensor> emptyMemory(std::int64_t rows) const;

    /// Negative log likelihoods in nats, float [rows, count], of `targets` after `ids`, both
    /// [rows, count]. `memory` is of each layer what it was given for up to `most` tokens before,
    /// and is moved on; gradients do not reach into it.
    [[nodiscard]] at::Tensor nats(const at::Tensor& ids, const at::Tensor& targets,
                                  std::vector<at::Tensor>& memory, std::int64_t most,
                                  const Dropout& dropout) const;

  private:
    /// Indices into parameters_.
    struct Norm {
        std::size_t weight = 0;
        std::size_t bias = 0;
    };
    struct Layer {
        std::size_t qkv = 0;
        std::size_t relative = 0;
        std::size_t output = 0;
        Norm attentionNorm;
        std::size_t inner = 0;
        std::size_t innerBias = 0;
        std::size_t outer = 0;
        std::size_t outerBias = 0;
        Norm feedForwardNorm;
    };

    ModelConfig config_;
    at::Device device_;
    at::ScalarType type_;
    std::vector<Parameter> parameters_;
    std::size_t embedding_ = 0;
    std::size_t outputWeight_ = 0;
    std::size_t outputBias_ = 0;
    std::size_t contentBias_ = 0;
    std::size_t positionBias_ = 0;
    Norm finalNorm_;
    std::vector<Layer> layers_;

    [[nodiscard]] std::size_t find(const std::string& name) const;
    [[nodiscard]] Norm findNorm(const std::string& name) const;
    [[nodiscard]] const at::Tensor& weight(std::size_t index) const {
        return parameters_[index].value;
    }
    /// In the type of products.
    [[nodiscard]] at::Tensor matrix(std::size_t index) const { return weight(index).to(type_); }
    [[nodiscard]] at::Tensor normalised(const at::Tensor& x, const Norm& norm) const;
    /// Sinusoids of the distances count - 1 … 0: [count, width].
    [[nodiscard]] at::Tensor sinusoids(std::int64_t count) const;
    [[nodiscard]] at::Tensor attention(const Layer& layer, const at::Tensor& seen,
                                       std::int64_t count, const at::Tensor& sinusoids,
                                       const Dropout& dropout) const;
    [[nodiscard]] at::Tensor feedForward(const Layer& layer, const at::Tensor& x,
                                         const Dropout& dropout) const;
};

}  // namespace studio::core::libtorch
