// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/edit/row.h"

#include <algorithm>

namespace studio::core {

namespace {

std::vector<RowEvent> noteEvents(const Song& song, Voice voice, TickRange range) {
    std::vector<RowEvent> events;
    const auto& notes = song.part(voice).notes;
    std::size_t i = firstNoteFrom(notes, range.begin);
    i = i > 0 ? i - 1 : 0;
    for (; i < notes.size() && notes[i].start < range.end; ++i) {
        const Note& note = notes[i];
        if (range.contains(note.start))
            events.push_back({note.start, RowEvent::Kind::Start, note.pitch});
        const bool goesOn = (i + 1 < notes.size() && notes[i + 1].start == note.end()) ||
                            note.end() == song.frame.length;
        if (range.contains(note.end()) && !goesOn)
            events.push_back({note.end(), RowEvent::Kind::End, 0});
    }
    return events;
}

void addChanges(const Lane& lane, TickRange range, std::vector<RowEvent>& events) {
    for (std::size_t i = firstPointFrom(lane, range.begin);
         i < lane.size() && lane[i].at < range.end; ++i)
        events.push_back({lane[i].at, RowEvent::Kind::Change, lane[i].value});
}

std::vector<RowEvent> volumeEvents(const Part& part, TickRange range) {
    std::vector<RowEvent> events;
    for (std::size_t i = firstNoteFrom(part.notes, range.begin);
         i < part.notes.size() && part.notes[i].start < range.end; ++i)
        events.push_back({part.notes[i].start, RowEvent::Kind::Start, part.notes[i].velocity});
    addChanges(part.volume, range, events);
    std::ranges::stable_sort(events, {}, &RowEvent::at);
    return events;
}

}  // namespace

RowGrid::RowGrid(const SongFrame& frame, GridUnit unit) : grid_(frame, unit), meter_(frame.meter) {
    const Tick last = std::max<Tick>(frame.length - 1, 0);
    songRows_ = grid_.indexAt(last) + 1;
    rows_ = grid_.indexAt(meter_.barStart(meter_.barAt(last) + 2) - 1) + 1;
}

Row RowGrid::row(std::int64_t index) const {
    const Tick line = grid_.tick(index);
    return {line, {index == 0 ? 0 : line - 1, grid_.tick(index + 1) - 1}};
}

std::int64_t RowGrid::rowAt(Tick tick) const {
    return grid_.indexAt(tick + 1);
}

std::int64_t RowGrid::bar(std::int64_t index) const {
    return meter_.barAt(grid_.tick(index + 1) - 1);
}

std::int64_t RowGrid::numberInBar(std::int64_t index) const {
    return index - firstRow(bar(index));
}

std::int64_t RowGrid::firstRow(std::int64_t bar) const {
    return grid_.indexAt(meter_.barStart(bar));
}

bool RowGrid::startsBeat(std::int64_t index) const {
    const Tick next = grid_.tick(index + 1);
    const std::int64_t bar = meter_.barAt(next - 1);
    const Tick start = meter_.barStart(bar);
    const TimeSignature& signature = meter_.signatureAt(start);
    // The last beat before the next row: beats are as long as one another but for a tick.
    const Tick length = meter_.barStart(bar + 1) - start;
    std::int64_t beat = (next - 1 - start) * signature.numerator / std::max<Tick>(length, 1);
    beat = std::min(beat + 1, signature.numerator - 1);
    while (beat > 0 && meter_.beatStart(bar, beat) >= next)
        --beat;
    return meter_.beatStart(bar, beat) >= grid_.tick(index);
}

std::vector<RowEvent> rowEvents(const Song& song, Voice voice, RowColumn column, TickRange range) {
    if (column == RowColumn::Note)
        return noteEvents(song, voice, range);
    if (column == RowColumn::Volume)
        return volumeEvents(song.part(voice), range);
    std::vector<RowEvent> events;
    addChanges(song.part(voice).timbre, range, events);
    return events;
}

}  // namespace studio::core
