// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/score/song.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace studio::core {

/// `range` of `song` (within it) in spans of whole bars that last a second and a half or more, the
/// last up to the end of the range: what a model writes at a time while the song plays.
[[nodiscard]] std::vector<TickRange> liveSpans(const Song& song, TickRange range);

/// Index of the span that `tick` lies in.
[[nodiscard]] std::optional<std::size_t> spanAt(const std::vector<TickRange>& spans, Tick tick);

/// True if the locks leave anything open in `range`.
[[nodiscard]] bool isOpenWithin(const LockMap& locks, TickRange range);

/// `song` as it is heard when `loop` comes again and again: it ends where the loop does, and goes
/// on at its start. A fill up to that end suits what comes then.
[[nodiscard]] Song looped(Song song, TickRange loop);

}  // namespace studio::core
