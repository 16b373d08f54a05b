// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/infill/take.h"
#include "core/score/unknown_keys.h"

#include <array>
#include <optional>
#include <vector>

namespace studio::core {

/// The takes of one fill, as they were left.
struct PastFill {
    TickRange region;
    std::vector<Take> takes;
    /// They were on offer still.
    bool open = false;
    /// What was put into the song of them, when that had nothing of them yet.
    std::optional<SongEdit> kept{};
};

/// The takes that a song has seen. A value, any thread.
struct TakeHistory {
    /// The latest is the last.
    std::vector<PastFill> fills;
    /// Take::written of those that the user has rejected.
    std::vector<std::array<std::vector<Note>, kVoiceCount>> rejected;
};

/// What a project keeps at most, of the latest.
inline constexpr std::size_t kMostPastFills = 16;
inline constexpr std::size_t kMostRejected = 256;

/// The keys of a song's frame (SongFrame::unknown) with `history` under "takes": so it lies in the
/// project, where programs that know nothing of it carry it along. README.md lists its keys.
[[nodiscard]] UnknownKeys withHistory(const UnknownKeys& keys, const TakeHistory& history);

/// The history that lies there; without what is damaged or of a later version.
[[nodiscard]] TakeHistory historyIn(const UnknownKeys& keys);

}  // namespace studio::core
