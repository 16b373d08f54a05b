// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/random.h"
#include "core/infill/token_sampler.h"
#include "core/model/continuations.h"

#include <cstdint>
#include <span>
#include <vector>

namespace studio::core {

/// Writes many continuations of one prompt on, token by token, with nothing locked and no grammar:
/// as LakhNES's generator does (lakhnes.md 1.8), and as speed is measured. Draws where the network
/// runs if that can; what continuation i draws depends on (seed, i, step) and the model alone. One
/// thread at a time.
class FreeWriter {
  public:
    /// `sequence`, which must outlive this, is one that has read the prompt and gave `logits`.
    FreeWriter(Continuations& sequence, std::span<const float> logits, int count,
               const DrawSettings& settings, std::uint64_t seed);

    /// The last token of each continuation, not yet read.
    [[nodiscard]] std::span<const TokenId> tokens() const { return tokens_; }
    /// Every continuation reads its last token and draws the next.
    void step();

  private:
    Continuations& sequence_;
    DrawSettings settings_;
    std::vector<CounterRandom> random_;
    std::vector<TokenId> allowed_;
    std::vector<TokenId> tokens_;
    std::uint64_t step_ = 0;

    bool writeOnDevice();
    [[nodiscard]] TokenId draw(std::size_t continuation, std::span<const float> logits) const;
};

}  // namespace studio::core
