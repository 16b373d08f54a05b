// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/model/checkpoint.h"

#include <memory>
#include <span>

namespace studio::core {

/// Decodes as LakhNES's generator does (lakhnes.md 1.6): it remembers the hidden states that went
/// into each layer and projects all of them into keys and values again for every token. What
/// faster decoders are measured against and checked by; fp32, on the CPU, one thread. One thread
/// at a time.
class PublishedDecoder {
  public:
    /// Remembers `memory` tokens (at least 1).
    PublishedDecoder(const Checkpoint& checkpoint, int memory);
    ~PublishedDecoder();

    /// Reads `token`. Returns the logits of the token that follows, [tokenCount]; valid until the
    /// next call.
    std::span<const float> feed(TokenId token);

    /// Fills the memory with noise, for measuring: its contents do not change the speed.
    void pretendFull();

  private:
    class Network;
    std::unique_ptr<Network> network_;
};

}  // namespace studio::core
