// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include <ATen/ATen.h>

namespace studio::core::libtorch {

/// What one head of Transformer-XL's relative attention is given, for all heads of all rows
/// (lakhnes.md 1.6). `count` tokens look at `seen`, of which the last `count` are themselves.
struct AttentionInput {
    /// Queries with the bias for content, [rows x heads, count, headWidth], scaled.
    at::Tensor content;
    /// Queries with the bias for positions, [heads, rows x count, headWidth], scaled.
    at::Tensor position;
    /// [rows x heads, seen, headWidth].
    at::Tensor keys;
    at::Tensor values;
    /// Of the distances seen - 1 … 0: [heads, seen, headWidth].
    at::Tensor relative;
};

/// What the tokens take from what they see, [rows x heads, count, headWidth]; differentiable. No
/// token sees a later one. `dropout`: share of what is seen that is left out, from the default
/// generator.
[[nodiscard]] at::Tensor attend(const AttentionInput& input, double dropout);

}  // namespace studio::core::libtorch
