// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/score/voice.h"
#include "core/tokens/vocabulary.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace studio::core {

/// How boldly tokens are drawn.
struct DrawSettings {
    /// Above 0.
    double temperature = 1;
    /// Only the likeliest tokens; 0 for all.
    int topK = 0;
    /// Only the likeliest tokens that together have this chance (above 0); 1 for all.
    double topP = 1;

    bool operator==(const DrawSettings&) const = default;
};

/// With which chances the next token of a sequence is proposed, as plain data that a device can
/// evaluate. Let w be the weights that DrawSettings leave to the tokens.
///
/// 1. The notes of a voice share their weight out anew as its temperature would: in proportion to
///    w ^ (1 / temperature).
/// 2. The candidates among the notes of a narrowed voice get the weight of all of its notes, in
///    proportion to their own; equally, where that is 0.
/// 3. A candidate that speaks for itself has its weight as its chance.
/// 4. An heir has a part of the rest, which is the weight of all tokens of the rest: what is
///    bequeathed to it, over all that counts, times `share`. The last heir, if there is one, has
///    what the others leave. If nothing that counts has a weight, the last heir has it all, or
///    without one each heir as much.
/// 5. All chances are multiplied by exp(liking) and divided by their sum; if that is 0, all
///    candidates have the same.
///
/// A note of a voice is a token that begins one. A value, any thread.
struct DrawRule {
    /// What a token is; a candidate is of one of the first two kinds.
    static constexpr std::uint8_t kSpeaker = 1;
    static constexpr std::uint8_t kHeir = 2;
    static constexpr std::uint8_t kRest = 4;
    static constexpr std::uint8_t kCounts = 8;
    static constexpr std::uint8_t kCandidate = kSpeaker | kHeir;

    // Of each token of the vocabulary.
    std::vector<std::uint8_t> roles;
    /// To which heir it bequeaths its weight, or kNoToken.
    std::vector<TokenId> heirs;
    /// Logarithms.
    std::vector<double> likings;
    // Of each voice.
    std::array<double, kVoiceCount> temperatures{1, 1, 1, 1};
    std::array<bool, kVoiceCount> narrowed{};
    /// 0 … 1.
    double share = 1;
    TokenId lastHeir = kNoToken;

    /// No token of `tokenCount` is anything.
    void clear(std::size_t tokenCount) {
        roles.assign(tokenCount, 0);
        heirs.assign(tokenCount, kNoToken);
        likings.assign(tokenCount, 0);
        temperatures.fill(1);
        narrowed.fill(false);
        share = 1;
        lastHeir = kNoToken;
    }
    void add(TokenId token, std::uint8_t role) { roles[static_cast<std::size_t>(token)] |= role; }
};

/// What is asked of one sequence.
struct DrawRequest {
    /// Read first; there may be none.
    std::span<const TokenId> tokens;
    /// How likely those from this one on were is asked for.
    std::size_t judgedFrom = 0;
    /// How what follows is drawn; nullptr for no draw. Must outlive the call.
    const DrawRule* rule = nullptr;
    /// In [0, 1): the token there of the distribution function is drawn, in the order of ids.
    double uniform = 0;
};

/// What came of a DrawRequest. The probability of a token is that of DrawSettings; of one that they
/// leave out, as if they did not.
struct DrawnToken {
    TokenId token = kNoToken;
    /// log of its probability, which the temperatures of the rule enter, times exp(liking), over
    /// the chance with which it was proposed.
    double logWeight = 0;
    /// Negative log likelihood of it, whatever the settings.
    double nats = 0;
    /// log of the probability of all tokens that were judged.
    double logProbability = 0;
};

}  // namespace studio::core
