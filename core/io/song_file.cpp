// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/io/song_file.h"

#include "core/base/file.h"
#include "core/io/midi/nesmdb.h"
#include "core/io/midi/plain_midi.h"
#include "core/io/project/project_file.h"
#include "core/io/tx1/tx1.h"
#include "core/score/instrument_presets.h"

#include <string_view>

namespace studio::core {

namespace {

constexpr std::uint64_t kLargestMidiFile = std::uint64_t{32} << 20;
constexpr std::uint64_t kLargestSongFile = std::uint64_t{64} << 20;

Expected<SongOrScore> opened(Expected<Song> song, SongFormat format) {
    if (!song)
        return tl::unexpected(song.error());
    if (format != SongFormat::Project && isPlain(*song))
        giveDefaultInstruments(*song);
    return OpenedSong{std::move(*song), format, {}};
}

Expected<SongOrScore> readMidi(const Bytes& bytes) {
    if (bytes.size() > kLargestMidiFile)
        return failure(STUDIO_TRANSLATE("core",
                                        "The MIDI file is larger than %1 bytes; split "
                                        "it."),
                       kLargestMidiFile);
    const auto file = salvageMidi(bytes);
    if (!file)
        return tl::unexpected(file.error());
    if (isNesmdb(*file))
        return opened(parseMidi(bytes).and_then(readNesmdb), SongFormat::Nesmdb);
    MidiScore score = readMidiScore(*file);
    if (!score.lines.empty())
        return score;
    // Nothing can be saved of a damaged one.
    if (const auto whole = parseMidi(bytes); !whole)
        return tl::unexpected(whole.error());
    return failure(STUDIO_TRANSLATE("core", "The MIDI file has no notes; choose one that has."));
}

Expected<SongOrScore> readSong(const Bytes& bytes) {
    const std::string_view text(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    if (text.starts_with("MThd"))
        return readMidi(bytes);
    const auto first = text.find_first_not_of(" \t\r\n");
    if (first != std::string_view::npos && text[first] == '{')
        return opened(readProject(text), SongFormat::Project);
    if (looksLikeTx1(text))
        return opened(readTx1(text), SongFormat::Tx1);
    return failure(STUDIO_TRANSLATE("core",
                                    "This is neither a MIDI file nor a LakhNES Studio "
                                    "project; open a .mid or .lnes file."));
}

}  // namespace

Expected<SongOrScore> readSongFile(const std::filesystem::path& path) {
    const auto bytes = readFile(path, kLargestSongFile);
    if (!bytes)
        return tl::unexpected(bytes.error());
    auto song = readSong(*bytes);
    if (!song)
        return tl::unexpected(song.error().at(path.filename().string()));
    return song;
}

Expected<OpenedSong> arrangeScore(const MidiScore& score, const Arrangement& arrangement) {
    auto arranged = arrange(score, arrangement);
    if (!arranged)
        return tl::unexpected(arranged.error());
    giveDefaultInstruments(arranged->song);
    return OpenedSong{std::move(arranged->song), SongFormat::PlainMidi,
                      std::move(arranged->report)};
}

Expected<OpenedSong> openSong(const std::filesystem::path& path) {
    auto read = readSongFile(path);
    if (!read)
        return tl::unexpected(read.error());
    if (auto* song = std::get_if<OpenedSong>(&*read))
        return std::move(*song);
    const auto& score = std::get<MidiScore>(*read);
    auto song = arrangeScore(score, suggestArrangement(score));
    if (!song)
        return tl::unexpected(song.error().at(path.filename().string()));
    return song;
}

Expected<SongFormat> formatForSaving(const std::filesystem::path& path, SongFormat midi) {
    const std::string ending = lowerExtension(path);
    if (ending == ".lnes")
        return SongFormat::Project;
    if (ending == ".mid" || ending == ".midi")
        return midi;
    if (ending == ".tx1" || ending == ".txt")
        return SongFormat::Tx1;
    return failure(STUDIO_TRANSLATE("core",
                                    "%1 has no ending that tells its format; end the name "
                                    "in .lnes or .mid."),
                   path.string());
}

Expected<void> saveSong(const Song& song, const std::filesystem::path& path, SongFormat midi) {
    const auto format = formatForSaving(path, midi);
    if (!format)
        return tl::unexpected(format.error());
    switch (*format) {
        case SongFormat::Project:
            return writeFileAtomically(path, writeProject(song));
        case SongFormat::Tx1:
            return writeFileAtomically(path, writeTx1(song));
        case SongFormat::Nesmdb:
        case SongFormat::PlainMidi:
        case SongFormat::Vgm:
            break;
    }
    const Bytes bytes =
        writeMidi(*format == SongFormat::PlainMidi ? writePlainMidi(song) : writeNesmdb(song));
    return writeFileAtomically(path, std::span<const std::uint8_t>(bytes));
}

}  // namespace studio::core
