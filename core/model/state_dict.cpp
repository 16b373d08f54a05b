// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/model/state_dict.h"

#include "core/base/foreign_text.h"
#include "core/model/tensor_collector.h"

#include <algorithm>
#include <limits>
#include <string>
#include <utility>

namespace studio::core {

namespace {

/// Size `axis` of a tensor; `otherwise` where there is no such tensor or axis.
int sizeOf(const TensorMap& tensors, const std::string& name, std::size_t axis, int otherwise) {
    const auto found = tensors.find(name);
    if (found == tensors.end() || found->second.shape.size() <= axis)
        return otherwise;
    constexpr std::int64_t kHighest = std::numeric_limits<int>::max();
    return static_cast<int>(std::min(found->second.shape[axis], kHighest));
}

ModelConfig configOf(const TensorMap& tensors) {
    ModelConfig config;
    config.tokenCount = sizeOf(tensors, "word_emb.emb_layers.0.weight", 0, config.tokenCount);
    config.width = sizeOf(tensors, "word_emb.emb_layers.0.weight", 1, config.width);
    config.heads = sizeOf(tensors, "r_w_bias", 0, config.heads);
    config.headWidth = sizeOf(tensors, "r_w_bias", 1, config.headWidth);
    config.innerWidth = sizeOf(tensors, "layers.0.pos_ff.CoreNet.0.bias", 0, config.innerWidth);
    config.finalNorm = tensors.contains("final_norm.weight");
    config.layers = 0;
    while (tensors.contains("layers." + std::to_string(config.layers) + ".dec_attn.o_net.weight"))
        ++config.layers;
    return config;
}

}  // namespace

Expected<NetworkWeights> readStateDict(const TorchContainer& container) {
    TensorCollector collector(container.storages);
    for (const auto& [key, value] : container.root->entries) {
        if (value->kind == PickleKind::Tensor && !collector.add(key->text, *value))
            return failure(STUDIO_TRANSLATE("core",
                                            "The tensor %1 is cut off or damaged; copy the "
                                            "checkpoint again."),
                           quotable(collector.refused()));
    }
    NetworkWeights network;
    bool tied = true;
    network.tensors = collector.take(tied);
    network.config = configOf(network.tensors);
    network.config.tieWeights = tied;
    if (network.config.layers == 0)
        return failure(STUDIO_TRANSLATE("core",
                                        "The checkpoint holds no layers of a Transformer-XL as "
                                        "LakhNES has them; choose another."));
    return network;
}

}  // namespace studio::core
