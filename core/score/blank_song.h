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

/// What a model that writes a song from nothing keeps to unless told otherwise: sixteenths, so that
/// the tempo and the metre asked for are heard, and a note a bar in every voice. Without that, what
/// is written often has one voice, or stays on one note for ever.
[[nodiscard]] WishMap wishesForNewSong();

}  // namespace studio::core
