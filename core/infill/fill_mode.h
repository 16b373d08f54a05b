// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/error.h"
#include "core/score/song.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace studio::core {

/// What a fill is for. Each mode but Fill prepares the song and narrows its locks; none opens what
/// the user has locked.
enum class FillMode : std::uint8_t {
    /// Writes what the locks leave open.
    Fill,
    /// The same, but a share of the notes stays as it stands.
    Vary,
    /// Writes pitches to a rhythm that is given, as LakhNES's rhythm accompaniment did.
    Accompany,
    /// Goes on where the music ends; the song grows.
    Continue,
};

inline constexpr std::array kFillModes{FillMode::Fill, FillMode::Vary, FillMode::Accompany,
                                       FillMode::Continue};

/// "fill", "vary", "accompany", "continue": the words of the command line.
std::string_view fillModeName(FillMode mode);
std::optional<FillMode> fillModeNamed(std::string_view name);

/// A mode and what it wants to know.
struct ModeSettings {
    FillMode mode = FillMode::Fill;
    /// Vary: the share of the notes of each voice that stays, 0 … 1.
    double similarity = 0.5;
    /// Accompany: the voice whose rhythm the others take over; if none, each keeps its own.
    std::optional<Voice> rhythm{};

    bool operator==(const ModeSettings&) const = default;
};

/// A song as a mode hands it to a fill.
struct FillGround {
    /// The song to fill, by its own locks.
    Song song;
    /// What the result keeps to, measured against the song that the mode was asked for.
    LockMap locks;
};

/// Prepares `song` for a fill of `region`:
/// - Fill: as it is.
/// - Vary: in every FREE, RHYTHM or PITCH cell the share `similarity` of each voice's notes,
/// rounded, but
///   for one note at least, becomes LOCKED, and so do rests before a cell's first note. What is
///   rewritten is the place of the other notes, each up to the next onset. Which notes those are
///   is drawn from `seed`.
/// - Accompany: what is FREE in P1, P2 and TR comes under RHYTHM, PITCH and the noise are LOCKED.
/// With a
///   `rhythm` of one voice that voice is LOCKED, too, and the FREE cells of the others are laid
///   out with its onsets and lengths first; noise lends its onsets, each lasting to the next but
///   no longer than a quarter.
/// - Continue: the song grows to the end of `region`, FREE.
/// Fails with one sentence if there is nothing to vary or no rhythm.
[[nodiscard]] Expected<FillGround> groundFor(const Song& song, TickRange region,
                                             const ModeSettings& settings, std::uint64_t seed);

/// `song` with the first and the last note of each FREE, RHYTHM or PITCH cell of `region` LOCKED,
/// and the silence before and after them, where the wishes ask for it.
[[nodiscard]] Song withEndsKept(Song song, TickRange region, const WishMap& wishes);

/// What Continue fills so that `song` ends at `end`: from the end of the bar in which the last
/// note ends, or from the end of the song if that comes first.
[[nodiscard]] TickRange continuationOf(const Song& song, Tick end);

}  // namespace studio::core
