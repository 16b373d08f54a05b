// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/score/song.h"

namespace studio::core {

/// Which pulse the model reads as its first. Of events at the same time it reads P1's first, so
/// that a new P1 cannot hear a P2 that stays; with the pulses swapped it can (infill.md 3.6).
enum class PulseOrder : std::uint8_t { AsWritten, Swapped };

/// Swapped if within `region` P2 has notes and is LOCKED throughout, and P1 is not.
[[nodiscard]] PulseOrder pulseOrderFor(const Song& song, TickRange region);

/// P1 gets all that P2 is, and the other way round.
void swapPulses(Song& song);
void swapPulses(WishMap& wishes);

}  // namespace studio::core
