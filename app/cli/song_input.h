// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/cli/console.h"
#include "core/io/song_file.h"

#include <filesystem>
#include <string>

namespace studio::cli {

/// Opens a song; of a MIDI file that is damaged it opens what can be read and warns. A plain MIDI
/// file is arranged as `assignment` says (see core::parseAssignment) or else as suggested; for
/// another format an assignment is wrong use.
[[nodiscard]] tl::expected<core::OpenedSong, CommandError> openSong(
    const std::filesystem::path& path, const Console& console, const std::string& assignment = {});

/// The lines of a MIDI file as an assignment numbers them.
[[nodiscard]] nlohmann::ordered_json describeLines(const core::MidiScore& score);

}  // namespace studio::cli
