// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/edit/note_set.h"

#include <algorithm>
#include <iterator>

namespace studio::core {

namespace {

/// The note of `part` that starts at `onset`, or nullptr.
const Note* noteFrom(const Part& part, Tick onset) {
    const std::size_t i = firstNoteFrom(part.notes, onset);
    return i < part.notes.size() && part.notes[i].start == onset ? &part.notes[i] : nullptr;
}

template <class Keep>
NoteSet filtered(const NoteSet& notes, const Keep& keep) {
    NoteSet result;
    for (const Voice voice : kVoices) {
        for (const Tick onset : notes.onsets(voice)) {
            if (keep(voice, onset))
                result.add(voice, onset);
        }
    }
    return result;
}

}  // namespace

bool NoteSet::empty() const {
    return size() == 0;
}

std::size_t NoteSet::size() const {
    std::size_t count = 0;
    for (const auto& onsets : onsets_)
        count += onsets.size();
    return count;
}

bool NoteSet::contains(Voice voice, Tick onset) const {
    return std::ranges::binary_search(onsets_[index(voice)], onset);
}

void NoteSet::add(Voice voice, Tick onset) {
    auto& onsets = onsets_[index(voice)];
    if (onsets.empty() || onsets.back() < onset) {
        onsets.push_back(onset);
        return;
    }
    const auto place = std::ranges::lower_bound(onsets, onset);
    if (*place != onset)
        onsets.insert(place, onset);
}

void NoteSet::remove(Voice voice, Tick onset) {
    auto& onsets = onsets_[index(voice)];
    const auto place = std::ranges::lower_bound(onsets, onset);
    if (place != onsets.end() && *place == onset)
        onsets.erase(place);
}

void NoteSet::toggle(Voice voice, Tick onset) {
    if (contains(voice, onset))
        remove(voice, onset);
    else
        add(voice, onset);
}

void NoteSet::add(const NoteSet& other) {
    for (std::size_t i = 0; i < kVoiceCount; ++i) {
        std::vector<Tick> merged;
        std::ranges::set_union(onsets_[i], other.onsets_[i], std::back_inserter(merged));
        onsets_[i] = std::move(merged);
    }
}

void NoteSet::clear() {
    *this = {};
}

NoteSet notesFrom(const Song& song, Voice voice, TickRange range) {
    NoteSet result;
    const auto& notes = song.part(voice).notes;
    for (std::size_t i = firstNoteFrom(notes, range.begin);
         i < notes.size() && notes[i].start < range.end; ++i)
        result.add(voice, notes[i].start);
    return result;
}

NoteSet existing(const Song& song, const NoteSet& notes) {
    return filtered(notes, [&](Voice voice, Tick onset) {
        return noteFrom(song.part(voice), onset) != nullptr;
    });
}

NoteSet unlocked(const Song& song, const NoteSet& notes) {
    return filtered(existing(song, notes), [&](Voice voice, Tick onset) {
        return song.frame.locks.at(voice, onset) != LockMode::Locked;
    });
}

TickRange spanOf(const Song& song, const NoteSet& notes) {
    std::optional<TickRange> span;
    for (const Voice voice : kVoices) {
        for (const Tick onset : notes.onsets(voice)) {
            const Note* note = noteFrom(song.part(voice), onset);
            if (note == nullptr)
                continue;
            if (!span)
                span = note->range();
            span->begin = std::min(span->begin, note->start);
            span->end = std::max(span->end, note->end());
        }
    }
    return span.value_or(TickRange{});
}

}  // namespace studio::core
