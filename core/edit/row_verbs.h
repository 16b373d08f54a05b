// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/edit/row.h"

// What a tracker does to one voice, as functions on a song. Notes last until something else is
// there, as in trackers: what is entered sounds until the next note or end of the voice, and where
// a note or an end is cleared the note before goes on. What is LOCKED stays as it is; a note that
// is entered ends where a LOCKED cell begins. Pure; any thread.

namespace studio::core {

/// What became of a verb. Unless it is Done the song is as it was.
enum class RowOutcome : std::uint8_t {
    Done,
    /// A lock is in the way.
    Locked,
    /// There is nothing that the verb could work on.
    Nothing,
};

/// What a note gets that starts where nothing sounded.
struct RowDefaults {
    int velocity = 15;
    int timbre = 0;
};

/// Enters a note. A note that starts in the row gets the pitch and stays what it is in all else; a
/// note that sounds there is divided. The song grows if it must.
RowOutcome enterNote(Song& song, Voice voice, const Row& row, int pitch,
                     const RowDefaults& defaults);

/// Ends what sounds at the row; what starts in it goes.
RowOutcome cutNote(Song& song, Voice voice, const Row& row);

/// Gives the first event of the row's column another value, or makes one on its line. Needs a note
/// that sounds there. A note starts with a volume of 1 at least.
RowOutcome enterVolume(Song& song, Voice voice, const Row& row, int volume);
RowOutcome enterTimbre(Song& song, Voice voice, const Row& row, int timbre);

/// Clears all that happens in one column within `range`. A note without volume or timbre of its own
/// has those of the note before.
RowOutcome clearRows(Song& song, Voice voice, RowColumn column, TickRange range);

/// Makes room: what happens at row `index` and later goes on by one row, up to the next LOCKED
/// cell.
RowOutcome pushDown(Song& song, Voice voice, const RowGrid& rows, std::int64_t index);

/// Takes row `index` out: what happens later comes back by one row, up to the next LOCKED cell.
RowOutcome pullUp(Song& song, Voice voice, const RowGrid& rows, std::int64_t index);

}  // namespace studio::core
