// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/edit/row_verbs.h"

#include "core/edit/note_verbs.h"
#include "core/edit/part_editor.h"

#include <algorithm>

namespace studio::core {

namespace {

std::int16_t narrow(int value) {
    return static_cast<std::int16_t>(value);
}

bool isLocked(const Song& song, Voice voice, Tick tick) {
    return song.frame.locks.at(voice, tick) == LockMode::Locked;
}

/// The last note that starts before `tick`, or nullptr.
const Note* noteBefore(const std::vector<Note>& notes, Tick tick) {
    const std::size_t next = firstNoteFrom(notes, tick);
    return next > 0 ? &notes[next - 1] : nullptr;
}

/// The next onset at or after `tick`, or the end of the song.
Tick nextOnset(const Song& song, Voice voice, Tick tick) {
    const auto& notes = song.part(voice).notes;
    const std::size_t next = firstNoteFrom(notes, tick);
    return next < notes.size() ? notes[next].start : song.frame.length;
}

/// Where the first LOCKED cell after `tick` begins, or the end of the song.
Tick nextLock(const Song& song, Voice voice, Tick tick) {
    for (const LockCell& cell : song.frame.locks.cells(voice, {tick, song.frame.length})) {
        if (cell.mode == LockMode::Locked)
            return cell.range.begin;
    }
    return song.frame.length;
}

/// Takes the note at `onset` out, changes it and puts it in again.
template <class Change>
void rewriteNote(Song& song, Voice voice, Tick onset, Change change) {
    PartEditor editor(song, voice);
    Phrase phrase = editor.remove(onset);
    change(phrase);
    editor.place(phrase);
    Part part = editor.finish();
    song.part(voice) = std::move(part);
}

void setPoint(Lane& lane, Tick at, int value) {
    std::erase_if(lane, [&](const LanePoint& point) { return point.at == at; });
    lane.insert(lane.begin() + static_cast<std::ptrdiff_t>(firstPointFrom(lane, at)),
                {at, narrow(value)});
}

/// Adds the changes of `other` from the tick `from` of the song on.
void takeChanges(Phrase& phrase, const Phrase& other, Tick from) {
    const Tick shift = other.note.start - phrase.note.start;
    const auto take = [&](Lane& lane, const Lane& more) {
        for (const LanePoint& point : more) {
            if (other.note.start + point.at >= from)
                lane.push_back({point.at + shift, point.value});
        }
    };
    take(phrase.volume, other.volume);
    take(phrase.timbreChanges, other.timbreChanges);
}

/// Moves `phrase` by whole rows; what stands on a line stands on a line again.
void moveByRows(Phrase& phrase, const Grid& grid, std::int64_t rows) {
    const Tick was = phrase.note.start;
    const Tick start = grid.moved(was, rows);
    for (Lane* lane : {&phrase.volume, &phrase.timbreChanges}) {
        for (LanePoint& point : *lane)
            point.at = std::max<Tick>(grid.moved(was + point.at, rows) - start, 1);
    }
    phrase.note.length = std::max<Tick>(grid.moved(phrase.note.end(), rows) - start, 1);
    phrase.note.start = start;
}

/// All that an unlocked stretch of one column holds, cleared.
RowOutcome clearNotes(Song& song, Voice voice, TickRange range) {
    const NoteSet there = notesFrom(song, voice, range);
    const Note* before = noteBefore(song.part(voice).notes, range.begin);
    const bool goesOn = before != nullptr && before->end() >= range.begin &&
                        before->end() < range.end && !isLocked(song, voice, before->start);
    if (there.empty() && !goesOn)
        return RowOutcome::Nothing;
    PartEditor editor(song, voice);
    std::vector<Phrase> gone;
    for (const Tick onset : there.onsets(voice))
        gone.push_back(editor.remove(onset));
    if (goesOn) {
        Phrase phrase = editor.remove(before->start);
        const bool rings = !gone.empty() && gone.back().note.end() >= range.end;
        const Tick end = rings ? gone.back().note.end() : nextOnset(song, voice, range.end);
        for (const Phrase& other : gone)
            takeChanges(phrase, other, range.end);
        phrase.note.length = end - phrase.note.start;
        editor.place(phrase);
    }
    Part part = editor.finish();
    song.part(voice) = std::move(part);
    return RowOutcome::Done;
}

RowOutcome clearValues(Song& song, Voice voice, RowColumn column, TickRange range) {
    NoteSet touched = notesFrom(song, voice, range);
    if (const Note* before = noteBefore(song.part(voice).notes, range.begin);
        before != nullptr && before->end() > range.begin)
        touched.add(voice, before->start);
    RowOutcome outcome = RowOutcome::Nothing;
    for (const Tick onset : touched.onsets(voice)) {
        if (isLocked(song, voice, onset)) {
            outcome = outcome == RowOutcome::Nothing ? RowOutcome::Locked : outcome;
            continue;
        }
        const Part& part = song.part(voice);
        const Note* before = noteBefore(part.notes, onset);
        const int carriedVolume =
            before != nullptr ? volumeAt(part, *before, before->end() - 1) : kHighestVelocity;
        const int carriedTimbre = laneValueAt(part.timbre, onset - 1, 0);
        const Part was = part;
        rewriteNote(song, voice, onset, [&](Phrase& phrase) {
            const bool volume = column == RowColumn::Volume;
            std::erase_if(volume ? phrase.volume : phrase.timbreChanges,
                          [&](const LanePoint& point) { return range.contains(onset + point.at); });
            if (!range.contains(onset))
                return;
            if (volume)
                phrase.note.velocity = narrow(std::max(carriedVolume, kLowestVelocity));
            else
                phrase.timbre = carriedTimbre;
        });
        if (!(song.part(voice) == was))
            outcome = RowOutcome::Done;
    }
    return outcome;
}

/// The note and the time that a value entered in a row is for.
struct ValuePlace {
    const Note* note;
    Tick at;
};

ValuePlace valuePlace(const Song& song, Voice voice, RowColumn column, const Row& row) {
    const auto& notes = song.part(voice).notes;
    for (const RowEvent& event : rowEvents(song, voice, column, row.range)) {
        if (const Note* note = noteAt(notes, event.at))
            return {note, event.at};
    }
    const std::size_t first = firstNoteFrom(notes, row.range.begin);
    if (first < notes.size() && notes[first].start < row.range.end)
        return {&notes[first], notes[first].start};
    return {noteAt(notes, row.line), row.line};
}

RowOutcome enterValue(Song& song, Voice voice, RowColumn column, const Row& row, int value) {
    const auto [note, at] = valuePlace(song, voice, column, row);
    if (isLocked(song, voice, at) || (note != nullptr && isLocked(song, voice, note->start)))
        return RowOutcome::Locked;
    if (note == nullptr)
        return RowOutcome::Nothing;
    const bool volume = column == RowColumn::Volume;
    const Tick offset = at - note->start;
    rewriteNote(song, voice, note->start, [&](Phrase& phrase) {
        if (offset > 0)
            setPoint(volume ? phrase.volume : phrase.timbreChanges, offset, value);
        else if (volume)
            phrase.note.velocity = narrow(std::max(value, kLowestVelocity));
        else
            phrase.timbre = value;
    });
    return RowOutcome::Done;
}

/// Moves what starts from `from` up to `limit` by `rows`, and the end of the note before with it.
void moveRows(Song& song, Voice voice, const Grid& grid, TickRange from, std::int64_t rows) {
    const NoteSet moving = notesFrom(song, voice, from);
    const Note* before = noteBefore(song.part(voice).notes, from.begin);
    const bool endMoves =
        before != nullptr && before->end() >= from.begin && !isLocked(song, voice, before->start);
    PartEditor editor(song, voice);
    std::vector<Phrase> phrases;
    if (endMoves) {
        phrases.push_back(editor.remove(before->start));
        Note& note = phrases.back().note;
        Phrase& phrase = phrases.back();
        const auto move = [&](Lane& lane) {
            for (LanePoint& point : lane) {
                if (note.start + point.at >= from.begin)
                    point.at =
                        std::max<Tick>(grid.moved(note.start + point.at, rows) - note.start, 1);
            }
        };
        move(phrase.volume);
        move(phrase.timbreChanges);
        note.length = std::max<Tick>(grid.moved(note.end(), rows) - note.start, 1);
    }
    for (const Tick onset : moving.onsets(voice)) {
        phrases.push_back(editor.remove(onset));
        moveByRows(phrases.back(), grid, rows);
    }
    for (Phrase& phrase : phrases) {
        phrase.note.length = std::min(phrase.note.length, song.frame.length - phrase.note.start);
        editor.place(phrase);
    }
    Part part = editor.finish();
    song.part(voice) = std::move(part);
}

}  // namespace

RowOutcome enterNote(Song& song, Voice voice, const Row& row, int pitch,
                     const RowDefaults& defaults) {
    const auto setPitch = [&](Phrase& phrase) { phrase.note.pitch = narrow(pitch); };
    const NoteSet there = notesFrom(song, voice, row.range);
    if (!there.empty()) {
        const Tick onset = there.onsets(voice).front();
        if (isLocked(song, voice, onset))
            return RowOutcome::Locked;
        rewriteNote(song, voice, onset, setPitch);
        return RowOutcome::Done;
    }
    if (isLocked(song, voice, row.line))
        return RowOutcome::Locked;
    const Note* sounding = noteAt(song.part(voice).notes, row.line);
    if (sounding != nullptr && isLocked(song, voice, sounding->start))
        return RowOutcome::Locked;
    growTo(song, row.range.end);
    const Tick until = nextOnset(song, voice, row.range.end);
    if (sounding != nullptr && sounding->start < row.line) {
        const Tick end = sounding->end() < row.range.end ? until : sounding->end();
        NoteSet divided;
        divided.add(voice, sounding->start);
        splitNotes(song, divided, row.line);
        rewriteNote(song, voice, row.line, [&](Phrase& phrase) {
            setPitch(phrase);
            phrase.note.length = end - row.line;
        });
        return RowOutcome::Done;
    }
    Note note;
    note.start = row.line;
    note.length = until - row.line;
    note.pitch = narrow(pitch);
    note.velocity = narrow(defaults.velocity);
    const int timbre = laneValueAt(song.part(voice).timbre, row.line, defaults.timbre);
    return drawNote(song, voice, note, timbre).empty() ? RowOutcome::Locked : RowOutcome::Done;
}

RowOutcome cutNote(Song& song, Voice voice, const Row& row) {
    const NoteSet there = notesFrom(song, voice, row.range);
    const Note* before = noteBefore(song.part(voice).notes, row.range.begin);
    const bool sounds = before != nullptr && before->end() > row.line;
    if (there.empty() && !sounds)
        return RowOutcome::Nothing;
    if (isLocked(song, voice, row.line) || (sounds && isLocked(song, voice, before->start)) ||
        unlocked(song, there) != there)
        return RowOutcome::Locked;
    PartEditor editor(song, voice);
    for (const Tick onset : there.onsets(voice))
        editor.remove(onset);
    if (sounds) {
        Phrase phrase = editor.remove(before->start);
        phrase.note.length = row.line - phrase.note.start;
        editor.place(phrase);
    }
    Part part = editor.finish();
    song.part(voice) = std::move(part);
    return RowOutcome::Done;
}

RowOutcome enterVolume(Song& song, Voice voice, const Row& row, int volume) {
    return enterValue(song, voice, RowColumn::Volume, row, std::clamp(volume, 0, kHighestVolume));
}

RowOutcome enterTimbre(Song& song, Voice voice, const Row& row, int timbre) {
    return enterValue(song, voice, RowColumn::Timbre, row,
                      std::clamp(timbre, 0, highestTimbre(voice)));
}

RowOutcome clearRows(Song& song, Voice voice, RowColumn column, TickRange range) {
    RowOutcome outcome = RowOutcome::Nothing;
    const TickRange inside = range.intersected({0, song.frame.length});
    for (const LockCell& cell : song.frame.locks.cells(voice, inside)) {
        RowOutcome here = RowOutcome::Nothing;
        if (cell.mode != LockMode::Locked)
            here = column == RowColumn::Note ? clearNotes(song, voice, cell.range)
                                             : clearValues(song, voice, column, cell.range);
        else if (!rowEvents(song, voice, column, cell.range).empty())
            here = RowOutcome::Locked;
        if (here == RowOutcome::Done || outcome == RowOutcome::Nothing)
            outcome = here;
    }
    return outcome;
}

RowOutcome pushDown(Song& song, Voice voice, const RowGrid& rows, std::int64_t index) {
    const Row row = rows.row(index);
    if (isLocked(song, voice, row.line))
        return RowOutcome::Locked;
    const Tick limit = nextLock(song, voice, row.line);
    const TickRange from{row.range.begin, limit};
    const auto& notes = song.part(voice).notes;
    const NoteSet moving = notesFrom(song, voice, from);
    const Note* before = noteBefore(notes, from.begin);
    const bool endMoves = before != nullptr && before->end() >= from.begin;
    if (moving.empty() && !endMoves)
        return RowOutcome::Nothing;
    if (!moving.empty()) {
        const Tick last = rows.grid().moved(moving.onsets(voice).back(), 1);
        if (last >= limit && limit < song.frame.length)
            return RowOutcome::Locked;
        growTo(song, last + 1);
    }
    moveRows(song, voice, rows.grid(), from, 1);
    return RowOutcome::Done;
}

RowOutcome pullUp(Song& song, Voice voice, const RowGrid& rows, std::int64_t index) {
    const Row row = rows.row(index);
    if (isLocked(song, voice, row.line))
        return RowOutcome::Locked;
    const Song before = song;
    if (clearRows(song, voice, RowColumn::Note, row.range) == RowOutcome::Locked) {
        song = before;
        return RowOutcome::Locked;
    }
    const Tick limit = nextLock(song, voice, row.range.end);
    moveRows(song, voice, rows.grid(), {row.range.end, limit}, -1);
    return song == before ? RowOutcome::Nothing : RowOutcome::Done;
}

}  // namespace studio::core
