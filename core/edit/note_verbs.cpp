// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/edit/note_verbs.h"

#include "core/edit/part_editor.h"

#include <algorithm>
#include <functional>

namespace studio::core {

namespace {

std::int16_t narrow(int value) {
    return static_cast<std::int16_t>(value);
}

int clampedPitch(Voice voice, int pitch) {
    const PitchRange range = pitchRange(voice);
    return std::clamp(pitch, range.lowest, range.highest);
}

/// Takes the unlocked ones of `notes` out, changes each and puts them in again.
NoteSet rewrite(Song& song, const NoteSet& notes,
                const std::function<void(Voice, Phrase&)>& change) {
    const Song before = song;
    const NoteSet open = unlocked(before, notes);
    NoteSet placed;
    for (const Voice voice : kVoices) {
        if (open.onsets(voice).empty())
            continue;
        PartEditor editor(before, voice);
        std::vector<Phrase> phrases;
        for (const Tick onset : open.onsets(voice))
            phrases.push_back(editor.remove(onset));
        for (Phrase& phrase : phrases) {
            change(voice, phrase);
            if (editor.place(phrase))
                placed.add(voice, phrase.note.start);
        }
        song.part(voice) = editor.finish();
    }
    return existing(song, placed);
}

/// How far `notes` may move: what of `by` and `semitones` keeps all in the song and in range.
std::pair<Tick, int> possibleMove(const Song& song, const NoteSet& notes, Tick by, int semitones) {
    for (const Voice voice : kVoices) {
        const PitchRange range = pitchRange(voice);
        for (const Tick onset : notes.onsets(voice)) {
            const Note& note = *noteAt(song.part(voice).notes, onset);
            by = std::clamp(by, -note.start, song.frame.length - 1 - note.start);
            semitones =
                std::clamp(semitones, range.lowest - note.pitch, range.highest - note.pitch);
        }
    }
    return {by, semitones};
}

std::optional<NoteSet> shifted(Song& song, const NoteSet& notes, Tick by, int semitones,
                               bool copy) {
    const Song before = song;
    const NoteSet moving = copy ? existing(before, notes) : unlocked(before, notes);
    const auto [ticks, steps] = possibleMove(before, moving, by, semitones);
    std::array<Part, kVoiceCount> parts = before.parts;
    NoteSet placed;
    for (const Voice voice : kVoices) {
        PartEditor editor(before, voice);
        std::vector<Phrase> phrases;
        for (const Tick onset : moving.onsets(voice)) {
            const Part& part = before.part(voice);
            phrases.push_back(copy ? phraseOf(part, *noteAt(part.notes, onset))
                                   : editor.remove(onset));
        }
        for (Phrase& phrase : phrases) {
            phrase.note.start += ticks;
            phrase.note.pitch = narrow(phrase.note.pitch + steps);
            if (!editor.place(phrase))
                return std::nullopt;
            placed.add(voice, phrase.note.start);
        }
        parts[index(voice)] = editor.finish();
    }
    song.parts = std::move(parts);
    return existing(song, placed);
}

void addToVolume(Phrase& phrase, int by) {
    phrase.note.velocity =
        narrow(std::clamp(phrase.note.velocity + by, kLowestVelocity, kHighestVelocity));
    for (LanePoint& point : phrase.volume)
        point.value = narrow(std::clamp(point.value + by, 0, kHighestVolume));
}

/// Sets `lane`, which counts from the onset and starts with `first`, to `value` within `range`.
/// Returns what it starts with now.
int overwritten(Lane& lane, int first, TickRange range, Tick length, int value) {
    const int after = range.end <= 0 ? first : laneValueAt(lane, range.end, first);
    std::erase_if(lane, [&](const LanePoint& point) { return range.contains(point.at); });
    const auto insert = [&](Tick at, int to) {
        lane.insert(lane.begin() + static_cast<std::ptrdiff_t>(firstPointFrom(lane, at)),
                    {at, narrow(to)});
    };
    const bool pointFollows = firstPointFrom(lane, range.end) < lane.size() &&
                              lane[firstPointFrom(lane, range.end)].at == range.end;
    if (range.end < length && !pointFollows)
        insert(range.end, after);
    if (range.begin <= 0)
        return value;
    insert(range.begin, value);
    return first;
}

/// Rewrites the unlocked notes that sound in `range`.
void rewriteSounding(Song& song, Voice voice, TickRange range,
                     const std::function<void(Phrase&, TickRange)>& change) {
    NoteSet notes = notesFrom(song, voice, range);
    if (const Note* note = noteAt(song.part(voice).notes, range.begin))
        notes.add(voice, note->start);
    rewrite(song, notes, [&](Voice, Phrase& phrase) {
        const TickRange inside = range.intersected(phrase.note.range());
        change(phrase, {inside.begin - phrase.note.start, inside.end - phrase.note.start});
    });
}

}  // namespace

void growTo(Song& song, Tick end) {
    const MeterMap& meter = song.frame.meter;
    if (end > song.frame.length)
        lengthenTo(song, meter.barStart(meter.barAt(end - 1) + 1));
}

void lengthenTo(Song& song, Tick length) {
    if (length <= song.frame.length)
        return;
    const Tick was = song.frame.length;
    song.frame.length = std::min(length, kHighestTick);
    for (const Voice voice : kVoices)
        song.frame.locks.set(voice, {was, song.frame.length}, LockMode::Free);
}

NoteSet drawNote(Song& song, Voice voice, const Note& note, int timbre) {
    PartEditor editor(song, voice);
    Phrase phrase;
    phrase.note = note;
    phrase.timbre = std::clamp(timbre, 0, highestTimbre(voice));
    NoteSet drawn;
    if (!editor.place(phrase))
        return drawn;
    Part part = editor.finish();
    song.part(voice) = std::move(part);
    drawn.add(voice, note.start);
    return drawn;
}

void eraseNotes(Song& song, const NoteSet& notes) {
    const Song before = song;
    const NoteSet open = unlocked(before, notes);
    for (const Voice voice : kVoices) {
        if (open.onsets(voice).empty())
            continue;
        PartEditor editor(before, voice);
        for (const Tick onset : open.onsets(voice))
            editor.remove(onset);
        song.part(voice) = editor.finish();
    }
}

std::optional<NoteSet> moveNotes(Song& song, const NoteSet& notes, Tick by, int semitones) {
    return shifted(song, notes, by, semitones, false);
}

std::optional<NoteSet> copyNotes(Song& song, const NoteSet& notes, Tick by, int semitones) {
    return shifted(song, notes, by, semitones, true);
}

NoteSet moveInScale(Song& song, const NoteSet& notes, const Scale& scale, int degrees) {
    return rewrite(song, notes, [&](Voice voice, Phrase& phrase) {
        const int pitch = scale.moved(phrase.note.pitch, degrees);
        if (voice != Voice::Noise && pitchRange(voice).contains(pitch))
            phrase.note.pitch = narrow(pitch);
    });
}

NoteSet resizeNotes(Song& song, const NoteSet& notes, NoteEdge edge, Tick by, Tick least) {
    return rewrite(song, notes, [&](Voice, Phrase& phrase) {
        Note& note = phrase.note;
        const Tick shortest = std::min(least, note.length);
        if (edge == NoteEdge::End) {
            note.length = std::max(note.length + by, shortest);
            return;
        }
        const Tick start = std::clamp<Tick>(note.start + by, 0, note.end() - shortest);
        note.length = note.end() - start;
        note.start = start;
    });
}

NoteSet stretchNotes(Song& song, const NoteSet& notes, const Grid& grid, int by, Tick least) {
    return rewrite(song, notes, [&](Voice, Phrase& phrase) {
        Note& note = phrase.note;
        const Tick end = grid.moved(note.end(), by);
        note.length = std::max(end - note.start, std::min(least, note.length));
    });
}

NoteSet quantiseNotes(Song& song, const NoteSet& notes, const Grid& grid) {
    const NoteSet open = unlocked(song, notes);
    NoteSet taken;
    return rewrite(song, open, [&](Voice voice, Phrase& phrase) {
        const Tick line = grid.nearest(phrase.note.start);
        const bool possible = line < song.frame.length && !taken.contains(voice, line) &&
                              song.frame.locks.at(voice, line) != LockMode::Locked;
        if (possible)
            phrase.note.start = line;
        taken.add(voice, phrase.note.start);
    });
}

NoteSet changeVolume(Song& song, const NoteSet& notes, int by) {
    return rewrite(song, notes, [&](Voice, Phrase& phrase) { addToVolume(phrase, by); });
}

NoteSet setVolume(Song& song, const NoteSet& notes, int volume) {
    return rewrite(song, notes, [&](Voice, Phrase& phrase) {
        addToVolume(phrase, volume - phrase.note.velocity);
    });
}

NoteSet setTimbre(Song& song, const NoteSet& notes, int timbre) {
    return rewrite(song, notes, [&](Voice voice, Phrase& phrase) {
        phrase.timbre = std::clamp(timbre, 0, highestTimbre(voice));
        phrase.timbreChanges.clear();
    });
}

void drawVolume(Song& song, Voice voice, TickRange range, int volume) {
    rewriteSounding(song, voice, range, [&](Phrase& phrase, TickRange inside) {
        const int first =
            overwritten(phrase.volume, phrase.note.velocity, inside, phrase.note.length, volume);
        phrase.note.velocity = narrow(std::max(first, kLowestVelocity));
    });
}

void drawTimbre(Song& song, Voice voice, TickRange range, int timbre) {
    const int value = std::clamp(timbre, 0, highestTimbre(voice));
    rewriteSounding(song, voice, range, [&](Phrase& phrase, TickRange inside) {
        phrase.timbre =
            overwritten(phrase.timbreChanges, phrase.timbre, inside, phrase.note.length, value);
    });
}

NoteSet joinNotes(Song& song, const NoteSet& notes) {
    const Song before = song;
    const NoteSet open = unlocked(before, notes);
    NoteSet joined;
    for (const Voice voice : kVoices) {
        const auto& onsets = open.onsets(voice);
        if (onsets.empty())
            continue;
        PartEditor editor(before, voice);
        Phrase whole = editor.remove(onsets.front());
        for (std::size_t i = 1; i < onsets.size(); ++i)
            whole.note.length = editor.remove(onsets[i]).note.end() - whole.note.start;
        editor.place(whole);
        song.part(voice) = editor.finish();
        joined.add(voice, whole.note.start);
    }
    return joined;
}

NoteSet splitNotes(Song& song, const NoteSet& notes, Tick at) {
    const Song before = song;
    const NoteSet open = unlocked(before, notes);
    NoteSet result = open;
    for (const Voice voice : kVoices) {
        const Note* note = noteAt(before.part(voice).notes, at);
        if (note == nullptr || note->start == at || !open.contains(voice, note->start))
            continue;
        PartEditor editor(before, voice);
        const Phrase whole = phraseOf(before.part(voice), *note);
        const Tick cut = at - note->start;
        Phrase tail = whole;
        tail.note.start = at;
        tail.note.length = whole.note.length - cut;
        tail.note.velocity = narrow(std::max(laneValueAt(whole.volume, cut, note->velocity), 1));
        tail.timbre = laneValueAt(whole.timbreChanges, cut, whole.timbre);
        for (Lane* lane : {&tail.volume, &tail.timbreChanges}) {
            std::erase_if(*lane, [&](const LanePoint& point) { return point.at <= cut; });
            for (LanePoint& point : *lane)
                point.at -= cut;
        }
        if (!editor.place(tail))
            continue;
        song.part(voice) = editor.finish();
        result.add(voice, at);
    }
    return result;
}

std::optional<NoteSet> reverseNotes(Song& song, const NoteSet& notes) {
    const Song before = song;
    const NoteSet open = unlocked(before, notes);
    const TickRange span = spanOf(before, open);
    std::array<Part, kVoiceCount> parts = before.parts;
    NoteSet placed;
    for (const Voice voice : kVoices) {
        PartEditor editor(before, voice);
        std::vector<Phrase> phrases;
        for (const Tick onset : open.onsets(voice))
            phrases.push_back(editor.remove(onset));
        std::ranges::reverse(phrases);
        for (Phrase& phrase : phrases) {
            phrase.note.start = span.begin + span.end - phrase.note.end();
            if (!editor.place(phrase))
                return std::nullopt;
            placed.add(voice, phrase.note.start);
        }
        parts[index(voice)] = editor.finish();
    }
    song.parts = std::move(parts);
    return placed;
}

NoteSet invertNotes(Song& song, const NoteSet& notes) {
    const NoteSet open = unlocked(song, notes);
    std::array<int, kVoiceCount> sums{};
    for (const Voice voice : kVoices) {
        const auto& onsets = open.onsets(voice);
        if (onsets.empty())
            continue;
        const auto pitchOf = [&](Tick onset) {
            return noteAt(song.part(voice).notes, onset)->pitch;
        };
        const auto [lowest, highest] = std::ranges::minmax(onsets, {}, pitchOf);
        sums[index(voice)] = pitchOf(lowest) + pitchOf(highest);
    }
    return rewrite(song, open, [&](Voice voice, Phrase& phrase) {
        phrase.note.pitch = narrow(clampedPitch(voice, sums[index(voice)] - phrase.note.pitch));
    });
}

NoteSet joinEnds(Song& song, const NoteSet& notes) {
    const Song before = song;
    return rewrite(song, notes, [&](Voice voice, Phrase& phrase) {
        const auto& all = before.part(voice).notes;
        const std::size_t next = firstNoteFrom(all, phrase.note.start + 1);
        if (next < all.size())
            phrase.note.length = all[next].start - phrase.note.start;
    });
}

void shiftNotes(Song& song, Voice voice, TickRange range, Tick by) {
    const Song before = song;
    const NoteSet open = unlocked(before, notesFrom(before, voice, range));
    PartEditor editor(before, voice);
    std::vector<Phrase> phrases;
    for (const Tick onset : open.onsets(voice))
        phrases.push_back(editor.remove(onset));
    for (Phrase& phrase : phrases) {
        const Phrase was = phrase;
        phrase.note.start += by;
        if (!range.contains(phrase.note.start))
            continue;
        phrase.note.length = std::min(phrase.note.length, range.end - phrase.note.start);
        if (!editor.place(phrase))
            editor.place(was);
    }
    song.part(voice) = editor.finish();
}

}  // namespace studio::core
