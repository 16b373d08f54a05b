// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/error.h"
#include "core/infill/free_slot.h"
#include "core/infill/pulse_order.h"
#include "core/model/language_model.h"
#include "core/score/song.h"
#include "core/tokens/model_view.h"

#include <array>
#include <cstdint>
#include <vector>

namespace studio::core {

enum class SiteKind : std::uint8_t {
    /// A kept note begins; its pitch is kept or, under RHYTHM, drawn.
    NoteOn,
    /// A kept note ends.
    NoteOff,
    /// A slot ends, and with it a new note that still sounds.
    SlotEnd,
    /// The last step at which a note may begin, for those that must come after it to fit in.
    NoteDue,
};

/// A moment at which the model must say something about what the user fixed.
struct Site {
    std::int64_t step = 0;
    Voice voice = Voice::Pulse1;
    SiteKind kind = SiteKind::NoteOn;
    /// NoteOn, NoteOff: index into the view's notes. SlotEnd, NoteDue: index into the voice's
    /// slots.
    std::size_t subject = 0;
    /// NoteOn: the pitch is drawn, from this one of FillPlan::pitchSets.
    bool pitchFree = false;
    std::size_t pitchSet = 0;
    /// NoteDue: which note of which of the slot's windows.
    std::size_t window = 0;
    std::size_t note = 0;
};

/// A note as it stood before the fill.
struct StandingNote {
    std::int64_t step = 0;
    int pitch = 0;
};

/// Locks, wishes and a region compiled for the model (infill.md 3.2): what stays, where new notes
/// may come, and the sites in the order of the tokens. Immutable once compiled, any thread.
struct FillPlan {
    TickRange region;
    /// Swapped: P1 stands here for P2 of the song, and P2 for P1.
    PulseOrder pulses = PulseOrder::AsWritten;
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
    /// Sets of pitches that may be drawn, ascending; some are all of a voice's.
    std::vector<std::vector<int>> pitchSets;
    /// Steps of lines that the vocabulary's waits may miss by a little, ascending; only in samples.
    std::vector<std::int64_t> finelyTimed;
    /// A grid is wished for somewhere.
    bool onGrid = false;
    /// Where similarity is wished for: the notes that stand there now, by voice, ascending.
    std::array<std::vector<StandingNote>, kVoiceCount> standing;
    /// Sites from the first step at which something is open, then one kept event after `end`.
    std::vector<Site> sites;
    /// What the model reads first: `<S>` and the events before anything is open, at most as many
    /// tokens as it remembers.
    std::vector<TokenId> prompt;
    /// The first events from `end` on, those of the loop's start where the song comes to its end.
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
    /// The first step at which a note that begins at `step` of `slot` may end, slot.end if that
    /// ends it, or kNeverStep if it has not room enough.
    [[nodiscard]] std::int64_t readyAfter(std::int64_t step, const FreeSlot& slot) const;
    /// The step at which such a note is as long as may be; kNeverStep if the slot ends before.
    [[nodiscard]] std::int64_t longestEnd(std::int64_t step, const FreeSlot& slot) const;
    /// The note of `voice` that stands at `step`, or nullptr.
    [[nodiscard]] const StandingNote* standingAt(Voice voice, std::int64_t step) const;
    /// A gap that is as long as nearly all of those in the song as it stands, or a quarter at
    /// `tick` where gaps are not counted.
    [[nodiscard]] std::int64_t usualGap(Tick tick) const;
    /// The tokens of what follows, for a walk that has come to `step`.
    [[nodiscard]] std::vector<TokenId> tokensAfter(std::int64_t step,
                                                   const Vocabulary& vocabulary) const;
    /// Time of a new event at `step` of `slot`; one at its first step joins a kept note that ends
    /// there without a gap.
    [[nodiscard]] Tick tickAt(std::int64_t step, const FreeSlot& slot) const;
};

/// Compiles the locks of `song` within `region` (clipped to the song) and what is wished for there.
/// Fails with one sentence if nothing there is open, if the notes of a PITCH cell do not all fit
/// in, or if the wishes leave no note that could be written.
[[nodiscard]] Expected<FillPlan> compileFill(const Song& song, TickRange region,
                                             const LanguageModel& model,
                                             const WishMap& wishes = WishMap(),
                                             PulseOrder pulses = PulseOrder::AsWritten);

}  // namespace studio::core
