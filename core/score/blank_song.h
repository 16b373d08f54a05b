// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/score/song.h"

#include <cstdint>

namespace studio::core {

/// Slowest and fastest tempo that a new song is offered, in quarters a minute.
inline constexpr double kSlowestTempo = 20;
inline constexpr double kFastestTempo = 999;

/// What a song without notes is like.
struct BlankSong {
    /// Quarters a minute.
    double tempo = 150;
    /// The time signature; the denominator is a power of two.
    std::int64_t numerator = 4;
    std::int64_t denominator = 4;

    bool operator==(const BlankSong&) const = default;
};

/// A song of `bars` bars (>= 1) without notes, FREE throughout.
[[nodiscard]] Expected<Song> blankSongOfBars(const BlankSong& blank, std::int64_t bars);

/// The same, `samples` of 44.1 kHz long (>= 1), exactly.
[[nodiscard]] Expected<Song> blankSongOfSamples(const BlankSong& blank, std::int64_t samples);

}  // namespace studio::core
