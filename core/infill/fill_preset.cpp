// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/infill/fill_preset.h"

#include "core/base/enumerator_named.h"
#include "core/edit/scale.h"

#include <algorithm>
#include <vector>

namespace studio::core {

namespace {

constexpr std::array<std::string_view, kFillPresets.size()> kNames{"harmonise", "bass", "drums",
                                                                   "lead-back"};
constexpr PitchRange kBass{36, 60};

std::vector<Voice> writtenBy(FillPreset preset, Voice melody) {
    switch (preset) {
        case FillPreset::Harmonise:
            return {melody == Voice::Pulse1 ? Voice::Pulse2 : Voice::Pulse1, Voice::Triangle};
        case FillPreset::Bass:
            return {Voice::Triangle};
        case FillPreset::Drums:
            return {Voice::Noise};
        default:
            return {kVoices.begin(), kVoices.end()};
    }
}

double meanPitch(const Song& song, Voice voice, TickRange region) {
    double sum = 0;
    double count = 0;
    for (const Note& note : song.part(voice).notes) {
        if (!region.contains(note.start))
            continue;
        sum += note.pitch;
        ++count;
    }
    return count > 0 ? sum / count : 0;
}

}  // namespace

std::string_view fillPresetName(FillPreset preset) {
    return kNames[static_cast<std::size_t>(preset)];
}

std::optional<FillPreset> fillPresetNamed(std::string_view name) {
    return enumeratorNamed<FillPreset>(kNames, name);
}

Voice melodyOf(const Song& song, TickRange region) {
    return meanPitch(song, Voice::Pulse2, region) > meanPitch(song, Voice::Pulse1, region)
               ? Voice::Pulse2
               : Voice::Pulse1;
}

void applyPreset(Song& song, TickRange region, FillPreset preset) {
    song.frame.locks = LockMap(LockMode::Locked);
    const PitchClasses key = pitchClassesOf(scaleOf(song));
    for (const Voice voice : writtenBy(preset, melodyOf(song, region))) {
        song.frame.locks.set(voice, region, LockMode::Free);
        if (preset == FillPreset::Harmonise || preset == FillPreset::Bass)
            song.frame.wishes.change(voice, region, [&](Wish& wish) { wish.scale = key; });
        if (preset == FillPreset::Bass)
            song.frame.wishes.change(voice, region, [](Wish& wish) { wish.range = kBass; });
    }
    if (preset == FillPreset::LeadBack && !song.frame.loopPoint)
        song.frame.loopPoint = 0;
}

}  // namespace studio::core
