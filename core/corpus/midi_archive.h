// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/corpus/midi_files.h"

namespace studio::core {

/// True for names that end in .mid or .midi.
[[nodiscard]] bool isMidiName(const std::filesystem::path& path);

/// walkMidiFiles() for an archive.
[[nodiscard]] Expected<void> walkMidiArchive(const std::filesystem::path& path, std::size_t limit,
                                             const std::function<void(FoundMidiFile)>& found,
                                             const std::stop_token& stop);

}  // namespace studio::core
