// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/score/song.h"

#include <map>
#include <vector>

namespace studio::core {

/// A note with what of its voice's lanes belongs to it, so that both go together. The times of the
/// lanes count from the onset and are greater than 0. A value, any thread.
struct Phrase {
    Note note;
    Lane volume;
    /// What the note starts with.
    int timbre = 0;
    Lane timbreChanges;

    bool operator==(const Phrase&) const = default;
};

/// The phrase of `note`, one of `part`'s.
[[nodiscard]] Phrase phraseOf(const Part& part, const Note& note);

/// Takes notes out of one voice and puts notes in while everything else keeps its sound: other
/// notes keep the timbre they relied on, locked notes and what sounds in LOCKED cells stay as they
/// are. Take out first, then put in. One thread.
class PartEditor {
  public:
    /// `song` must outlive the editor; it is not changed.
    PartEditor(const Song& song, Voice voice);

    /// Takes out the note that starts at `onset`, which must be there and not in a LOCKED cell.
    Phrase remove(Tick onset);

    /// Puts `phrase` in: a note that sounds at its onset is cut there, notes that start under it
    /// go. It ends with the song or where the next LOCKED cell begins, whichever comes first
    /// (a note that already was longer keeps its end). False, and nothing changes, if its onset
    /// lies in a LOCKED cell, under a locked note or outside the song.
    bool place(const Phrase& phrase);

    /// The voice with all that was done.
    [[nodiscard]] Part finish();

  private:
    const Song& song_;
    Voice voice_;
    const Part& before_;
    Part part_;
    /// Timbre at the onset of what was put in.
    std::map<Tick, int> placed_;
    /// Where changed stretches end: from there on the timbre must be what it was.
    std::vector<Tick> changedUntil_;

    [[nodiscard]] bool isLocked(Tick tick) const;
    [[nodiscard]] Tick latestEnd(Tick onset) const;
    void erase(std::size_t i);
    void clearLanes(TickRange range);
};

}  // namespace studio::core
