// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/error.h"
#include "core/io/journal/journal.h"

#include <QLockFile>

#include <filesystem>
#include <memory>
#include <span>
#include <vector>

namespace studio::app {

/// The journal of this run of the program on the disk, and the lock that says that the run lives.
/// A worker thread's; one call at a time.
class JournalFile {
  public:
    /// Journals and locks of all runs lie in `folder`, which is made when it is needed.
    explicit JournalFile(std::filesystem::path folder);

    /// Begins anew with `song`; the journal holds the old or the new contents whatever happens.
    [[nodiscard]] core::Expected<void> start(const core::UnsavedSong& song);
    /// Adds edits and the steps that are unsaved then. Does nothing unless the last start() and
    /// everything since went well.
    [[nodiscard]] core::Expected<void> append(std::span<const core::SongEdit> edits,
                                              std::int64_t steps);
    /// Adds the keys that a save would put into the song's frame; as append().
    [[nodiscard]] core::Expected<void> append(const core::UnknownKeys& keys);
    /// Nothing is unsaved any more.
    void remove();

  private:
    std::filesystem::path folder_;
    std::filesystem::path path_;
    QLockFile lock_;
    core::JournalWriter writer_;
    bool good_ = false;

    core::Expected<void> add(const std::string& text);
};

/// A journal whose program is gone. While the object lives, no other run can take it up.
class LeftJournal {
  public:
    /// Those in `folder`, the newest first.
    [[nodiscard]] static std::vector<LeftJournal> in(const std::filesystem::path& folder);

    [[nodiscard]] const std::filesystem::path& path() const { return path_; }
    [[nodiscard]] core::Expected<core::UnsavedSong> read() const;
    void remove();
    /// Gives it a name under which it is not found again.
    void setAside();

  private:
    std::filesystem::path path_;
    std::unique_ptr<QLockFile> lock_;

    LeftJournal(std::filesystem::path path, std::unique_ptr<QLockFile> lock);
};

}  // namespace studio::app
