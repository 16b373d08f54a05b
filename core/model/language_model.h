// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/error.h"
#include "core/model/model_config.h"
#include "core/tokens/vocabulary.h"

#include <cstdint>
#include <filesystem>
#include <memory>
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

/// How many tokens a session can forget and still see all that its window holds.
inline constexpr int kLongestRewind = 8;

/// One sequence being read by a network: keys and values of the tokens it has seen. One thread at
/// a time; sessions of one model may run in different threads. A device that fails (for want of
/// memory above all) throws a std::exception here; the fill makes an Error of it.
class DecodingSession {
  public:
    virtual ~DecodingSession() = default;

    /// Feeds `tokens` (at least one) after those fed before. Returns the logits of the token that
    /// follows the last, [tokenCount]; valid until the next call.
    virtual std::span<const float> feed(std::span<const TokenId> tokens) = 0;

    /// Forgets the last `count` tokens (at most kLongestRewind, and no more than were fed), as if
    /// they had never been fed; the logits of before are not kept.
    virtual void rewind(int count) = 0;

    /// An independent copy that continues from here, for use in the calling thread.
    [[nodiscard]] virtual std::unique_ptr<DecodingSession> fork() const = 0;
};

/// How well a network foretells a sequence.
struct SequenceScores {
    /// Negative log likelihood in nats of tokens[i + 1] given those before it.
    std::vector<double> nll;
    /// The likeliest token at that place.
    std::vector<TokenId> argmax;
};

/// A network ready to run; hides LibTorch. Immutable once loaded: any thread may start sessions,
/// each of which runs single-threaded.
class LanguageModel {
  public:
    virtual ~LanguageModel() = default;

    [[nodiscard]] virtual const ModelConfig& config() const = 0;
    [[nodiscard]] virtual const Vocabulary& vocabulary() const = 0;
    [[nodiscard]] virtual std::size_t parameterCount() const = 0;
    /// "cpu", "cuda".
    [[nodiscard]] virtual std::string deviceName() const = 0;

    /// A session in which every token sees the `memory` tokens before it (as many as there are).
    [[nodiscard]] virtual std::unique_ptr<DecodingSession> start(int memory) const = 0;

    /// Scores `tokens` (ids of the vocabulary). With `segment` 0 every token sees the `memory`
    /// tokens before it; else the tokens are read in segments of that length, each of which sees
    /// the `memory` tokens before its first, as Transformer-XL is trained and evaluated. Fails if
    /// the device does, for want of memory above all.
    [[nodiscard]] virtual Expected<SequenceScores> score(std::span<const TokenId> tokens,
                                                         int memory, int segment) const = 0;
};

/// Loads the model at `path` (see loadCheckpoint) onto `device`. Blocks; call it off the GUI
/// thread.
[[nodiscard]] Expected<std::shared_ptr<const LanguageModel>> loadModel(
    const std::filesystem::path& path, Device device);

}  // namespace studio::core
