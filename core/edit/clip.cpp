// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/edit/clip.h"

#include <algorithm>

namespace studio::core {

namespace {

constexpr int kOctave = 12;

/// The voice that the clip's `source` goes to, or nothing.
std::optional<Voice> targetOf(const Clip& clip, Voice source, Voice wanted) {
    const bool single = std::ranges::count(clip.voices, true) == 1;
    const Voice target = single ? wanted : source;
    if ((source == Voice::Noise) != (target == Voice::Noise))
        return std::nullopt;
    return target;
}

std::int16_t intoRange(int pitch, Voice voice) {
    const PitchRange range = pitchRange(voice);
    while (pitch < range.lowest)
        pitch += kOctave;
    while (pitch > range.highest)
        pitch -= kOctave;
    return static_cast<std::int16_t>(pitch);
}

/// Ticks of the clip in ticks of the song.
Tick converted(Tick ticks, const Clip& clip, const Song& song) {
    __extension__ using Wide = __int128;
    const Wide scaled = static_cast<Wide>(ticks) * song.frame.tempo.ticksPerQuarter();
    return static_cast<Tick>(scaled / clip.ticksPerQuarter);
}

Phrase fitted(Phrase phrase, const Clip& clip, const Song& song, Tick at, Voice voice) {
    const Tick start = converted(phrase.note.start, clip, song);
    const Tick end = converted(phrase.note.end(), clip, song);
    phrase.note.start = at + start;
    phrase.note.length = std::max<Tick>(end - start, 1);
    if (voice != Voice::Noise)
        phrase.note.pitch = intoRange(phrase.note.pitch, voice);
    phrase.timbre = std::min(phrase.timbre, highestTimbre(voice));
    for (LanePoint& point : phrase.volume)
        point.at = std::max<Tick>(converted(point.at, clip, song), 1);
    for (LanePoint& point : phrase.timbreChanges) {
        point.at = std::max<Tick>(converted(point.at, clip, song), 1);
        point.value = static_cast<std::int16_t>(std::min<int>(point.value, highestTimbre(voice)));
    }
    return phrase;
}

bool leavesNoRoom(const Song& song, Voice voice, const Note& note) {
    const auto& notes = song.part(voice).notes;
    const std::size_t next = firstNoteFrom(notes, note.start);
    return (next < notes.size() && notes[next].start < note.end()) ||
           noteAt(notes, note.start) != nullptr;
}

}  // namespace

std::size_t Clip::noteCount() const {
    std::size_t count = 0;
    for (const auto& voice : phrases)
        count += voice.size();
    return count;
}

Clip clipOf(const Song& song, const NoteSet& notes, Tick start) {
    Clip clip;
    clip.ticksPerQuarter = song.frame.tempo.ticksPerQuarter();
    const NoteSet there = existing(song, notes);
    for (const Voice voice : kVoices) {
        const Part& part = song.part(voice);
        clip.voices[index(voice)] = !there.onsets(voice).empty();
        for (const Tick onset : there.onsets(voice)) {
            Phrase phrase = phraseOf(part, *noteAt(part.notes, onset));
            clip.length = std::max(clip.length, phrase.note.end() - start);
            phrase.note.start -= start;
            clip.phrases[index(voice)].push_back(std::move(phrase));
        }
    }
    return clip;
}

Clip clipOf(const Song& song, const std::array<bool, kVoiceCount>& voices, TickRange range) {
    NoteSet notes;
    for (const Voice voice : kVoices) {
        if (voices[index(voice)])
            notes.add(notesFrom(song, voice, range));
    }
    Clip clip = clipOf(song, notes, range.begin);
    clip.voices = voices;
    clip.length = range.length();
    return clip;
}

Pasted paste(Song& song, const Clip& clip, Tick at, Voice voice, PasteMode mode) {
    Pasted result;
    const Tick end = at + converted(clip.length, clip, song);
    const Song before = song;
    for (const Voice source : kVoices) {
        const auto& phrases = clip.phrases[index(source)];
        if (!clip.voices[index(source)])
            continue;
        const auto target = targetOf(clip, source, voice);
        if (!target) {
            result.leftOut += phrases.size();
            continue;
        }
        PartEditor editor(before, *target);
        if (mode == PasteMode::Replace) {
            const NoteSet there = unlocked(before, notesFrom(before, *target, {at, end}));
            for (const Tick onset : there.onsets(*target))
                editor.remove(onset);
        }
        std::vector<Tick> placed;
        for (const Phrase& phrase : phrases) {
            const Phrase moved = fitted(phrase, clip, song, at, *target);
            const bool barred =
                mode == PasteMode::Under && leavesNoRoom(before, *target, moved.note);
            if (!barred && editor.place(moved))
                placed.push_back(moved.note.start);
            else
                ++result.leftOut;
        }
        song.part(*target) = editor.finish();
        for (const Tick onset : placed)
            result.notes.add(*target, onset);
    }
    result.notes = existing(song, result.notes);
    return result;
}

}  // namespace studio::core
