// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/model/libtorch/device_graph.h"
#include "core/model/libtorch/device_rules.h"
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

/// One token more of the sequences of a store, from and to memory that stays where it is. On a GPU
/// the first step of a kind is run, the second recorded and those that follow replayed, until the
/// store's tensors change. Only tokens, lengths and what to draw by go to the device; only logits,
/// or drawn tokens and what they weigh, come back. One thread at a time.
///
/// `tokens` is one for each sequence, kNoToken for those that do not read.
class DecodingStep {
  public:
    DecodingStep(const TorchNetwork& network, std::shared_ptr<const RelativeKeys> relative)
        : network_(network), relative_(std::move(relative)) {}

    /// float [sequences, tokenCount] on the host.
    at::Tensor logits(KeyValueStore& store, std::span<const std::int64_t> tokens);
    /// The same, but what follows is drawn on the device: int64 [sequences] on the host.
    at::Tensor write(KeyValueStore& store, std::span<const std::int64_t> tokens,
                     const StepDraw& draw);
    /// log of the probability of each of the tokens: double [1, sequences] on the host.
    at::Tensor judge(KeyValueStore& store, std::span<const std::int64_t> tokens,
                     const DrawSettings& settings);
    /// The same, and below it what DeviceRules::draw() gives by the rules of `requests`: double
    /// [4, sequences] on the host.
    at::Tensor judgeAndDraw(KeyValueStore& store, std::span<const std::int64_t> tokens,
                            std::span<const DrawRequest> requests, const DrawSettings& settings);
    /// Reads nothing, and draws by the rules of `requests`: double [3, sequences] on the host.
    at::Tensor draw(KeyValueStore& store, std::span<const DrawRequest> requests,
                    const DrawSettings& settings);

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
    at::Tensor hostInputs_;  // tokens, lengths and whether it reads, int64 [3, sequences]
    at::Tensor inputs_;
    at::Tensor hostUniforms_;  // double [sequences]
    at::Tensor uniforms_;
    DeviceRules rules_;
    DrawSettings settings_;
    Kind logits_;
    Kind write_;
    Kind judge_;
    Kind judgeAndDraw_;

    /// Makes what was recorded for another store or other settings void.
    void keepTo(const KeyValueStore& store, const DrawSettings& settings);
    void prepare(KeyValueStore& store, std::span<const std::int64_t> tokens,
                 const DrawSettings& settings);
    /// Reads on; logits of what follows then.
    [[nodiscard]] at::Tensor readOn(const KeyValueStore& store) const;
    /// Of the tokens, before they are read.
    [[nodiscard]] at::Tensor judged(const KeyValueStore& store) const;
    /// Tries to record what gives `kind` its result.
    template <class Work>
    void record(Kind& kind, const Work& work) const;
    template <class Work>
    at::Tensor run(Kind& kind, const Work& work);
};

}  // namespace studio::core::libtorch
