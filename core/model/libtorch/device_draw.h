// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/model/draw_rule.h"

#include <ATen/ATen.h>

namespace studio::core::libtorch {

/// The same as TokenWeights has on the host, and in double, too.
struct DeviceWeights {
    /// Of all tokens, and of those that topK and topP leave: [2, rows, tokenCount].
    at::Tensor weights;
    /// Their sums, as they were before anything is made of the weights: [2, rows].
    at::Tensor totals;

    /// `logits` [rows, tokenCount].
    DeviceWeights(const at::Tensor& logits, const DrawSettings& settings);

    [[nodiscard]] at::Tensor kept() const { return weights.select(0, 1); }
    /// log of the probability of one token of each row: `tokens` int64 [rows], double [rows].
    [[nodiscard]] at::Tensor logProbability(const at::Tensor& tokens) const;
};

/// The first token of each row at which the distribution function of `chances` (double
/// [rows, tokenCount]) is beyond `uniforms` (double [rows]), in the order of their ids; one that
/// has a chance, if any has. int64 [rows].
[[nodiscard]] at::Tensor pickTokens(const at::Tensor& chances, const at::Tensor& uniforms);

/// One token for each row of `logits` [rows, tokenCount], never kBoundary. int64 [rows].
[[nodiscard]] at::Tensor drawTokens(const at::Tensor& logits, const at::Tensor& uniforms,
                                    const DrawSettings& settings);

}  // namespace studio::core::libtorch
