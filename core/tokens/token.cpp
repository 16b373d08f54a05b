// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/tokens/token.h"

#include <charconv>

namespace studio::core {

namespace {

constexpr std::string_view kBoundarySymbol = "<S>";
constexpr std::string_view kWait = "WT_";
constexpr std::string_view kOff = "_NOTEOFF";
constexpr std::string_view kOn = "_NOTEON_";

std::optional<std::int64_t> number(std::string_view text) {
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return value;
}

}  // namespace

std::optional<Token> parseToken(std::string_view symbol, std::int64_t longestWait) {
    if (symbol == kBoundarySymbol)
        return Token{};
    if (symbol.starts_with(kWait)) {
        const auto samples = number(symbol.substr(kWait.size()));
        if (!samples || *samples < 1 || *samples > longestWait)
            return std::nullopt;
        return Token{TokenKind::Wait, Voice::Pulse1, *samples};
    }
    const auto voice = voiceNamed(symbol.substr(0, 2));
    if (!voice)
        return std::nullopt;
    const std::string_view rest = symbol.substr(2);
    if (rest == kOff)
        return Token{TokenKind::NoteOff, *voice, 0};
    if (!rest.starts_with(kOn))
        return std::nullopt;
    const auto pitch = number(rest.substr(kOn.size()));
    if (!pitch || *pitch < 0 || *pitch > 127 ||
        !pitchRange(*voice).contains(static_cast<int>(*pitch)))
        return std::nullopt;
    return Token{TokenKind::NoteOn, *voice, *pitch};
}

std::string symbolOf(const Token& token) {
    switch (token.kind) {
        case TokenKind::Boundary:
            return std::string(kBoundarySymbol);
        case TokenKind::Wait:
            return std::string(kWait) + std::to_string(token.value);
        case TokenKind::NoteOff:
            return std::string(shortName(token.voice)).append(kOff);
        case TokenKind::NoteOn:
            break;
    }
    return std::string(shortName(token.voice)).append(kOn) + std::to_string(token.value);
}

}  // namespace studio::core
