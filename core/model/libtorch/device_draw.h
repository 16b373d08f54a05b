// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/model/continuations.h"

#include <ATen/ATen.h>

namespace studio::core::libtorch {

/// One token for each row of `logits` [rows, tokenCount], never kBoundary: the one at `uniforms`
/// (double [rows]) of the distribution function of those that topK and topP leave, in the order of
/// their ids. The same in double as TokenWeights does on the host. int64 [rows], on the device.
[[nodiscard]] at::Tensor drawTokens(const at::Tensor& logits, const at::Tensor& uniforms,
                                    const DrawSettings& settings);

}  // namespace studio::core::libtorch
