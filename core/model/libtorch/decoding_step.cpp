// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/model/libtorch/decoding_step.h"

#include "core/model/libtorch/device_draw.h"

#include <algorithm>

namespace studio::core::libtorch {

void DecodingStep::keepTo(const KeyValueStore& store, const DrawSettings& settings) {
    const std::int64_t sequences = store.size();
    if (generation_ != store.generation()) {
        generation_ = store.generation();
        logits_ = {};
        write_ = {};
        judge_ = {};
        judgeAndDraw_ = {};
        // Page-locked memory goes to a GPU without a detour.
        const auto host = at::TensorOptions().pinned_memory(network_.device().is_cuda());
        hostInputs_ = at::empty({3, sequences}, host.dtype(at::kLong));
        hostUniforms_ = at::empty({sequences}, host.dtype(at::kDouble));
        inputs_ = at::empty({3, sequences}, network_.options().dtype(at::kLong));
        uniforms_ = at::empty({sequences}, network_.options().dtype(at::kDouble));
        rules_ = DeviceRules(sequences, network_.noteVoices());
    }
    if (settings_ == settings)
        return;
    settings_ = settings;
    write_ = {};
    judge_ = {};
    judgeAndDraw_ = {};
}

void DecodingStep::prepare(KeyValueStore& store, std::span<const std::int64_t> tokens,
                           const DrawSettings& settings) {
    store.reserve(1);
    keepTo(store, settings);
    const std::int64_t sequences = store.size();
    auto* input = hostInputs_.data_ptr<std::int64_t>();
    for (int i = 0; i < store.size(); ++i) {
        const std::int64_t token = tokens[static_cast<std::size_t>(i)];
        input[i] = token == kNoToken ? kBoundary : token;
        input[sequences + i] = store.length(i);
        input[2 * sequences + i] = token == kNoToken ? 0 : 1;
    }
    inputs_.copy_(hostInputs_, true);
}

at::Tensor DecodingStep::readOn(const KeyValueStore& store) const {
    const auto sight = store.sight(inputs_.select(0, 1), 1, relative_->count);
    const auto logits = network_.logits(
        network_.forward(inputs_.select(0, 0), sight, store.seen(0, store.size()), *relative_));
    const auto reads = inputs_.select(0, 2).unsqueeze(1) != 0;
    return at::where(reads, logits, store.following());
}

at::Tensor DecodingStep::judged(const KeyValueStore& store) const {
    return DeviceWeights(store.following(), settings_)
        .logProbability(inputs_.select(0, 0))
        .unsqueeze(0);
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
    prepare(store, tokens, settings_);
    return run(logits_, [&] { return store.following().copy_(readOn(store)); });
}

at::Tensor DecodingStep::write(KeyValueStore& store, std::span<const std::int64_t> tokens,
                               const StepDraw& draw) {
    prepare(store, tokens, draw.settings);
    std::ranges::copy(draw.uniforms, hostUniforms_.data_ptr<double>());
    uniforms_.copy_(hostUniforms_, true);
    return run(write_, [&] {
        store.following().copy_(readOn(store));
        return drawTokens(store.following(), uniforms_, settings_);
    });
}

at::Tensor DecodingStep::judge(KeyValueStore& store, std::span<const std::int64_t> tokens,
                               const DrawSettings& settings) {
    prepare(store, tokens, settings);
    return run(judge_, [&] {
        const auto judgement = judged(store);
        store.following().copy_(readOn(store));
        return judgement;
    });
}

at::Tensor DecodingStep::judgeAndDraw(KeyValueStore& store, std::span<const std::int64_t> tokens,
                                      std::span<const DrawRequest> requests,
                                      const DrawSettings& settings) {
    prepare(store, tokens, settings);
    rules_.upload(requests);
    return run(judgeAndDraw_, [&] {
        const auto next = readOn(store);
        const auto results = at::cat({judged(store), rules_.draw(next, settings_)});
        // Last, so that what precedes can be done again if the device is full.
        store.following().copy_(next);
        return results;
    });
}

at::Tensor DecodingStep::draw(KeyValueStore& store, std::span<const DrawRequest> requests,
                              const DrawSettings& settings) {
    keepTo(store, settings);
    rules_.upload(requests);
    return rules_.draw(store.following(), settings).to(at::kCPU);
}

}  // namespace studio::core::libtorch
