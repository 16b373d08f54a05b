// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "tests/support/small_song.h"

namespace studio::tests {

core::Note makeNote(core::Tick start, core::Tick length, int pitch, int velocity) {
    core::Note note;
    note.start = start;
    note.length = length;
    note.pitch = static_cast<std::int16_t>(pitch);
    note.velocity = static_cast<std::int16_t>(velocity);
    return note;
}

core::Song makeSong(std::vector<core::Note> notes, int bars) {
    constexpr int kTicksPerQuarter = 480;
    core::Song song;
    song.frame.tempo = core::TempoMap(kTicksPerQuarter, {core::Tempo{}});
    song.frame.meter = core::MeterMap(kTicksPerQuarter, {core::TimeSignature{}});
    song.frame.length = song.frame.meter.barStart(bars + 1);
    song.part(core::Voice::Pulse1).notes = std::move(notes);
    return song;
}

}  // namespace studio::tests
