// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "tests/support/random_song.h"

#include <algorithm>

namespace studio::tests {

using core::Tick;
using core::Voice;

namespace {

std::int64_t uniform(std::mt19937_64& random, std::int64_t low, std::int64_t high) {
    return std::uniform_int_distribution<std::int64_t>(low, high)(random);
}

void addNotes(std::mt19937_64& random, const RandomSongOptions& options, Voice voice,
              core::Part& part) {
    const core::PitchRange range = core::pitchRange(voice);
    Tick at = uniform(random, 0, options.density);
    while (at < options.length) {
        core::Note note;
        note.start = at;
        const bool artefact = options.artefacts && uniform(random, 0, 9) == 0;
        note.length = artefact ? uniform(random, 1, 5) : uniform(random, 300, 2 * options.density);
        note.length = std::min(note.length, options.length - at);
        note.pitch = static_cast<std::int16_t>(uniform(random, range.lowest, range.highest));
        note.velocity = static_cast<std::int16_t>(uniform(random, 1, 15));
        part.notes.push_back(note);
        const bool adjacent = artefact || uniform(random, 0, 1) == 0;
        at = note.end() + (adjacent ? 0 : uniform(random, 1, options.density));
    }
}

core::Lane randomLane(std::mt19937_64& random, const RandomSongOptions& options, int highest) {
    core::Lane lane;
    Tick at = uniform(random, 0, options.density);
    while (at < options.length) {
        lane.push_back({at, static_cast<std::int16_t>(uniform(random, 0, highest))});
        at += uniform(random, 0, options.density);
    }
    return lane;
}

}  // namespace

core::Song randomSong(std::mt19937_64& random, const RandomSongOptions& options) {
    core::Song song;
    song.frame.tempo = core::TempoMap(options.ticksPerQuarter, {core::Tempo{}});
    song.frame.meter = core::MeterMap(options.ticksPerQuarter, {core::TimeSignature{}});
    song.frame.length = options.length;
    for (const Voice voice : core::kVoices) {
        core::Part& part = song.part(voice);
        if (uniform(random, 0, 5) != 0)
            addNotes(random, options, voice, part);
        part.volume = randomLane(random, options, core::kHighestVolume);
        part.timbre = randomLane(random, options, core::highestTimbre(voice));
        for (int i = 0; i < 4; ++i) {
            const Tick begin = uniform(random, 0, options.length);
            const Tick end = begin + uniform(random, 1, options.length / 2);
            song.frame.locks.set(voice, {begin, end},
                                 core::kLockModes[static_cast<std::size_t>(
                                     uniform(random, 0, core::kLockModes.size() - 1))]);
        }
    }
    return song;
}

}  // namespace studio::tests
