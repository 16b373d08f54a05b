// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/model/random_checkpoint.h"

#include "core/base/random.h"

#include <cmath>
#include <numbers>
#include <string>
#include <utility>

namespace studio::core {

namespace {

constexpr double kDeviation = 0.02;

std::string vocabularyText() {
    std::string text;
    const auto waits = [&text](int from, int to, int step) {
        for (int samples = from; samples <= to; samples += step)
            text += "WT_" + std::to_string(samples) + "\n";
    };
    waits(1, 100, 1);
    waits(110, 1000, 10);
    waits(1100, 10000, 100);
    waits(11000, 100000, 1000);
    for (const auto& [name, lowest, highest] :
         {std::tuple{"P1", 33, 108}, {"P2", 33, 108}, {"TR", 21, 108}, {"NO", 1, 16}}) {
        text += std::string(name) + "_NOTEOFF\n";
        for (int pitch = lowest; pitch <= highest; ++pitch)
            text += std::string(name) + "_NOTEON_" + std::to_string(pitch) + "\n";
    }
    return text;
}

/// Makes random tensors, each from numbers of its own.
class RandomWeights {
  public:
    explicit RandomWeights(std::uint64_t seed) : seed_(seed) {}

    TensorMap tensors;

    void add(const std::string& name, std::vector<std::int64_t> shape, double mean = 0) {
        const CounterRandom random(seed_, stream_++);
        std::size_t count = 1;
        for (const std::int64_t size : shape)
            count *= static_cast<std::size_t>(size);
        Tensor tensor{std::move(shape), std::vector<float>(count)};
        for (std::size_t i = 0; i < count; i += 4) {
            const auto words = random.words(i / 4);
            for (std::size_t j = 0; j < 4 && i + j < count; ++j)
                tensor.values[i + j] = static_cast<float>(
                    mean + kDeviation * normal(words[j & 2], words[j | 1], j & 1));
        }
        tensors.emplace(name, std::move(tensor));
    }
    void addNorm(const std::string& name, std::int64_t width) {
        add(name + ".weight", {width}, 1);
        add(name + ".bias", {width});
    }

  private:
    std::uint64_t seed_;
    std::uint32_t stream_ = 0;

    /// Box and Muller's transform of two words; `second` of its two numbers.
    static double normal(std::uint32_t radius, std::uint32_t angle, bool second) {
        const double length = std::sqrt(-2 * std::log((radius + 0.5) * 0x1p-32));
        const double turn = 2 * std::numbers::pi * angle * 0x1p-32;
        return length * (second ? std::sin(turn) : std::cos(turn));
    }
};

}  // namespace

Checkpoint randomCheckpoint(const ModelConfig& config, std::uint64_t seed) {
    const std::int64_t attention = std::int64_t{config.heads} * config.headWidth;
    RandomWeights weights(seed);
    weights.add("word_emb.emb_layers.0.weight", {config.tokenCount, config.width});
    if (!config.tieWeights)
        weights.add("crit.out_layers.0.weight", {config.tokenCount, config.width});
    weights.add("crit.out_layers.0.bias", {config.tokenCount});
    weights.add("r_w_bias", {config.heads, config.headWidth});
    weights.add("r_r_bias", {config.heads, config.headWidth});
    for (int i = 0; i < config.layers; ++i) {
        const std::string layer = "layers." + std::to_string(i) + ".";
        weights.add(layer + "dec_attn.qkv_net.weight", {3 * attention, config.width});
        weights.add(layer + "dec_attn.r_net.weight", {attention, config.width});
        weights.add(layer + "dec_attn.o_net.weight", {config.width, attention});
        weights.addNorm(layer + "dec_attn.layer_norm", config.width);
        weights.add(layer + "pos_ff.CoreNet.0.weight", {config.innerWidth, config.width});
        weights.add(layer + "pos_ff.CoreNet.0.bias", {config.innerWidth});
        weights.add(layer + "pos_ff.CoreNet.3.weight", {config.width, config.innerWidth});
        weights.add(layer + "pos_ff.CoreNet.3.bias", {config.width});
        weights.addNorm(layer + "pos_ff.layer_norm", config.width);
    }
    if (config.finalNorm)
        weights.addNorm("final_norm", config.width);
    return {config, Vocabulary::parse(vocabularyText()).value(), std::move(weights.tensors)};
}

}  // namespace studio::core
