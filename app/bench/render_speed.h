// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "synth/player/register_log.h"

#include <span>

namespace studio::bench {

struct RenderSpeed {
    /// Seconds of song by seconds of rendering it on one core; median of several times.
    double timesRealTime = 0;
    /// Processor time of blocks of 64 frames by the time that they last, in percent: the 99.9th
    /// percentile, and the worst.
    double blockP999Percent = 0;
    double blockMaxPercent = 0;
};

/// Plays all of each of `songs` (not empty) on the chip at 48 kHz as live sound does, but as fast
/// as it goes.
[[nodiscard]] RenderSpeed measureRendering(std::span<const synth::RegisterLog> songs);

/// Seconds that `song` lasts.
[[nodiscard]] double secondsOf(const synth::RegisterLog& song);

}  // namespace studio::bench
