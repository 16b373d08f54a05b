// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/score/song.h"

#include <array>
#include <optional>
#include <string_view>

namespace studio::bench {

/// What of the gap is fixed.
enum class LockKind : std::uint8_t {
    OneFree,
    /// P1, in songs where both pulses have notes.
    FirstFree,
    OneLocked,
    RhythmOfOne,
    RhythmOfAll,
    Gap,
    Mixed,
};

inline constexpr std::array kLockKinds{
    LockKind::OneFree,     LockKind::FirstFree, LockKind::OneLocked, LockKind::RhythmOfOne,
    LockKind::RhythmOfAll, LockKind::Gap,       LockKind::Mixed};

/// "one free", "P1 free", "one locked", "rhythm of one", "rhythm of all", "gap", "mixed".
[[nodiscard]] std::string_view lockKindName(LockKind kind);

/// A gap of a song that is to be filled.
struct InfillCase {
    /// With the locks of the case; no note sounds over the end of the gap.
    core::Song song;
    core::TickRange region;
};

/// Two bars of NES-MDB's 120 quarters a minute, 4 s, in the middle of `song`. `number` decides
/// which voice is the one that is free, locked or keeps its rhythm, of those with notes. Nothing
/// if the song is too short or too empty there, or has nothing after it.
[[nodiscard]] std::optional<InfillCase> caseOf(const core::Song& song, LockKind kind,
                                               std::size_t number);

}  // namespace studio::bench
