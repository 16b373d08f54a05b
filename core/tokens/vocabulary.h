// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/error.h"
#include "core/score/voice.h"
#include "core/tokens/token.h"

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace studio::core {

using TokenId = std::int32_t;

/// `<S>`: begins and ends every piece.
inline constexpr TokenId kBoundary = 0;
inline constexpr TokenId kNoToken = -1;

/// A wait of the vocabulary.
struct WaitToken {
    std::int64_t samples = 0;
    TokenId id = kNoToken;
};

/// A TX1 vocabulary as a checkpoint's vocab.txt lists it; the order is the checkpoint's own.
/// Immutable, any thread.
class Vocabulary {
  public:
    /// One symbol a line, or "count,SYMBOL"; `<S>` is id 0 and not listed. Fails unless every
    /// note and at least one wait are there, each once.
    static Expected<Vocabulary> parse(std::string_view text);

    /// LakhNES's own: 631 ids (lakhnes.md 1.1).
    static Vocabulary tx1();

    /// What parse() reads: one symbol a line, `<S>` left out.
    [[nodiscard]] std::string text() const;

    /// Number of ids, `<S>` included.
    [[nodiscard]] int size() const { return static_cast<int>(tokens_.size()); }
    [[nodiscard]] const Token& token(TokenId id) const {
        return tokens_[static_cast<std::size_t>(id)];
    }
    /// `pitch` must be in the voice's range.
    [[nodiscard]] TokenId noteOn(Voice voice, int pitch) const;
    [[nodiscard]] TokenId noteOff(Voice voice) const { return noteOff_[index(voice)]; }
    /// The wait closest to `samples`; ties as LakhNES's encoder broke them.
    [[nodiscard]] TokenId nearestWait(double samples) const;
    /// Shortest first.
    [[nodiscard]] std::span<const WaitToken> waits() const { return waits_; }
    /// "WT_735", "P1_NOTEON_60", "<S>".
    [[nodiscard]] std::string symbol(TokenId id) const { return symbolOf(token(id)); }

  private:
    std::vector<Token> tokens_;
    std::vector<WaitToken> waits_;
    std::array<std::vector<TokenId>, kVoiceCount> noteOn_;
    std::array<TokenId, kVoiceCount> noteOff_{};

    Vocabulary();
    [[nodiscard]] bool add(std::string_view symbol);
    [[nodiscard]] bool complete() const;
};

}  // namespace studio::core
