// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "widgets/document/reviewed_take.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <utility>

namespace studio::widgets {

using core::Note;
using core::Voice;

namespace {
/// Volume comes with the finished take.
constexpr std::int16_t kDraftVelocity = 10;
}  // namespace

bool ReviewedTake::outOfDate() const {
    return finished() && std::ranges::none_of(fits, std::identity());
}

int ReviewedTake::usedVoices() const {
    return static_cast<int>(
        std::ranges::count_if(core::kVoices, [this](Voice voice) { return uses(voice); }));
}

ReviewedTake reviewed(core::Take take) {
    ReviewedTake result{take.number};
    for (const Voice voice : core::kVoices)
        result.written[core::index(voice)] = !take.edit.restrictedTo(voice).empty();
    result.chosen = result.written;
    result.take = std::move(take);
    return result;
}

core::Song songWithDraft(core::Song song, const ReviewedTake& take, core::TickRange region) {
    for (const Voice voice : core::kVoices) {
        auto& notes = song.part(voice).notes;
        VoiceNotes::value_type drafted = take.draft[core::index(voice)];
        for (Note& note : drafted) {
            const Note* stood = core::noteAt(notes, note.start);
            note.velocity = stood != nullptr ? stood->velocity : kDraftVelocity;
        }
        std::vector<Note> written;
        std::ranges::merge(take.staying[core::index(voice)], drafted, std::back_inserter(written),
                           {}, &Note::start, &Note::start);
        std::erase_if(written, [&](const Note& note) { return !region.contains(note.start); });
        const auto place = [&](core::Tick tick) {
            return notes.begin() + static_cast<std::ptrdiff_t>(core::firstNoteFrom(notes, tick));
        };
        const auto first = notes.erase(place(region.begin), place(region.end));
        notes.insert(first, written.begin(), written.end());
        // A note that sounds into the region ends where a new one begins.
        for (std::size_t i = 1; i < notes.size(); ++i)
            notes[i - 1].length =
                std::min(notes[i - 1].length, notes[i].start - notes[i - 1].start);
    }
    return song;
}

}  // namespace studio::widgets
