// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "tests/support/archives.h"

#include <archive.h>
#include <archive_entry.h>

#include <memory>

namespace studio::tests {

namespace {
using Reader = std::unique_ptr<archive, decltype(&archive_read_free)>;
constexpr std::size_t kBlock = 1 << 16;
}  // namespace

bool visitMidiFiles(const std::filesystem::path& path,
                    const std::function<bool(const std::string&, const core::Bytes&)>& visit) {
    const Reader reader(archive_read_new(), archive_read_free);
    archive_read_support_filter_xz(reader.get());
    archive_read_support_format_tar(reader.get());
    if (archive_read_open_filename(reader.get(), path.c_str(), kBlock) != ARCHIVE_OK)
        return false;
    archive_entry* entry = nullptr;
    int status = ARCHIVE_OK;
    while ((status = archive_read_next_header(reader.get(), &entry)) == ARCHIVE_OK) {
        const std::filesystem::path name = archive_entry_pathname(entry);
        if (core::lowerExtension(name) != ".mid")
            continue;
        core::Bytes bytes(static_cast<std::size_t>(archive_entry_size(entry)));
        if (archive_read_data(reader.get(), bytes.data(), bytes.size()) !=
            static_cast<la_ssize_t>(bytes.size()))
            return false;
        if (!visit(name.string(), bytes))
            return true;
    }
    return status == ARCHIVE_EOF;
}

std::string readGzip(const std::filesystem::path& path) {
    const Reader reader(archive_read_new(), archive_read_free);
    archive_read_support_filter_gzip(reader.get());
    archive_read_support_format_raw(reader.get());
    archive_entry* entry = nullptr;
    if (archive_read_open_filename(reader.get(), path.c_str(), kBlock) != ARCHIVE_OK ||
        archive_read_next_header(reader.get(), &entry) != ARCHIVE_OK)
        return {};
    std::string text;
    std::string block(kBlock, '\0');
    la_ssize_t count = 0;
    while ((count = archive_read_data(reader.get(), block.data(), block.size())) > 0)
        text.append(block, 0, static_cast<std::size_t>(count));
    return count == 0 ? text : std::string();
}

}  // namespace studio::tests
