// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/error.h"
#include "core/io/arrange/arrangement.h"
#include "core/score/song.h"

#include <filesystem>
#include <optional>

namespace studio::core {

enum class SongFormat : std::uint8_t {
    /// .lnes, everything a song holds.
    Project,
    /// .mid in NES-MDB's flavour: exact, for LakhNES's world.
    Nesmdb,
    /// .mid as every other program writes and reads it.
    PlainMidi,
    /// .txt or .tx1, LakhNES's own text of notes.
    Tx1,
};

struct OpenedSong {
    Song song;
    SongFormat format;
    /// What was made of a plain MIDI file, whose lines the four voices share out.
    std::optional<ArrangeReport> arranged;
};

/// Opens a song, telling formats apart by what the file begins with. A plain MIDI file is arranged
/// as suggestArrangement says. Errors name the file.
[[nodiscard]] Expected<OpenedSong> openSong(const std::filesystem::path& path);

/// The format that `path` asks for by its ending (.lnes, .mid, .midi, .tx1, .txt); MIDI files get
/// the flavour `midi`.
[[nodiscard]] Expected<SongFormat> formatForSaving(const std::filesystem::path& path,
                                                   SongFormat midi = SongFormat::Nesmdb);

/// Saves in the format of the ending, written aside and renamed.
[[nodiscard]] Expected<void> saveSong(const Song& song, const std::filesystem::path& path,
                                      SongFormat midi = SongFormat::Nesmdb);

}  // namespace studio::core
