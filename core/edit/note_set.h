// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/score/song.h"

#include <array>
#include <vector>

namespace studio::core {

/// Some notes of a song, each known by its voice and onset: what an editor has selected. It names
/// notes and does not hold them, so a name may outlive its note. A value, any thread.
class NoteSet {
  public:
    [[nodiscard]] bool empty() const;
    [[nodiscard]] std::size_t size() const;
    [[nodiscard]] bool contains(Voice voice, Tick onset) const;
    /// Onsets in `voice`, ascending, distinct.
    [[nodiscard]] const std::vector<Tick>& onsets(Voice voice) const {
        return onsets_[index(voice)];
    }

    void add(Voice voice, Tick onset);
    void remove(Voice voice, Tick onset);
    /// Adds what is not in, removes what is.
    void toggle(Voice voice, Tick onset);
    void add(const NoteSet& other);
    void clear();

    bool operator==(const NoteSet&) const = default;

  private:
    std::array<std::vector<Tick>, kVoiceCount> onsets_;
};

/// The notes of `voice` that start in `range`.
[[nodiscard]] NoteSet notesFrom(const Song& song, Voice voice, TickRange range);

/// Those of `notes` that `song` has.
[[nodiscard]] NoteSet existing(const Song& song, const NoteSet& notes);

/// Those of `notes` that `song` has and that do not start in a LOCKED cell.
[[nodiscard]] NoteSet unlocked(const Song& song, const NoteSet& notes);

/// From the first onset to the last end of `notes`, or an empty range.
[[nodiscard]] TickRange spanOf(const Song& song, const NoteSet& notes);

}  // namespace studio::core
