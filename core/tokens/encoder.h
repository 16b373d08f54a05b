// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/tokens/model_view.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace studio::core {

/// Where a token of a song comes from.
struct TokenPlace {
    /// When it is said, in samples of 44.1 kHz; a wait where it begins.
    std::int64_t sample = 0;
    /// Of note tokens: the note that begins or ends, among those of its voice.
    std::optional<std::size_t> note{};
    Voice voice = Voice::Pulse1;
    bool begins = false;
};

/// A whole song as LakhNES reads it: `<S>`, events and waits without the silence before and after
/// them, `<S>`.
struct EncodedSong {
    std::vector<TokenId> tokens;
    /// Of each token.
    std::vector<TokenPlace> places;
    /// NOTEON tokens among them.
    std::size_t noteCount = 0;
    /// From the first onset to the last event.
    double seconds = 0;
};

/// `view` as seen by `clock`.
[[nodiscard]] EncodedSong encodeView(const SongView& view, const ModelClock& clock,
                                     const Vocabulary& vocabulary);

[[nodiscard]] EncodedSong encodeSong(const Song& song, Timing timing, double samplesPerFrame,
                                     const Vocabulary& vocabulary);

}  // namespace studio::core
