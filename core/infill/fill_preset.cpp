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

void wishFor(Song& song, TickRange region, FillPreset preset) {
    const PitchClasses key = pitchClassesOf(scaleOf(song));
    for (const Voice voice : writtenBy(preset, song, region)) {
        song.frame.wishes.change(voice, region, [&](Wish& wish) {
            const bool bass = preset == FillPreset::Bass;
            if ((bass || preset == FillPreset::Harmonise) && !wish.scale)
                wish.scale = key;
            if (bass && !wish.range)
                wish.range = kBass;
        });
    }
    if (preset == FillPreset::LeadBack && !song.frame.loopPoint)
        song.frame.loopPoint = 0;
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

std::vector<Voice> writtenBy(FillPreset preset, const Song& song, TickRange region) {
    switch (preset) {
        case FillPreset::Harmonise:
            return {melodyOf(song, region) == Voice::Pulse1 ? Voice::Pulse2 : Voice::Pulse1,
                    Voice::Triangle};
        case FillPreset::Bass:
            return {Voice::Triangle};
        case FillPreset::Drums:
            return {Voice::Noise};
        default:
            return {kVoices.begin(), kVoices.end()};
    }
}

void applyPreset(Song& song, TickRange region, FillPreset preset) {
    song.frame.locks = LockMap(LockMode::Locked);
    for (const Voice voice : writtenBy(preset, song, region))
        song.frame.locks.set(voice, region, LockMode::Free);
    wishFor(song, region, preset);
}

void narrowToPreset(Song& song, TickRange region, FillPreset preset) {
    const std::vector<Voice> written = writtenBy(preset, song, region);
    for (const Voice voice : kVoices) {
        if (std::ranges::find(written, voice) == written.end())
            song.frame.locks.set(voice, region, LockMode::Locked);
    }
    wishFor(song, region, preset);
}

}  // namespace studio::core
