// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/io/song_file.h"

#include "core/base/file.h"
#include "core/io/midi/nesmdb.h"
#include "core/io/project/project_file.h"

#include <string_view>

namespace studio::core {

namespace {

constexpr std::uint64_t kLargestMidiFile = std::uint64_t{32} << 20;
constexpr std::uint64_t kLargestSongFile = std::uint64_t{64} << 20;

Expected<OpenedSong> readSong(const Bytes& bytes) {
    const std::string_view text(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    if (text.starts_with("MThd")) {
        if (bytes.size() > kLargestMidiFile)
            return failure(STUDIO_TRANSLATE("core",
                                            "The MIDI file is larger than %1 bytes; split "
                                            "it."),
                           kLargestMidiFile);
        auto song = parseMidi(bytes).and_then(readNesmdb);
        if (!song)
            return tl::unexpected(song.error());
        return OpenedSong{std::move(*song), SongFormat::Nesmdb};
    }
    const auto first = text.find_first_not_of(" \t\r\n");
    if (first != std::string_view::npos && text[first] == '{') {
        auto song = readProject(text);
        if (!song)
            return tl::unexpected(song.error());
        return OpenedSong{std::move(*song), SongFormat::Project};
    }
    return failure(STUDIO_TRANSLATE("core",
                                    "This is neither a MIDI file nor a LakhNES Studio "
                                    "project; open a .mid or .lnes file."));
}

}  // namespace

Expected<OpenedSong> openSong(const std::filesystem::path& path) {
    const auto bytes = readFile(path, kLargestSongFile);
    if (!bytes)
        return tl::unexpected(bytes.error());
    auto song = readSong(*bytes);
    if (!song)
        return tl::unexpected(song.error().at(path.filename().string()));
    return song;
}

Expected<SongFormat> formatForSaving(const std::filesystem::path& path) {
    const std::string ending = lowerExtension(path);
    if (ending == ".lnes")
        return SongFormat::Project;
    if (ending == ".mid" || ending == ".midi")
        return SongFormat::Nesmdb;
    return failure(STUDIO_TRANSLATE("core",
                                    "%1 has no ending that tells its format; end the name "
                                    "in .lnes or .mid."),
                   path.string());
}

Expected<void> saveSong(const Song& song, const std::filesystem::path& path) {
    const auto format = formatForSaving(path);
    if (!format)
        return tl::unexpected(format.error());
    if (*format == SongFormat::Project)
        return writeFileAtomically(path, writeProject(song));
    return writeFileAtomically(path, std::span<const std::uint8_t>(writeMidi(writeNesmdb(song))));
}

}  // namespace studio::core
