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
    const auto all = weights;
    if (settings.topK > 0 && settings.topK < weights.size(1)) {
        const auto likeliest = std::get<0>(all.topk(settings.topK, 1));
        weights = weights.masked_fill(all < likeliest.amin(1, true), 0);
    }
    if (settings.topP < 1) {
        const auto sorted = std::get<0>(all.sort(1, true));
        const auto suffices = sorted.cumsum(1) >= all.sum(1, true) * settings.topP;
        const auto least = sorted.masked_fill(suffices.logical_not(), 0).amax(1, true);
        weights = weights.masked_fill(all < least, 0);
    }
    const auto upTo = weights.cumsum(1);
    const auto wanted = uniforms.unsqueeze(1) * upTo.narrow(1, upTo.size(1) - 1, 1);
    return (upTo <= wanted).sum(1).clamp_max(weights.size(1) - 1);
}

}  // namespace studio::core::libtorch
