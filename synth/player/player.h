// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/score/song.h"
#include "synth/player/played_song.h"
#include "synth/player/register_log.h"

namespace studio::synth {

/// Plays `song` into register writes at the exact times of its notes and changes, in cycles of
/// its region's clock. The only source of sound for live playing and files. A pure function; may
/// take some milliseconds for long songs, so not for the audio thread.
[[nodiscard]] RegisterLog playSong(const PlayedSong& song);
[[nodiscard]] inline RegisterLog playSong(const core::Song& song) {
    return playSong(PlayedSong(song));
}

}  // namespace studio::synth
