// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

// Where the program is built without libarchive: folders and files only.

#include "core/corpus/midi_archive.h"

namespace studio::core {

Expected<void> walkMidiArchive(const std::filesystem::path& path, std::size_t /*limit*/,
                               const std::function<void(FoundMidiFile)>& /*found*/,
                               const std::stop_token& /*stop*/) {
    return failure(STUDIO_TRANSLATE("core",
                                    "%1 is neither a MIDI file nor a folder, and this program was "
                                    "built without libarchive; unpack archives and name the "
                                    "folder."),
                   path.string());
}

}  // namespace studio::core
