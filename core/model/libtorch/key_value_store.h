// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/model/libtorch/torch_network.h"

#include <ATen/ATen.h>

#include <cstdint>
#include <span>
#include <vector>

namespace studio::core::libtorch {

/// How far tokens look.
struct Reach {
    /// The farthest distance that any token sees.
    std::int64_t distance = 0;
    /// Tokens that may be forgotten again.
    std::int64_t rewind = 0;
    /// Tokens of a sequence that are read together once its slots are used again.
    std::int64_t together = 64;

    /// More slots than this a suffix never needs: what a token sees stays in place while those
    /// that may be forgotten, and what fills up short rows of a reading, are written.
    [[nodiscard]] std::int64_t slots() const { return distance + rewind + 2 * together; }
};

/// Keys and values of sequences on one device (infill.md 3.8). They keep what they had in common
/// when they were one sequence once, as the prompt. Each has slots of its own for its suffix:
/// as many as it needs, in powers of two, until they are used again from the first on. Shapes
/// change seldom, so that recorded steps hold for long. With them stay the logits of what follows
/// each sequence. One thread at a time.
class KeyValueStore {
  public:
    /// One sequence that has read nothing. The network must outlive the store.
    KeyValueStore(const TorchNetwork& network, const Reach& reach);

    [[nodiscard]] int size() const { return static_cast<int>(lengths_.size()); }
    [[nodiscard]] std::int64_t length(int sequence) const {
        return lengths_[static_cast<std::size_t>(sequence)];
    }
    /// Changes whenever the tensors are others than before: what was recorded no longer holds.
    [[nodiscard]] int generation() const { return generation_; }

    /// How many of the `left` tokens may be read at once.
    [[nodiscard]] std::int64_t atOnce(std::int64_t left) const;
    /// Makes room for `count` (see atOnce) tokens more of each sequence.
    void reserve(std::int64_t count);

    /// Of the sequences first … first + rows - 1.
    [[nodiscard]] std::vector<SeenTokens> seen(std::int64_t first, std::int64_t rows) const;
    /// Of `count` tokens more of sequences of `lengths` [rows], on the device; they see nothing
    /// before position `oldest`.
    [[nodiscard]] Sight sight(const at::Tensor& lengths, std::int64_t count,
                              std::int64_t relativeCount, std::int64_t oldest = 0) const;

    /// Logits of what follows each sequence, for who reads to write: float [sequences, tokenCount].
    [[nodiscard]] const at::Tensor& following() const { return following_; }

    void advance(int sequence, std::int64_t count) {
        lengths_[static_cast<std::size_t>(sequence)] += count;
    }
    void truncate(int sequence, std::int64_t length);
    void resample(std::span<const int> sources);
    /// A copy that shares the prompt.
    [[nodiscard]] KeyValueStore fork() const;

  private:
    const TorchNetwork* network_;
    Reach reach_;
    std::vector<std::int64_t> lengths_;
    /// Positions of the prompt; suffixes begin at its end.
    std::int64_t promptBegin_ = 0;
    std::int64_t promptEnd_ = 0;
    std::vector<at::Tensor> prompts_;   // [2, heads, promptTokens, headWidth]
    std::vector<at::Tensor> suffixes_;  // [2, sequences, heads, slots, headWidth]
    at::Tensor following_;
    int generation_ = 0;

    [[nodiscard]] std::int64_t longest() const;
    [[nodiscard]] std::int64_t slots() const { return suffixes_.front().size(3); }
    [[nodiscard]] at::Tensor emptySuffixes(std::int64_t sequences, std::int64_t slots) const;
    /// Makes all that the only sequence can no longer forget the prompt.
    void sharePrompt();
    void dropPromptOutOfSight();
};

}  // namespace studio::core::libtorch
