// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/corpus/midi_archive.h"

#include <archive.h>
#include <archive_entry.h>

#include <array>
#include <memory>
#include <utility>

namespace studio::core {

namespace {

constexpr std::size_t kBlock = std::size_t{1} << 16;

/// Reads the data of the entry that was come to into `file`, or says that they are more than
/// `limit` bytes. False if they are damaged.
bool readData(archive* reader, std::size_t limit, FoundMidiFile& file) {
    std::array<std::uint8_t, kBlock> block;
    while (true) {
        const la_ssize_t count = archive_read_data(reader, block.data(), block.size());
        if (count < 0)
            return false;
        if (count == 0)
            return true;
        file.tooLarge |= file.bytes.size() + static_cast<std::size_t>(count) > limit;
        if (file.tooLarge)
            file.bytes.clear();
        else
            file.bytes.insert(file.bytes.end(), block.begin(), block.begin() + count);
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
        FoundMidiFile file;
        file.name = path.string() + ":" + name;
        if (!readData(reader.get(), limit, file))
            return damaged();
        // Bytes of the packed file.
        const auto done = static_cast<double>(archive_filter_bytes(reader.get(), -1));
        file.done = size > 0 ? done / size : 1;
        found(std::move(file));
    }
    return {};
}

}  // namespace studio::core
