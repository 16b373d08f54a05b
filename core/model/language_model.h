// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/error.h"
#include "core/model/continuations.h"
#include "core/model/model_config.h"
#include "core/model/precision.h"
#include "core/tokens/vocabulary.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace studio::core {

/// Where a network runs.
enum class Device : std::uint8_t {
    /// CUDA if the library has it and a GPU answers, else the CPU.
    Auto,
    Cpu,
    Cuda,
};

/// How well a network foretells a sequence.
struct SequenceScores {
    /// Negative log likelihood in nats of tokens[i + 1] given those before it.
    std::vector<double> nll;
    /// The likeliest token at that place.
    std::vector<TokenId> argmax;
};

/// A network ready to run; hides LibTorch. Immutable once loaded: any thread may start
/// sequences.
class LanguageModel {
  public:
    virtual ~LanguageModel() = default;

    [[nodiscard]] virtual const ModelConfig& config() const = 0;
    [[nodiscard]] virtual const Vocabulary& vocabulary() const = 0;
    [[nodiscard]] virtual std::size_t parameterCount() const = 0;
    /// "cpu", "cuda".
    [[nodiscard]] virtual std::string deviceName() const = 0;

    /// What it is run with; never Auto.
    [[nodiscard]] virtual Precision precision() const = 0;

    /// What the user should know of how it runs: that its work has moved to another device.
    [[nodiscard]] virtual std::optional<Error> notice() const { return std::nullopt; }

    /// One sequence that has read nothing yet.
    [[nodiscard]] virtual std::unique_ptr<Continuations> begin(
        const DecodingSettings& settings) const = 0;
    /// Scores `tokens` (ids of the vocabulary). With `segment` 0 every token sees the `memory`
    /// tokens before it; else the tokens are read in segments of that length, each of which sees
    /// the `memory` tokens before its first, as Transformer-XL is trained and evaluated. Fails if
    /// the device does, for want of memory above all.
    [[nodiscard]] virtual Expected<SequenceScores> score(std::span<const TokenId> tokens,
                                                         int memory, int segment) const = 0;
};

/// Loads the model at `path` (see loadCheckpoint) onto `device`. On a GPU whose memory is full its
/// work moves to the CPU, see notice(). Blocks; call it off the GUI thread.
[[nodiscard]] Expected<std::shared_ptr<const LanguageModel>> loadModel(
    const std::filesystem::path& path, Device device, Precision precision = Precision::Auto);

}  // namespace studio::core
