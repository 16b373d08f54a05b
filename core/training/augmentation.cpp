// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/training/augmentation.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace studio::core {

namespace {

void keepFewer(SongView& piece, RandomSequence& random) {
    std::array<std::size_t, kVoiceCount> order{0, 1, 2, 3};
    const std::uint64_t kept = 1 + random.below(kVoiceCount - 1);
    for (std::size_t i = 0; i < kVoiceCount; ++i) {
        std::swap(order[i], order[i + random.below(kVoiceCount - i)]);
        if (i >= kept)
            piece[order[i]].notes.clear();
    }
}

void transpose(VoiceView& voice, int semitones, const PitchRange& range) {
    for (ViewNote& note : voice.notes)
        note.pitch += semitones;
    std::erase_if(voice.notes, [&](const ViewNote& note) { return !range.contains(note.pitch); });
}

void stretch(VoiceView& voice, double factor) {
    const auto scaled = [factor](std::int64_t step) {
        return std::llround(static_cast<double>(step) * factor);
    };
    std::vector<ViewNote> notes;
    for (ViewNote note : voice.notes) {
        note.begin = scaled(note.begin);
        note.end = std::max<std::int64_t>(scaled(note.end), note.begin + 1);
        if (!notes.empty() && notes.back().begin == note.begin)
            notes.pop_back();
        if (!notes.empty())
            notes.back().end = std::min(notes.back().end, note.begin);
        notes.push_back(note);
    }
    voice.notes = std::move(notes);
}

}  // namespace

SongView varied(SongView piece, const Augmentation& augmentation, RandomSequence& random) {
    if (random.uniform() < augmentation.fewerVoices)
        keepFewer(piece, random);
    if (random.uniform() < augmentation.swapPulses)
        std::swap(piece[index(Voice::Pulse1)], piece[index(Voice::Pulse2)]);
    const auto choices = static_cast<std::uint64_t>(augmentation.highestTranspose -
                                                    augmentation.lowestTranspose + 1);
    const int semitones = augmentation.lowestTranspose + static_cast<int>(random.below(choices));
    for (const Voice voice : {Voice::Pulse1, Voice::Pulse2, Voice::Triangle})
        transpose(piece[index(voice)], semitones, pitchRange(voice));
    if (augmentation.stretch > 0) {
        const double factor = 1 + augmentation.stretch * (2 * random.uniform() - 1);
        for (VoiceView& voice : piece)
            stretch(voice, factor);
    }
    return piece;
}

}  // namespace studio::core
