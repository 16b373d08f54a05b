// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/infill/take_rebase.h"

#include "core/edit/note_verbs.h"

#include <algorithm>

namespace studio::core {

namespace {

/// A lane within `range`; a change before it holds where it begins.
Lane laneWithin(const Lane& lane, TickRange range) {
    std::size_t first = firstPointFrom(lane, range.begin);
    first = first > 0 ? first - 1 : 0;
    const std::size_t last = firstPointFrom(lane, range.end + 1);
    return {lane.begin() + static_cast<std::ptrdiff_t>(first),
            lane.begin() + static_cast<std::ptrdiff_t>(last)};
}

/// `song` with nothing but what stands around the region of a take in one voice, so that checking
/// a short take in a long song is quick: the notes that sound in it and a neighbour at either side.
Song surroundings(const Song& song, Voice voice, TickRange region) {
    Song result;
    result.frame = song.frame;
    const Part& part = song.part(voice);
    std::size_t first = firstNoteFrom(part.notes, region.begin);
    first -= std::min<std::size_t>(first, 2);
    const std::size_t last = std::min(firstNoteFrom(part.notes, region.end) + 1, part.notes.size());
    Part& around = result.part(voice);
    around.notes.assign(part.notes.begin() + static_cast<std::ptrdiff_t>(first),
                        part.notes.begin() + static_cast<std::ptrdiff_t>(last));
    TickRange reach = region;
    if (!around.notes.empty()) {
        reach.begin = std::min(reach.begin, around.notes.front().start);
        reach.end = std::max(reach.end, around.notes.back().end());
    }
    around.volume = laneWithin(part.volume, reach);
    around.timbre = laneWithin(part.timbre, reach);
    return result;
}

}  // namespace

std::optional<SongEdit> rebased(const Take& take, Voice voice, const Song& song) {
    const SongEdit own = take.edit.restrictedTo(voice);
    Song before = surroundings(song, voice, take.region);
    lengthenTo(before, take.region.end);
    before.frame.locks = before.frame.locks.narrowedBy(take.locks);
    if (own.empty() || notesWithin(before, take.region)[index(voice)] != take.stood[index(voice)])
        return std::nullopt;
    const auto local = own.movedTo(before);
    if (!local)
        return std::nullopt;
    Song after = before;
    local->apply(after);
    if (lockViolation(before, after, take.region))
        return std::nullopt;
    return own.movedTo(song);
}

}  // namespace studio::core
