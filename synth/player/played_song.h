// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/score/song.h"

#include <array>
#include <vector>

namespace studio::synth {

/// What is heard of a note.
struct PlayedNote {
    core::Tick start = 0;
    core::Tick end = 1;
    std::int16_t pitch = 0;
    std::int16_t velocity = 15;
};

/// What is heard of a voice.
struct PlayedPart {
    std::vector<PlayedNote> notes;
    core::Lane volume;
    core::Lane timbre;
};

/// What is heard of a song, and no more: made in a millisecond of a very long one, to be played
/// into registers by another thread. A value, any thread.
struct PlayedSong {
    PlayedSong() = default;
    explicit PlayedSong(const core::Song& song) { take(song); }

    /// Becomes what is heard of `song`; in memory that has been used before that is much faster.
    void take(const core::Song& song);

    core::TempoMap tempo;
    core::Region region = core::Region::Ntsc;
    /// The end of the song, or of its last note if that is later.
    core::Tick length = 0;
    std::array<PlayedPart, core::kVoiceCount> parts;
};

}  // namespace studio::synth
