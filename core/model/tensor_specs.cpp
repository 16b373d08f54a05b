// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/model/tensor_specs.h"

namespace studio::core {

std::vector<TensorSpec> tensorsOf(const ModelConfig& config) {
    const std::int64_t attention = std::int64_t{config.heads} * config.headWidth;
    std::vector<TensorSpec> specs{
        {"word_emb.emb_layers.0.weight", {config.tokenCount, config.width}},
        {"crit.out_layers.0.bias", {config.tokenCount}}};
    const auto addNorm = [&](const std::string& name) {
        specs.push_back({name + ".weight", {config.width}, true});
        specs.push_back({name + ".bias", {config.width}});
    };
    if (!config.tieWeights)
        specs.push_back({"crit.out_layers.0.weight", {config.tokenCount, config.width}});
    specs.push_back({"r_w_bias", {config.heads, config.headWidth}});
    specs.push_back({"r_r_bias", {config.heads, config.headWidth}});
    for (int i = 0; i < config.layers; ++i) {
        const std::string layer = "layers." + std::to_string(i) + ".";
        specs.push_back({layer + "dec_attn.qkv_net.weight", {3 * attention, config.width}});
        specs.push_back({layer + "dec_attn.r_net.weight", {attention, config.width}});
        specs.push_back({layer + "dec_attn.o_net.weight", {config.width, attention}});
        addNorm(layer + "dec_attn.layer_norm");
        specs.push_back({layer + "pos_ff.CoreNet.0.weight", {config.innerWidth, config.width}});
        specs.push_back({layer + "pos_ff.CoreNet.0.bias", {config.innerWidth}});
        specs.push_back({layer + "pos_ff.CoreNet.3.weight", {config.width, config.innerWidth}});
        specs.push_back({layer + "pos_ff.CoreNet.3.bias", {config.width}});
        addNorm(layer + "pos_ff.layer_norm");
    }
    if (config.finalNorm)
        addNorm("final_norm");
    return specs;
}

}  // namespace studio::core
