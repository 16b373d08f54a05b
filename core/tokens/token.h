// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/score/voice.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace studio::core {

enum class TokenKind : std::uint8_t { Boundary, Wait, NoteOff, NoteOn };

/// What a token of LakhNES's TX1 vocabulary means.
struct Token {
    TokenKind kind = TokenKind::Boundary;
    /// Of note tokens.
    Voice voice = Voice::Pulse1;
    /// Samples of 44.1 kHz for a wait, pitch for a note-on.
    std::int64_t value = 0;
};

/// The token that TX1 writes as `symbol`: "WT_735", "P1_NOTEON_60", "NO_NOTEOFF", "<S>"; waits of
/// 1 to `longestWait` samples, pitches in the voice's range. Nothing for anything else.
[[nodiscard]] std::optional<Token> parseToken(std::string_view symbol, std::int64_t longestWait);

/// The way back.
[[nodiscard]] std::string symbolOf(const Token& token);

}  // namespace studio::core
