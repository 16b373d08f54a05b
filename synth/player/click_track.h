// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "synth/player/played_song.h"
#include "synth/player/register_log.h"

namespace studio::synth {

/// A metronome for `song`, in its cycles: a click at every beat, a higher one where a bar begins.
/// May take some milliseconds for long songs.
[[nodiscard]] RegisterLog clicksOf(const PlayedSong& song);

/// The clicks that count in `bars` bars of the metre and tempo that a song has at `from`.
[[nodiscard]] RegisterLog countInOf(const core::TempoMap& tempo, const core::MeterMap& meter,
                                    core::Region region, core::Tick from, int bars);

}  // namespace studio::synth
