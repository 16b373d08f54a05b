// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/model/libtorch/device_draw.h"

#include <tuple>

namespace studio::core::libtorch {

DeviceWeights::DeviceWeights(const at::Tensor& logits, const DrawSettings& settings) {
    const auto exact = logits.to(at::kDouble);
    const auto all = ((exact - exact.amax(1, true)) / settings.temperature).exp();
    all.select(1, kBoundary).zero_();
    auto kept = all;
    if (settings.topK > 0 && settings.topK < all.size(1)) {
        const auto likeliest = std::get<0>(all.topk(settings.topK, 1));
        kept = kept.masked_fill(all < likeliest.amin(1, true), 0);
    }
    if (settings.topP < 1) {
        const auto sorted = std::get<0>(all.sort(1, true));
        const auto suffices = sorted.cumsum(1) >= all.sum(1, true) * settings.topP;
        const auto least = sorted.masked_fill(suffices.logical_not(), 0).amax(1, true);
        kept = kept.masked_fill(all < least, 0);
    }
    weights = at::stack({all, kept});
    totals = weights.sum(2);
}

at::Tensor DeviceWeights::logProbability(const at::Tensor& tokens) const {
    const auto places = tokens.view({1, -1, 1}).expand({2, tokens.size(0), 1});
    const auto of = weights.gather(2, places).squeeze(2) / totals;
    return at::where(of.select(0, 1) > 0, of.select(0, 1), of.select(0, 0)).log();
}

at::Tensor pickTokens(const at::Tensor& chances, const at::Tensor& uniforms) {
    const auto upTo = chances.cumsum(1);
    const auto wanted = uniforms.unsqueeze(1) * upTo.narrow(1, upTo.size(1) - 1, 1);
    const auto ids = at::arange(chances.size(1), chances.options().dtype(at::kLong));
    // Rounding may let none be beyond.
    const auto last = ((chances > 0) * ids).amax(1);
    return at::minimum((upTo <= wanted).sum(1), last);
}

at::Tensor drawTokens(const at::Tensor& logits, const at::Tensor& uniforms,
                      const DrawSettings& settings) {
    return pickTokens(DeviceWeights(logits, settings).kept(), uniforms);
}

}  // namespace studio::core::libtorch
