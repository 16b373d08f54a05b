// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/error.h"
#include "core/model/language_model.h"
#include "core/score/song.h"
#include "core/tokens/encoder.h"

#include <functional>
#include <optional>
#include <stop_token>
#include <vector>

namespace studio::core {

/// One token of a song, and how little the model expected it.
struct EventSurprise {
    TokenId token = kNoToken;
    /// When it is said; a wait where it begins.
    Tick tick = 0;
    /// Of note tokens: the note that begins or ends, among those of its voice.
    std::optional<std::size_t> note{};
    /// Negative log likelihood given all that the model remembers.
    double nats = 0;
    /// What it expected most.
    TokenId likeliest = kNoToken;
};

/// The tokens of `song`, encoded as `encoded`, with their `scores`.
[[nodiscard]] std::vector<EventSurprise> surprisesOf(const Song& song, const EncodedSong& encoded,
                                                     const SequenceScores& scores);

/// The same, scored here: every token sees as many before it as the model remembers. Nothing if
/// `stop` was requested meanwhile; `progress` (0 … 1) may be left out.
[[nodiscard]] Expected<std::optional<std::vector<EventSurprise>>> measureSurprise(
    const Song& song, const LanguageModel& model, const std::function<void(double)>& progress,
    const std::stop_token& stop);

/// A token that may come, 0 … 1.
struct ExpectedEvent {
    TokenId token = kNoToken;
    double chance = 0;
};

/// What the model would have `voice` do at `tick` of `song`, if it does anything: its `count`
/// likeliest NOTEONs, and NOTEOFF where a note sounds; the chances of all it could do sum to 1. It
/// knows what comes before, and voices that speak first at `tick` itself.
[[nodiscard]] Expected<std::vector<ExpectedEvent>> likeliestEvents(const Song& song, Tick tick,
                                                                   Voice voice,
                                                                   const LanguageModel& model,
                                                                   std::size_t count);

}  // namespace studio::core
