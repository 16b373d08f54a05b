// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/error.h"
#include "core/edit/song_edit.h"
#include "core/score/song.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace studio::core {

/// README.md beside this file tells of the format.
inline constexpr int kJournalVersion = 1;

/// A song and what of it is not on the disk.
struct UnsavedSong {
    Song song;
    /// The file it belongs to, in UTF-8; empty if it was never saved.
    std::string path;
    /// Steps of the history that are not saved.
    std::int64_t steps = 0;
};

/// Makes the lines of one journal, each to be appended to those before. A value, any thread.
class JournalWriter {
  public:
    /// The first line, which starts a journal from `song`.
    [[nodiscard]] std::string begin(const UnsavedSong& song);
    /// The line of the edit that follows.
    [[nodiscard]] std::string add(const SongEdit& edit);
    /// The line that says how many steps are not saved now.
    [[nodiscard]] std::string addSteps(std::int64_t steps);
    /// The line with the keys that a save would put into the song's frame (SongFrame::unknown)
    /// now, though no edit has.
    [[nodiscard]] std::string addKeys(const UnknownKeys& keys);

  private:
    std::uint64_t checksum_ = 0;

    [[nodiscard]] std::string line(const std::string& json);
};

/// The song that the first line and the edits behind it lead to. Reading ends before the first line
/// that is cut off or damaged; it fails only if that is the first one, or a newer version's.
[[nodiscard]] Expected<UnsavedSong> readJournal(std::string_view text);

}  // namespace studio::core
