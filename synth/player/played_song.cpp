// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "synth/player/played_song.h"

#include <algorithm>
#include <utility>

namespace studio::synth {

void PlayedSong::take(const core::Song& song) {
    tempo = song.frame.tempo;
    meter = song.frame.meter;
    region = song.frame.region;
    loopPoint = song.frame.loopPoint;
    instruments = song.frame.instruments;
    length = std::max(song.frame.length, song.lastNoteEnd());
    for (const core::Voice voice : core::kVoices) {
        const core::Part& part = song.part(voice);
        PlayedPart& played = parts[core::index(voice)];
        played.volume = part.volume;
        played.timbre = part.timbre;
        played.notes.clear();
        played.effects.clear();
        played.notes.reserve(part.notes.size());
        const std::int16_t others = song.frame.voiceInstruments[core::index(voice)];
        for (const core::Note& note : part.notes) {
            played.notes.push_back(
                {note.start, note.end(), note.pitch, note.velocity,
                 note.instrument == core::kNoInstrument ? others : note.instrument,
                 static_cast<std::uint16_t>(note.effects.size()),
                 static_cast<std::uint32_t>(played.effects.size())});
            played.effects.insert(played.effects.end(), note.effects.begin(), note.effects.end());
        }
    }
}

void PlayedSong::setSpeed(int percent) {
    std::vector<core::Tempo> tempos = tempo.tempos();
    for (core::Tempo& each : tempos)
        each.microsecondsPerQuarter =
            std::max<std::int64_t>(each.microsecondsPerQuarter * 100 / percent, 1);
    tempo = core::TempoMap(tempo.ticksPerQuarter(), std::move(tempos));
}

}  // namespace studio::synth
