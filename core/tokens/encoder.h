// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/tokens/model_view.h"

#include <cstdint>
#include <vector>

namespace studio::core {

/// A whole song as LakhNES reads it: `<S>`, events and waits without the silence before and after
/// them, `<S>`.
struct EncodedSong {
    std::vector<TokenId> tokens;
    /// NOTEON tokens among them.
    std::size_t noteCount = 0;
    /// From the first onset to the last event.
    double seconds = 0;
};

[[nodiscard]] EncodedSong encodeSong(const Song& song, Timing timing, double samplesPerFrame,
                                     const Vocabulary& vocabulary);

}  // namespace studio::core
