// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/edit/grid.h"
#include "core/edit/note_set.h"
#include "core/edit/scale.h"

#include <optional>

// What the editors do to notes, as functions from song to song. All keep the song's invariants, a
// voice to one note at a time and whatever is LOCKED; notes of the set that are locked or not there
// are passed over. What is moved or drawn takes the place of what is not locked. Those that return
// a NoteSet name the same notes as they are now. Pure; any thread.

namespace studio::core {

/// Which end of a note.
enum class NoteEdge : std::uint8_t { Start, End };

/// The song grows to the end of the bar before `end` if it is shorter; new bars are FREE.
void growTo(Song& song, Tick end);
/// The song becomes `length` ticks long if it is shorter; what is new is FREE.
void lengthenTo(Song& song, Tick length);

/// Puts `note` into `voice` with `timbre`. Nothing changes and the result is empty where the voice
/// is locked or the song has ended.
NoteSet drawNote(Song& song, Voice voice, const Note& note, int timbre);

void eraseNotes(Song& song, const NoteSet& notes);

/// Moves by `by` ticks and `semitones` (steps of the noise's periods), as far as all stay in the
/// song and in their voices' ranges. Nothing, and no change, if a lock is in the way of one.
std::optional<NoteSet> moveNotes(Song& song, const NoteSet& notes, Tick by, int semitones);

/// The same with copies; the notes stay, also those that are locked.
std::optional<NoteSet> copyNotes(Song& song, const NoteSet& notes, Tick by, int semitones);

/// Moves by degrees of `scale`; the noise stays. A note that would leave its voice's range stays.
NoteSet moveInScale(Song& song, const NoteSet& notes, const Scale& scale, int degrees);

/// Moves one edge of each note by `by` ticks; notes stay at least `least` ticks long.
NoteSet resizeNotes(Song& song, const NoteSet& notes, NoteEdge edge, Tick by, Tick least);

/// Makes each note `by` lines of `grid` longer or shorter, at least `least` ticks long.
NoteSet stretchNotes(Song& song, const NoteSet& notes, const Grid& grid, int by, Tick least);

/// Moves onsets to the nearest lines. Where two notes of a voice would meet, the later one stays.
NoteSet quantiseNotes(Song& song, const NoteSet& notes, const Grid& grid);

/// Adds `by` to the volume of each note, its changes included.
NoteSet changeVolume(Song& song, const NoteSet& notes, int by);
/// Each note starts with `volume` (1 … 15), its changes follow.
NoteSet setVolume(Song& song, const NoteSet& notes, int volume);
/// Each note has `timbre` throughout, or the highest that its voice has.
NoteSet setTimbre(Song& song, const NoteSet& notes, int timbre);

/// Sets the volume (0 … 15) of the stretches of unlocked notes within `range`. Onsets stay audible.
void drawVolume(Song& song, Voice voice, TickRange range, int volume);
/// The same for the timbre.
void drawTimbre(Song& song, Voice voice, TickRange range, int timbre);

/// One note from the first to the last of each voice, with the pitch of the first.
NoteSet joinNotes(Song& song, const NoteSet& notes);
/// Cuts the notes that sound at `at` in two.
NoteSet splitNotes(Song& song, const NoteSet& notes, Tick at);
/// Mirrors the notes in time within their common span.
std::optional<NoteSet> reverseNotes(Song& song, const NoteSet& notes);
/// Mirrors the pitches about the middle of each voice's highest and lowest.
NoteSet invertNotes(Song& song, const NoteSet& notes);
/// Lengthens each note to the next note of its voice.
NoteSet joinEnds(Song& song, const NoteSet& notes);

/// Moves all notes of `voice` that start in `range` by `by` ticks within it; those that leave it
/// are gone. For a tracker's Insert and Backspace. Notes at locks stay.
void shiftNotes(Song& song, Voice voice, TickRange range, Tick by);

}  // namespace studio::core
