// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "synth/player/click_track.h"

#include "synth/player/player.h"

#include <algorithm>

namespace studio::synth {

namespace {

using core::Tick;

constexpr std::int16_t kBarPitch = 98;
constexpr std::int16_t kBeatPitch = 91;
constexpr std::int16_t kBarVolume = 12;
constexpr std::int16_t kBeatVolume = 8;

core::Instrument clickSound() {
    core::Instrument click;
    click.sequence(core::SequenceKind::Volume).values = {15, 7, 2, 0};
    click.sequence(core::SequenceKind::Duty).values = {2};
    return click;
}

RegisterLog clicks(const core::TempoMap& tempo, const core::MeterMap& meter, core::Region region,
                   Tick length) {
    core::Song song;
    song.frame.tempo = tempo;
    song.frame.region = region;
    song.frame.length = length;
    song.frame.instruments = {clickSound()};
    song.frame.voiceInstruments[0] = 0;
    auto& notes = song.part(core::Voice::Pulse1).notes;
    for (std::int64_t bar = 1; meter.barStart(bar) < length; ++bar) {
        const Tick end = meter.barStart(bar + 1);
        std::int64_t beat = 0;
        for (Tick at = meter.barStart(bar); at < std::min(end, length);
             at = meter.beatStart(bar, beat)) {
            core::Note note;
            note.start = at;
            note.length = std::max<Tick>(meter.beatStart(bar, beat + 1) - at, 1);
            note.pitch = beat == 0 ? kBarPitch : kBeatPitch;
            note.velocity = beat == 0 ? kBarVolume : kBeatVolume;
            notes.push_back(note);
            ++beat;
        }
    }
    return playSong(song);
}

}  // namespace

RegisterLog clicksOf(const PlayedSong& song) {
    return clicks(song.tempo, song.meter, song.region, song.length);
}

RegisterLog countInOf(const core::TempoMap& tempo, const core::MeterMap& meter, core::Region region,
                      Tick from, int bars) {
    const std::int64_t quarter = tempo.ticksPerQuarter();
    core::Tempo now = tempo.tempoAt(from);
    core::TimeSignature signature = meter.signatureAt(from);
    now.at = 0;
    signature.at = 0;
    const core::MeterMap counted(quarter, {signature});
    return clicks(core::TempoMap(quarter, {now}), counted, region, counted.barStart(1 + bars));
}

}  // namespace studio::synth
