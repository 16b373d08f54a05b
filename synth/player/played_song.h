// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/score/song.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace studio::synth {

/// What is heard of a note.
struct PlayedNote {
    core::Tick start = 0;
    core::Tick end = 1;
    std::int16_t pitch = 0;
    std::int16_t velocity = 15;
    /// Index into PlayedSong::instruments, or kNoInstrument for the bare chip.
    std::int16_t instrument = core::kNoInstrument;
    std::uint16_t effectCount = 0;
    /// Of PlayedPart::effects.
    std::uint32_t firstEffect = 0;
};

/// What is heard of a voice.
struct PlayedPart {
    std::vector<PlayedNote> notes;
    /// Those of all notes, one after another.
    std::vector<core::Effect> effects;
    core::Lane volume;
    core::Lane timbre;

    [[nodiscard]] std::span<const core::Effect> effectsOf(const PlayedNote& note) const {
        return std::span(effects).subspan(note.firstEffect, note.effectCount);
    }
};

/// Calls `changed(tick)` for each time strictly inside `note` at which volume or timbre change.
template <class Changed>
void forEachChange(const PlayedPart& part, const PlayedNote& note, const Changed& changed) {
    std::size_t volume = core::firstPointFrom(part.volume, note.start + 1);
    std::size_t timbre = core::firstPointFrom(part.timbre, note.start + 1);
    const auto timeOf = [&](const core::Lane& lane, std::size_t point) {
        return point < lane.size() ? lane[point].at : note.end;
    };
    while (true) {
        const core::Tick next = std::min(timeOf(part.volume, volume), timeOf(part.timbre, timbre));
        if (next >= note.end)
            return;
        changed(next);
        volume = core::firstPointFrom(part.volume, next + 1);
        timbre = core::firstPointFrom(part.timbre, next + 1);
    }
}

/// What is heard of a song, and no more: made in a millisecond of a very long one, to be played
/// into registers by another thread. A value, any thread.
struct PlayedSong {
    PlayedSong() = default;
    explicit PlayedSong(const core::Song& song) { take(song); }

    /// Becomes what is heard of `song`; in memory that has been used before that is much faster.
    void take(const core::Song& song);

    /// Plays at `percent` (1 or more) of its speed, to a microsecond a quarter.
    void setSpeed(int percent);

    core::TempoMap tempo;
    core::MeterMap meter;
    core::Region region = core::Region::Ntsc;
    /// The end of the song, or of its last note if that is later.
    core::Tick length = 0;
    /// Where it goes on at its end.
    std::optional<core::Tick> loopPoint;
    std::vector<core::Instrument> instruments;
    std::array<PlayedPart, core::kVoiceCount> parts;
};

}  // namespace studio::synth
