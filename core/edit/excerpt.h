// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/score/song.h"

#include <array>

namespace studio::core {

/// A song of what begins in `range` (within `song`) in `voices`, with the tempos and time
/// signatures that hold there; it begins where the range does and is as long.
[[nodiscard]] Song excerptOf(const Song& song, const std::array<bool, kVoiceCount>& voices,
                             TickRange range);

}  // namespace studio::core
