// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/model/continuations.h"
#include "core/model/libtorch/device_graph.h"
#include "core/model/libtorch/key_value_store.h"

#include <ATen/ATen.h>

#include <cstdint>
#include <memory>
#include <span>
#include <utility>

namespace studio::core::libtorch {

/// What is drawn after a step, if anything is.
struct StepDraw {
    DrawSettings settings;
    /// In [0, 1), one for each sequence.
    std::span<const double> uniforms;
};

/// One token more of every sequence of a store, from and to memory that stays where it is. On a
/// GPU the first step of a kind is run, the second recorded and those that follow replayed, until
/// the store's tensors change. Only tokens, lengths and numbers to draw by go to the device; only
/// logits, or drawn tokens, come back. One thread at a time.
class DecodingStep {
  public:
    DecodingStep(const TorchNetwork& network, std::shared_ptr<const RelativeKeys> relative)
        : network_(network), relative_(std::move(relative)) {}

    /// `tokens` one for each sequence. float [sequences, tokenCount] on the host.
    at::Tensor logits(KeyValueStore& store, std::span<const std::int64_t> tokens);
    /// The same, but what follows is drawn on the device: int64 [sequences] on the host.
    at::Tensor draw(KeyValueStore& store, std::span<const std::int64_t> tokens,
                    const StepDraw& draw);

  private:
    /// What came of a step and how it is repeated.
    struct Kind {
        at::Tensor result;
        int runs = 0;
        std::unique_ptr<DeviceGraph> graph;
    };

    const TorchNetwork& network_;
    std::shared_ptr<const RelativeKeys> relative_;
    int generation_ = -1;
    at::Tensor hostInputs_;  // tokens and lengths, int64 [2, sequences]
    at::Tensor inputs_;
    at::Tensor hostUniforms_;  // double [sequences]
    at::Tensor uniforms_;
    DrawSettings drawing_;
    Kind logits_;
    Kind draw_;

    void prepare(KeyValueStore& store, std::span<const std::int64_t> tokens);
    [[nodiscard]] at::Tensor forward(const KeyValueStore& store) const;
    /// Tries to record what gives `kind` its result.
    template <class Work>
    void record(Kind& kind, const Work& work) const;
    template <class Work>
    at::Tensor run(Kind& kind, const Work& work);
};

}  // namespace studio::core::libtorch
