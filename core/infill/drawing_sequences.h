// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/infill/token_sampler.h"
#include "core/model/continuations.h"

#include <memory>
#include <span>
#include <vector>

namespace studio::core {

/// Copies of one sequence that read on and draw what follows: where the network runs if that can,
/// and here from rows of logits if it cannot, or no longer. Both draw the same. One thread at a
/// time.
class DrawingSequences {
  public:
    /// `count` copies of `prompt`, one sequence whose last token is `last` and after which come
    /// `logits`. The vocabulary must outlive this.
    DrawingSequences(const Continuations& prompt, TokenId last, std::span<const float> logits,
                     std::size_t count, const Vocabulary& vocabulary, const DrawSettings& settings);

    /// Does what requests[i] asks of sequence i, one for each. Valid until the next call.
    std::span<const DrawnToken> draw(std::span<const DrawRequest> requests);
    /// Puts a copy of sequence sources[i] in place i.
    void resample(std::span<const int> sources);

  private:
    const Vocabulary& vocabulary_;
    DrawSettings settings_;
    std::unique_ptr<Continuations> sequences_;
    bool onDevice_;
    /// Of each sequence.
    std::vector<TokenId> last_;
    /// What follows each; only where draws are made here.
    std::vector<std::vector<float>> logits_;
    std::vector<DrawnToken> drawn_;

    void takeOver();
    void readHere(std::span<const DrawRequest> requests);
    [[nodiscard]] double judge(const DrawRequest& request, std::size_t sequence,
                               std::span<const float> rows) const;
    void drawHere(const DrawRequest& request, std::size_t sequence);
};

}  // namespace studio::core
