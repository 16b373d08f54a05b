// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/model/random_checkpoint.h"

#include "core/base/random.h"
#include "core/model/tensor_specs.h"

#include <cmath>
#include <numbers>
#include <string>
#include <utility>

namespace studio::core {

namespace {

constexpr double kDeviation = 0.02;

/// Makes random tensors, each from numbers of its own.
class RandomWeights {
  public:
    explicit RandomWeights(std::uint64_t seed) : seed_(seed) {}

    TensorMap tensors;

    void add(TensorSpec spec) {
        const CounterRandom random(seed_, stream_++);
        const double mean = spec.scalesNorm ? 1 : 0;
        std::size_t count = 1;
        for (const std::int64_t size : spec.shape)
            count *= static_cast<std::size_t>(size);
        Tensor tensor{std::move(spec.shape), std::vector<float>(count)};
        for (std::size_t i = 0; i < count; i += 4) {
            const auto words = random.words(i / 4);
            for (std::size_t j = 0; j < 4 && i + j < count; ++j)
                tensor.values[i + j] = static_cast<float>(
                    mean + kDeviation * normal(words[j & 2], words[j | 1], j & 1));
        }
        tensors.emplace(std::move(spec.name), std::move(tensor));
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
    RandomWeights weights(seed);
    for (TensorSpec& spec : tensorsOf(config))
        weights.add(std::move(spec));
    return {config, Vocabulary::tx1(), std::move(weights.tensors)};
}

}  // namespace studio::core
