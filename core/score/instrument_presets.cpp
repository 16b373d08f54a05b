// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/score/instrument_presets.h"

#include "core/score/sequence_text.h"

#include <algorithm>
#include <string_view>

namespace studio::core {

namespace {

using Group = PresetGroup;

constexpr std::array kPresets{
    InstrumentPreset{.name = STUDIO_TRANSLATE("presets", "Bright lead"),
                     .group = Group::Lead,
                     .volume = "13 15 14 13 13 12 12 | 11 / 8 6 4 3 2 1 0",
                     .duty = "2 | 1",
                     .vibrato = {18, 6, 2}},
    InstrumentPreset{.name = STUDIO_TRANSLATE("presets", "Soft lead"),
                     .group = Group::Lead,
                     .volume = "5 9 11 12 12 11 | 11 / 9 7 5 4 3 2 1 0",
                     .duty = "2",
                     .vibrato = {16, 6, 2}},
    InstrumentPreset{.name = STUDIO_TRANSLATE("presets", "Hero lead"),
                     .group = Group::Lead,
                     .volume = "15 15 14 13 13 | 13 / 10 7 5 3 2 1 0",
                     .pitch = "3 -2 -1",
                     .duty = "0 1 | 2",
                     .vibrato = {22, 6, 3}},
    InstrumentPreset{.name = STUDIO_TRANSLATE("presets", "Thin lead"),
                     .group = Group::Lead,
                     .volume = "15 14 13 13 12 | 12 / 8 5 3 2 1 0",
                     .duty = "0",
                     .vibrato = {14, 7, 2}},
    InstrumentPreset{.name = STUDIO_TRANSLATE("presets", "Singing lead"),
                     .group = Group::Lead,
                     .volume = "8 11 13 14 13 13 12 | 12 / 10 8 6 5 4 3 2 1 0",
                     .duty = "2 2 2 2 | 1",
                     .vibrato = {10, 6, 4}},
    InstrumentPreset{.name = STUDIO_TRANSLATE("presets", "Flute"),
                     .group = Group::Lead,
                     .volume = "3 6 8 10 11 12 12 11 | 11 / 8 6 4 2 1 0",
                     .duty = "2",
                     .vibrato = {24, 5, 2}},
    InstrumentPreset{.name = STUDIO_TRANSLATE("presets", "Brass"),
                     .group = Group::Lead,
                     .volume = "6 10 13 15 14 13 13 | 12 / 8 4 2 0",
                     .pitch = "5 -3 -2",
                     .duty = "0 0 | 1"},
    InstrumentPreset{.name = STUDIO_TRANSLATE("presets", "Pluck"),
                     .group = Group::Accompaniment,
                     .volume = "15 13 11 9 8 7 6 5 5 4 4 3 3 2 2 1 1 0",
                     .duty = "2 | 1"},
    InstrumentPreset{.name = STUDIO_TRANSLATE("presets", "Harp"),
                     .group = Group::Accompaniment,
                     .volume = "14 13 12 11 10 9 9 8 8 7 7 6 6 5 5 5 4 4 4 3 3 3 2 2 2 1 1 1 0",
                     .duty = "2"},
    InstrumentPreset{.name = STUDIO_TRANSLATE("presets", "Music box"),
                     .group = Group::Accompaniment,
                     .volume = "13 11 10 9 8 7 6 6 5 5 4 4 3 3 2 2 1 1 0",
                     .arpeggio = "12 12 0",
                     .duty = "2"},
    InstrumentPreset{.name = STUDIO_TRANSLATE("presets", "Bell"),
                     .group = Group::Accompaniment,
                     .volume = "15 12 11 10 9 9 8 8 7 7 6 6 6 5 5 5 4 4 4 3 3 3 2 2 2 2 1 1 1 1 0",
                     .arpeggio = "19 0",
                     .duty = "0"},
    InstrumentPreset{.name = STUDIO_TRANSLATE("presets", "Organ"),
                     .group = Group::Accompaniment,
                     .volume = "11 | 10 / 6 3 0",
                     .duty = "2"},
    InstrumentPreset{.name = STUDIO_TRANSLATE("presets", "Strings"),
                     .group = Group::Accompaniment,
                     .volume = "2 3 5 6 7 8 9 10 10 | 10 / 8 7 5 4 3 2 1 0",
                     .duty = "1",
                     .vibrato = {12, 5, 2}},
    InstrumentPreset{.name = STUDIO_TRANSLATE("presets", "Backing"),
                     .group = Group::Accompaniment,
                     .volume = "11 10 9 9 8 8 7 | 7 / 5 3 2 1 0",
                     .duty = "1"},
    InstrumentPreset{.name = STUDIO_TRANSLATE("presets", "Staccato"),
                     .group = Group::Accompaniment,
                     .volume = "13 11 8 5 3 1 0",
                     .duty = "1"},
    InstrumentPreset{.name = STUDIO_TRANSLATE("presets", "Echo"),
                     .group = Group::Accompaniment,
                     .volume = "6 6 5 5 4 | 4 / 3 3 2 2 1 1 0",
                     .duty = "2"},
    InstrumentPreset{.name = STUDIO_TRANSLATE("presets", "Echoing pluck"),
                     .group = Group::Accompaniment,
                     .volume = "15 12 10 8 6 4 2 2 1 7 6 5 4 3 2 1 1 1 3 3 2 2 1 1 0",
                     .duty = "1"},
    InstrumentPreset{.name = STUDIO_TRANSLATE("presets", "Major chord"),
                     .group = Group::Effect,
                     .volume = "12 11 10 | 9 / 6 4 2 0",
                     .arpeggio = "| 0 4 7",
                     .duty = "1"},
    InstrumentPreset{.name = STUDIO_TRANSLATE("presets", "Minor chord"),
                     .group = Group::Effect,
                     .volume = "12 11 10 | 9 / 6 4 2 0",
                     .arpeggio = "| 0 3 7",
                     .duty = "1"},
    InstrumentPreset{.name = STUDIO_TRANSLATE("presets", "Octaves"),
                     .group = Group::Effect,
                     .volume = "12 11 11 | 10 / 6 3 0",
                     .arpeggio = "| 0 0 12 12",
                     .duty = "0"},
    InstrumentPreset{.name = STUDIO_TRANSLATE("presets", "Laser"),
                     .group = Group::Effect,
                     .volume = "15 14 13 12 11 10 9 8 6 4 2 0",
                     .pitch = "0 12 18 24 32 40 48 60 72",
                     .duty = "2"},
    InstrumentPreset{
        .name = STUDIO_TRANSLATE("presets", "Bass"), .group = Group::Bass, .volume = "15"},
    InstrumentPreset{.name = STUDIO_TRANSLATE("presets", "Short bass"),
                     .group = Group::Bass,
                     .volume = "15 15 15 15 15 15 15 15 15 0"},
    InstrumentPreset{.name = STUDIO_TRANSLATE("presets", "Slap bass"),
                     .group = Group::Bass,
                     .volume = "15",
                     .arpeggio = "12 0"},
    InstrumentPreset{.name = STUDIO_TRANSLATE("presets", "Vibrato bass"),
                     .group = Group::Bass,
                     .volume = "15",
                     .vibrato = {20, 6, 3}},
    InstrumentPreset{.name = STUDIO_TRANSLATE("presets", "Tom"),
                     .group = Group::Bass,
                     .volume = "15 15 15 15 15 15 15 15 15 15 15 15 0",
                     .pitch = "0 6 8 10 14 18 22 28 34 40 48 56"},
    InstrumentPreset{.name = STUDIO_TRANSLATE("presets", "Percussion"),
                     .group = Group::Drum,
                     .volume = "15 12 9 7 5 4 3 2 1 1 0"},
    InstrumentPreset{.name = STUDIO_TRANSLATE("presets", "Kick drum"),
                     .group = Group::Drum,
                     .volume = "15 14 12 8 5 2 0",
                     .arpeggio = "2 0 -2 -4"},
    InstrumentPreset{.name = STUDIO_TRANSLATE("presets", "Snare drum"),
                     .group = Group::Drum,
                     .volume = "15 13 11 9 8 6 5 4 3 2 1 1 0",
                     .arpeggio = "-3 0"},
    InstrumentPreset{.name = STUDIO_TRANSLATE("presets", "Closed hi-hat"),
                     .group = Group::Drum,
                     .volume = "10 6 3 1 0"},
    InstrumentPreset{.name = STUDIO_TRANSLATE("presets", "Open hi-hat"),
                     .group = Group::Drum,
                     .volume = "11 9 8 8 7 7 6 6 5 5 4 4 3 3 2 2 1 1 0"},
    InstrumentPreset{.name = STUDIO_TRANSLATE("presets", "Shaker"),
                     .group = Group::Drum,
                     .volume = "2 5 7 5 3 1 0"},
    InstrumentPreset{.name = STUDIO_TRANSLATE("presets", "Crash"),
                     .group = Group::Drum,
                     .volume =
                         "15 14 13 12 11 11 10 10 9 9 8 8 8 7 7 7 6 6 6 5 5 5 5 4 4 4 4 3 3 3 "
                         "3 3 2 2 2 2 2 2 1 1 1 1 1 1 0"},
    InstrumentPreset{.name = STUDIO_TRANSLATE("presets", "Metal"),
                     .group = Group::Drum,
                     .volume = "14 12 10 8 7 6 5 4 3 2 2 1 1 0",
                     .duty = "1"}};

/// Which of them play the voices of a song that names none.
constexpr std::array<std::string_view, kVoiceCount> kDefaults{"Bright lead", "Backing", "Bass",
                                                              "Percussion"};

void putSequence(Instrument& instrument, SequenceKind kind, const char* text) {
    if (const auto sequence = readSequence(text, kind))
        instrument.sequence(kind) = *sequence;
}

bool isPlain(const Part& part) {
    const auto differs = [](const Note& left, const Note& right) {
        return left.velocity != right.velocity;
    };
    return part.volume.empty() && part.timbre.empty() &&
           std::ranges::adjacent_find(part.notes, differs) == part.notes.end() &&
           std::ranges::all_of(part.notes, [](const Note& note) {
               return note.instrument == kNoInstrument && note.effects.empty();
           });
}

}  // namespace

std::span<const InstrumentPreset> instrumentPresets() {
    return kPresets;
}

Instrument instrumentOf(const InstrumentPreset& preset) {
    Instrument instrument;
    instrument.name = preset.name;
    putSequence(instrument, SequenceKind::Volume, preset.volume);
    putSequence(instrument, SequenceKind::Arpeggio, preset.arpeggio);
    putSequence(instrument, SequenceKind::Pitch, preset.pitch);
    putSequence(instrument, SequenceKind::Duty, preset.duty);
    instrument.vibrato = preset.vibrato;
    return instrument;
}

bool isPlain(const Song& song) {
    return song.frame.instruments.empty() &&
           std::ranges::all_of(song.parts, [](const Part& part) { return isPlain(part); });
}

void giveDefaultInstruments(Song& song) {
    for (const Voice voice : kVoices) {
        const auto preset = std::ranges::find(
            kPresets, kDefaults[index(voice)],
            [](const InstrumentPreset& each) { return std::string_view(each.name); });
        song.frame.voiceInstruments[index(voice)] =
            static_cast<std::int16_t>(song.frame.instruments.size());
        song.frame.instruments.push_back(instrumentOf(*preset));
    }
}

}  // namespace studio::core
