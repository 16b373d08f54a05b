// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/score/song.h"

#include <span>

namespace studio::core {

/// What a preset is for.
enum class PresetGroup : std::uint8_t { Lead, Accompaniment, Effect, Bass, Drum };

/// A ready-made instrument, its sequences as sequence_text reads them.
struct InstrumentPreset {
    /// Marked for translation in the context "presets".
    const char* name;
    PresetGroup group;
    const char* volume = "";
    const char* arpeggio = "";
    const char* pitch = "";
    const char* duty = "";
    Vibrato vibrato = {};
};

/// In the order in which they are offered, the groups together.
[[nodiscard]] std::span<const InstrumentPreset> instrumentPresets();

/// `preset` as an instrument of that name.
[[nodiscard]] Instrument instrumentOf(const InstrumentPreset& preset);

/// The song says nothing of how its notes sound: no change of volume or timbre, one velocity a
/// voice, and no instrument. So is everything that LakhNES writes by itself.
[[nodiscard]] bool isPlain(const Song& song);

/// Gives the four voices an instrument each with which notes alone are music.
void giveDefaultInstruments(Song& song);

}  // namespace studio::core
