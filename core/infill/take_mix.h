// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/infill/take.h"

#include <cstddef>
#include <optional>
#include <span>

namespace studio::core {

/// What a voice plays from `from` on, to the next span: the take of that index, or the song as it
/// was.
struct MixSpan {
    Tick from = 0;
    std::optional<std::size_t> take{};

    bool operator==(const MixSpan&) const = default;
};

/// What `takes`, all of one region, make of `voice` of `song` when each is heard in its spans
/// (ascending, the first not after the region's start), as if tape were cut where they meet: a
/// free note that sounds across a cut ends there, one that the next span has goes on from there.
/// Kept notes are never cut, notes under PITCH all come of the take that their cell begins with,
/// and what is to fall silent does so if any take is used. Nothing if a take that is used no
/// longer fits the song (see rebased()), or if the song has nothing to gain.
[[nodiscard]] std::optional<SongEdit> mixed(std::span<const Take* const> takes,
                                            std::span<const MixSpan> spans, Voice voice,
                                            const Song& song);

}  // namespace studio::core
