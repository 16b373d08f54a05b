// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/error.h"
#include "core/io/arrange/arrangement.h"
#include "core/score/song.h"

#include <filesystem>
#include <optional>
#include <variant>

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
    /// .vgm or .vgz, registers of the chip: read elsewhere, never written.
    Vgm,
};

struct OpenedSong {
    Song song;
    SongFormat format;
    /// What was made of a plain MIDI file, whose lines the four voices share out.
    std::optional<ArrangeReport> arranged;
};

/// A song, or music for other instruments, which arrangeScore() makes a song of.
using SongOrScore = std::variant<OpenedSong, MidiScore>;

/// Reads a song file, telling formats apart by what it begins with; a plain MIDI file gives a score
/// of at least one line. Of a damaged plain MIDI file it keeps what can be read, and the score says
/// so; the other formats are whole or refused. Music that says nothing of its sound gets the
/// default instruments. Errors name the file.
[[nodiscard]] Expected<SongOrScore> readSongFile(const std::filesystem::path& path);

/// As arrange().
[[nodiscard]] Expected<OpenedSong> arrangeScore(const MidiScore& score,
                                                const Arrangement& arrangement);

/// The same in one: a plain MIDI file is arranged as suggestArrangement says.
[[nodiscard]] Expected<OpenedSong> openSong(const std::filesystem::path& path);

/// The format that `path` asks for by its ending (.lnes, .mid, .midi, .tx1, .txt); MIDI files get
/// the flavour `midi`.
[[nodiscard]] Expected<SongFormat> formatForSaving(const std::filesystem::path& path,
                                                   SongFormat midi = SongFormat::Nesmdb);

/// Saves in the format of the ending, written aside and renamed.
[[nodiscard]] Expected<void> saveSong(const Song& song, const std::filesystem::path& path,
                                      SongFormat midi = SongFormat::Nesmdb);

}  // namespace studio::core
