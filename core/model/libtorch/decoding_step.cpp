// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/model/libtorch/decoding_step.h"

#include "core/model/libtorch/device_draw.h"

#include <algorithm>

namespace studio::core::libtorch {

void DecodingStep::prepare(KeyValueStore& store, std::span<const std::int64_t> tokens) {
    store.reserve(1);
    const std::int64_t sequences = store.size();
    if (generation_ != store.generation()) {
        generation_ = store.generation();
        logits_ = {};
        draw_ = {};
        // Page-locked memory goes to a GPU without a detour.
        const auto host = at::TensorOptions().pinned_memory(network_.device().is_cuda());
        hostInputs_ = at::empty({2, sequences}, host.dtype(at::kLong));
        hostUniforms_ = at::empty({sequences}, host.dtype(at::kDouble));
        inputs_ = at::empty({2, sequences}, network_.options().dtype(at::kLong));
        uniforms_ = at::empty({sequences}, network_.options().dtype(at::kDouble));
    }
    auto* input = hostInputs_.data_ptr<std::int64_t>();
    std::ranges::copy(tokens, input);
    for (int i = 0; i < store.size(); ++i)
        input[sequences + i] = store.length(i);
    inputs_.copy_(hostInputs_, true);
}

at::Tensor DecodingStep::forward(const KeyValueStore& store) const {
    const auto sight = store.sight(inputs_.select(0, 1), 1, relative_->count);
    return network_.logits(
        network_.forward(inputs_.select(0, 0), sight, store.seen(0, store.size()), *relative_));
}

template <class Work>
void DecodingStep::record(Kind& kind, const Work& work) const {
    auto graph = network_.device().is_cuda() ? makeDeviceGraph() : nullptr;
    if (!graph)
        return;
    try {
        graph->record(work);
        kind.graph = std::move(graph);
    } catch (const c10::Error&) {
        // For want of memory, or of a LibTorch that can record all of it: it goes on unrecorded.
    }
}

template <class Work>
at::Tensor DecodingStep::run(Kind& kind, const Work& work) {
    const auto keep = [&] {
        const auto result = work();
        if (kind.result.defined())
            kind.result.copy_(result);
        else
            kind.result = result.clone();
    };
    if (kind.runs == 1)
        record(kind, keep);
    if (kind.graph)
        kind.graph->replay();
    else
        keep();
    ++kind.runs;
    return kind.result.to(at::kCPU);
}

at::Tensor DecodingStep::logits(KeyValueStore& store, std::span<const std::int64_t> tokens) {
    prepare(store, tokens);
    return run(logits_, [&] { return forward(store); });
}

at::Tensor DecodingStep::draw(KeyValueStore& store, std::span<const std::int64_t> tokens,
                              const StepDraw& draw) {
    prepare(store, tokens);
    if (drawing_ != draw.settings)
        draw_ = {};
    drawing_ = draw.settings;
    std::ranges::copy(draw.uniforms, hostUniforms_.data_ptr<double>());
    uniforms_.copy_(hostUniforms_, true);
    return run(draw_, [&] { return drawTokens(forward(store), uniforms_, drawing_); });
}

}  // namespace studio::core::libtorch
