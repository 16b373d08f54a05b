// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/error.h"
#include "core/score/song.h"

#include <filesystem>

namespace studio::core {

enum class SongFormat : std::uint8_t {
    /// .lnes, everything a song holds.
    Project,
    /// .mid in NES-MDB's flavour.
    Nesmdb,
};

struct OpenedSong {
    Song song;
    SongFormat format;
};

/// Opens a song, telling formats apart by what the file begins with. Errors name the file.
[[nodiscard]] Expected<OpenedSong> openSong(const std::filesystem::path& path);

/// The format that `path` asks for by its ending (.lnes, .mid, .midi).
[[nodiscard]] Expected<SongFormat> formatForSaving(const std::filesystem::path& path);

/// Saves in the format of the ending, written aside and renamed.
[[nodiscard]] Expected<void> saveSong(const Song& song, const std::filesystem::path& path);

}  // namespace studio::core
