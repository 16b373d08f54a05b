// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/edit/part_editor.h"

#include <algorithm>
#include <set>
#include <stdexcept>

namespace studio::core {

namespace {

using Difference = std::ptrdiff_t;

Lane pointsInside(const Lane& lane, const Note& note) {
    Lane result;
    for (std::size_t i = firstPointFrom(lane, note.start + 1);
         i < lane.size() && lane[i].at < note.end(); ++i)
        result.push_back({lane[i].at - note.start, lane[i].value});
    return result;
}

void erasePoints(Lane& lane, TickRange range) {
    lane.erase(lane.begin() + static_cast<Difference>(firstPointFrom(lane, range.begin)),
               lane.begin() + static_cast<Difference>(firstPointFrom(lane, range.end)));
}

void insertPoint(Lane& lane, Tick at, int value) {
    const auto place = lane.begin() + static_cast<Difference>(firstPointFrom(lane, at + 1));
    lane.insert(place, {at, static_cast<std::int16_t>(value)});
}

}  // namespace

Phrase phraseOf(const Part& part, const Note& note) {
    return {note, pointsInside(part.volume, note), laneValueAt(part.timbre, note.start, 0),
            pointsInside(part.timbre, note)};
}

PartEditor::PartEditor(const Song& song, Voice voice)
    : song_(song), voice_(voice), before_(song.part(voice)), part_(before_) {}

bool PartEditor::isLocked(Tick tick) const {
    return song_.frame.locks.at(voice_, tick) == LockMode::Locked;
}

void PartEditor::clearLanes(TickRange range) {
    erasePoints(part_.volume, range);
    erasePoints(part_.timbre, range);
    changedUntil_.push_back(range.end);
}

void PartEditor::erase(std::size_t i) {
    clearLanes(part_.notes[i].range());
    placed_.erase(part_.notes[i].start);
    part_.notes.erase(part_.notes.begin() + static_cast<Difference>(i));
}

Phrase PartEditor::remove(Tick onset) {
    const std::size_t i = firstNoteFrom(part_.notes, onset);
    if (i == part_.notes.size() || part_.notes[i].start != onset || isLocked(onset))
        throw std::logic_error("PartEditor: no such note, or it is locked");
    Phrase phrase = phraseOf(before_, part_.notes[i]);
    erase(i);
    return phrase;
}

Tick PartEditor::latestEnd(Tick onset) const {
    Tick latest = onset;
    for (const LockCell& cell : song_.frame.locks.cells(voice_, {onset, song_.frame.length})) {
        if (cell.mode == LockMode::Locked)
            break;
        latest = cell.range.end;
    }
    const Note* was = noteAt(before_.notes, onset);
    return was != nullptr && was->start == onset ? std::max(latest, was->end()) : latest;
}

bool PartEditor::place(const Phrase& phrase) {
    const Tick start = phrase.note.start;
    if (start < 0 || start >= song_.frame.length || isLocked(start))
        return false;
    const std::size_t next = firstNoteFrom(part_.notes, start);
    if (next > 0 && part_.notes[next - 1].end() > start) {
        Note& sounding = part_.notes[next - 1];
        if (isLocked(sounding.start))
            return false;
        clearLanes({start, sounding.end()});
        sounding.length = start - sounding.start;
    }
    Note note = phrase.note;
    note.length = std::min(note.end(), latestEnd(start)) - start;
    while (next < part_.notes.size() && part_.notes[next].start < note.end())
        erase(next);
    clearLanes(note.range());
    for (const LanePoint& point : phrase.volume) {
        if (point.at < note.length)
            insertPoint(part_.volume, start + point.at, point.value);
    }
    for (const LanePoint& point : phrase.timbreChanges) {
        if (point.at < note.length)
            insertPoint(part_.timbre, start + point.at, point.value);
    }
    placed_[start] = phrase.timbre;
    part_.notes.insert(part_.notes.begin() + static_cast<Difference>(next), std::move(note));
    return true;
}

Part PartEditor::finish() {
    std::ranges::sort(changedUntil_);
    // Elsewhere a note still has before it what it had.
    std::set<Tick> onsets;
    for (const auto& [onset, timbre] : placed_)
        onsets.insert(onset);
    for (const Tick end : changedUntil_) {
        if (const std::size_t i = firstNoteFrom(part_.notes, end); i < part_.notes.size())
            onsets.insert(part_.notes[i].start);
    }
    for (const Tick onset : onsets) {
        const auto placed = placed_.find(onset);
        const bool kept = placed == placed_.end();
        const int wanted = kept ? laneValueAt(before_.timbre, onset, 0) : placed->second;
        if (laneValueAt(part_.timbre, onset, 0) == wanted)
            continue;
        Tick at = onset;
        if (kept) {
            // What it relied on went with a change before it and is set again where that ended;
            // a LOCKED cell that begins there gets nothing new.
            at = *std::prev(std::ranges::upper_bound(changedUntil_, onset));
            if (isLocked(at))
                --at;
        }
        insertPoint(part_.timbre, at, wanted);
    }
    return std::move(part_);
}

}  // namespace studio::core
