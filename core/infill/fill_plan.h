// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/error.h"
#include "core/model/language_model.h"
#include "core/score/song.h"
#include "core/tokens/model_view.h"

#include <array>
#include <cstdint>
#include <vector>

namespace studio::core {

/// A stretch of one voice in which new notes may sound: a FREE or PITCH cell from where the last
/// kept note that sounds into it has ended.
struct FreeSlot {
    /// New notes begin and end within these.
    TickRange ticks;
    /// Steps at which the voice may speak: begin <= step < end. Empty where there is no room for a
    /// step, although there may be a few ticks.
    std::int64_t begin = 0;
    std::int64_t end = 0;
    /// A kept note ends right where the slot begins.
    bool followsNote = false;
    /// Under PITCH the pitches of the notes to come, in order; all of them come.
    std::vector<int> pitches{};
    /// Under PITCH the index of the first of them among the notes of the song that is filled.
    std::size_t firstNote = 0;
    /// Under PITCH the least steps that are kept back for each note to come: half its share of the
    /// slot, lest the last ones be played in a heap.
    std::int64_t pace = 1;

    [[nodiscard]] bool keepsPitches() const { return !pitches.empty(); }
};

enum class SiteKind : std::uint8_t {
    /// A kept note begins; its pitch is kept or, under RHYTHM, drawn.
    NoteOn,
    /// A kept note ends.
    NoteOff,
    /// A slot ends, and with it a new note that still sounds.
    SlotEnd,
    /// Under PITCH the last step at which a note may begin, for the others to fit in after it.
    PitchDue,
};

/// A moment at which the model must say something about what the user fixed.
struct Site {
    std::int64_t step = 0;
    Voice voice = Voice::Pulse1;
    SiteKind kind = SiteKind::NoteOn;
    /// NoteOn, NoteOff: index into the view's notes. SlotEnd, PitchDue: index into the voice's
    /// slots.
    std::size_t subject = 0;
    /// NoteOn: the pitch is drawn.
    bool pitchFree = false;
    /// PitchDue: which of the slot's pitches.
    std::size_t pitch = 0;
};

/// Locks and a region compiled for the model (infill.md 3.2): what stays, where new notes may
/// come, and the sites in the order of the tokens. Immutable once compiled, any thread.
struct FillPlan {
    TickRange region;
    ModelClock clock = ModelClock::samples();
    WaitTable waits;
    /// New notes of a voice begin at least so many steps apart.
    std::int64_t spacing = 1;
    /// The song without the notes that a fill takes out; everything else untouched.
    Song kept;
    /// How the model sees what stays.
    SongView view;
    /// Steps between the events of the song as it stands: how often each gap (index) occurs.
    std::vector<int> gapCounts;
    /// After so many steps without an event some voice must speak, if one may; 0 for no such rule.
    std::int64_t longestGap = 0;
    /// Of the events of the song as it stands, where something is open, the share of the voices
    /// that are; by how many voices are open where it has none.
    double openShare = 1;
    std::array<std::vector<FreeSlot>, kVoiceCount> slots;
    /// Sites from the first step at which something is open, then one kept event after `end`.
    std::vector<Site> sites;
    /// What the model reads first: `<S>` and the events before anything is open, at most as many
    /// tokens as it remembers.
    std::vector<TokenId> prompt;
    /// The first events from `end` on.
    std::vector<ViewEvent> follows;
    /// Step of the last event of the prompt, or the first open step.
    std::int64_t start = 0;
    /// Nothing is open at this step or later.
    std::int64_t end = 0;

    /// True if the note under RHYTHM at `source` of the kept part takes a drawn pitch.
    [[nodiscard]] bool takesDrawnPitch(Voice voice, const Note& note) const {
        return region.contains(note.start) &&
               kept.frame.locks.at(voice, note.start) == LockMode::Rhythm;
    }
    /// The last step at which the note with `slot`'s pitch number `pitch` may begin.
    [[nodiscard]] std::int64_t dueStep(const FreeSlot& slot, std::size_t pitch) const {
        return slot.end - static_cast<std::int64_t>(slot.pitches.size() - pitch) * slot.pace;
    }
    /// A gap that is as long as nearly all of those in the song as it stands, or a quarter at
    /// `tick` where gaps are not counted.
    [[nodiscard]] std::int64_t usualGap(Tick tick) const;
    /// Time of a new event at `step` of `slot`; one at its first step joins a kept note that ends
    /// there without a gap.
    [[nodiscard]] Tick tickAt(std::int64_t step, const FreeSlot& slot) const;
};

/// Compiles the locks of `song` within `region` (clipped to the song). Fails with one sentence if
/// nothing there is open, or if the notes of a PITCH cell do not all fit in.
[[nodiscard]] Expected<FillPlan> compileFill(const Song& song, TickRange region,
                                             const LanguageModel& model);

}  // namespace studio::core
