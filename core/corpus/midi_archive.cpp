// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/corpus/midi_archive.h"

#include <archive.h>
#include <archive_entry.h>

#include <array>
#include <memory>
#include <optional>
#include <utility>

namespace studio::core {

namespace {

constexpr std::size_t kBlock = std::size_t{1} << 16;

/// The data of the entry that was come to, or nothing if they are damaged; empty if they are more
/// than `limit` bytes.
std::optional<Bytes> dataOf(archive* reader, std::size_t limit) {
    Bytes data;
    std::array<std::uint8_t, kBlock> block;
    bool fits = true;
    while (true) {
        const la_ssize_t count = archive_read_data(reader, block.data(), block.size());
        if (count < 0)
            return std::nullopt;
        if (count == 0)
            return fits ? data : Bytes();
        fits = fits && data.size() + static_cast<std::size_t>(count) <= limit;
        if (fits)
            data.insert(data.end(), block.begin(), block.begin() + count);
        else
            data.clear();
    }
}

}  // namespace

Expected<void> walkMidiArchive(const std::filesystem::path& path, std::size_t limit,
                               const std::function<void(FoundMidiFile)>& found,
                               const std::stop_token& stop) {
    const auto damaged = [&] {
        return failure(STUDIO_TRANSLATE("core",
                                        "%1 is no MIDI file, no folder and no archive that can be "
                                        "read to its end; name one of them."),
                       path.string());
    };
    const std::unique_ptr<archive, decltype(&archive_read_free)> reader(archive_read_new(),
                                                                        archive_read_free);
    archive_read_support_filter_all(reader.get());
    archive_read_support_format_tar(reader.get());
    if (archive_read_open_filename(reader.get(), path.c_str(), kBlock) != ARCHIVE_OK)
        return damaged();
    std::error_code error;
    const auto size = static_cast<double>(std::filesystem::file_size(path, error));
    archive_entry* entry = nullptr;
    while (!stop.stop_requested()) {
        const int status = archive_read_next_header(reader.get(), &entry);
        if (status == ARCHIVE_EOF)
            return {};
        // A warning tells of a name that the system's language has no letters for.
        if (status != ARCHIVE_OK && status != ARCHIVE_WARN)
            return damaged();
        const char* name = archive_entry_pathname(entry);
        if (name == nullptr || archive_entry_filetype(entry) != AE_IFREG || !isMidiName(name))
            continue;
        std::string place = path.string() + ":" + name;
        auto data = dataOf(reader.get(), limit);
        if (!data)
            return damaged();
        // Bytes of the packed file.
        const auto done = static_cast<double>(archive_filter_bytes(reader.get(), -1));
        found({std::move(place), std::move(*data), size > 0 ? done / size : 1});
    }
    return {};
}

}  // namespace studio::core
