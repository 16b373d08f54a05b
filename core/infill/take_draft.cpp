// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/infill/take_draft.h"

#include "core/infill/take.h"

#include <algorithm>
#include <utility>

namespace studio::core {

double TakeDraft::share() const {
    const auto length = static_cast<double>(std::max<std::int64_t>(plan_.end - plan_.start, 1));
    return std::clamp(static_cast<double>(reached_ - plan_.start) / length, 0.0, 1.0);
}

std::vector<Note> TakeDraft::notes(Voice voice) const {
    std::vector<Note> result;
    for (const DrawnNote& drawn : walk_.outcome().notes[index(voice)]) {
        const FreeSlot& slot = plan_.slots[index(voice)][drawn.slot];
        const bool sounds = drawn.end <= drawn.begin;
        Note note;
        note.start = plan_.tickAt(drawn.begin, slot);
        note.length = plan_.tickAt(sounds ? walk_.step() : drawn.end, slot) - note.start;
        note.pitch = static_cast<std::int16_t>(drawn.pitch);
        if (note.length > 0)
            result.push_back(note);
    }
    const auto& kept = plan_.kept.part(voice).notes;
    const auto& seenAs = plan_.view[index(voice)].seenAs;
    for (std::size_t i = firstNoteFrom(kept, plan_.region.begin);
         i < kept.size() && kept[i].start < plan_.region.end; ++i) {
        if (!plan_.takesDrawnPitch(voice, kept[i]) || seenAs[i] == kUnseen)
            continue;
        Note note = kept[i];
        note.pitch = static_cast<std::int16_t>(walk_.outcome().pitchOf(voice, seenAs[i]));
        if (note.pitch == 0)
            continue;
        result.push_back(note);
    }
    std::ranges::sort(result, {}, &Note::start);
    return result;
}

void TakeDraft::asWritten(std::array<std::vector<Note>, kVoiceCount>& notes) const {
    if (plan_.pulses == PulseOrder::Swapped)
        std::swap(notes[index(Voice::Pulse1)], notes[index(Voice::Pulse2)]);
}

std::array<std::vector<Note>, kVoiceCount> TakeDraft::notes() const {
    std::array<std::vector<Note>, kVoiceCount> result;
    for (const Voice voice : kVoices)
        result[index(voice)] = notes(voice);
    asWritten(result);
    return result;
}

std::array<std::vector<Note>, kVoiceCount> TakeDraft::staying() const {
    std::array<std::vector<Note>, kVoiceCount> result = notesWithin(plan_.kept, plan_.region);
    for (const Voice voice : kVoices) {
        std::erase_if(result[index(voice)],
                      [&](const Note& note) { return plan_.takesDrawnPitch(voice, note); });
    }
    asWritten(result);
    return result;
}

}  // namespace studio::core
