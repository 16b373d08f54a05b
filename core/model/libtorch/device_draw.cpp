// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/model/libtorch/device_draw.h"

#include <tuple>

namespace studio::core::libtorch {

at::Tensor drawTokens(const at::Tensor& logits, const at::Tensor& uniforms,
                      const DrawSettings& settings) {
    const auto exact = logits.to(at::kDouble);
    auto weights = ((exact - exact.amax(1, true)) / settings.temperature).exp();
    weights.select(1, kBoundary).zero_();
    if (settings.topK > 0 && settings.topK < weights.size(1)) {
        const auto likeliest = std::get<0>(weights.topk(settings.topK, 1));
        weights.masked_fill_(weights < likeliest.amin(1, true), 0);
    }
    const auto upTo = weights.cumsum(1);
    const auto wanted = uniforms.unsqueeze(1) * upTo.narrow(1, upTo.size(1) - 1, 1);
    return (upTo <= wanted).sum(1).clamp_max(weights.size(1) - 1);
}

}  // namespace studio::core::libtorch
