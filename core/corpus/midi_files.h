// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/error.h"
#include "core/base/file.h"

#include <filesystem>
#include <functional>
#include <stop_token>
#include <string>
#include <vector>

namespace studio::core {

/// `path` itself if it is a file; else all MIDI files in that folder and below, sorted. A part of
/// it that cannot be read is an error: a part would pass for the whole.
[[nodiscard]] Expected<std::vector<std::filesystem::path>> midiFilesIn(
    const std::filesystem::path& path);

/// What a walk through MIDI files tells of each.
struct FoundMidiFile {
    std::string name;
    /// Empty where the file could not be read or is too large.
    Bytes bytes;
    /// It holds more bytes than were asked for.
    bool tooLarge = false;
    /// Share of the walk that is done, 0 … 1.
    double done = 0;
};

/// Hands every MIDI file at `path` to `found`: a MIDI file itself; those of a folder and below,
/// sorted by name; or those of an archive (.tar, packed or not), in its order. Files of more than
/// `limit` bytes come without their bytes. Ends early when `stop` is requested. One sentence,
/// naming `path`, if it cannot be read to its end or is neither.
[[nodiscard]] Expected<void> walkMidiFiles(const std::filesystem::path& path, std::size_t limit,
                                           const std::function<void(FoundMidiFile)>& found,
                                           const std::stop_token& stop);

}  // namespace studio::core
