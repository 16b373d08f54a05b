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

using Writer = std::unique_ptr<archive, decltype(&archive_write_free)>;

core::Bytes write(archive* writer, const std::vector<ArchiveEntry>& entries) {
    std::size_t room = 1 << 20;
    for (const ArchiveEntry& each : entries)
        room += each.bytes.size() + each.bytes.size() / 8 + 4096;
    core::Bytes packed(room);
    std::size_t used = 0;
    archive_write_open_memory(writer, packed.data(), packed.size(), &used);
    for (const ArchiveEntry& each : entries) {
        const std::unique_ptr<archive_entry, decltype(&archive_entry_free)> entry(
            archive_entry_new(), archive_entry_free);
        archive_entry_set_pathname(entry.get(), each.name.c_str());
        archive_entry_set_perm(entry.get(), 0644);
        archive_entry_set_filetype(entry.get(), each.link.empty() ? AE_IFREG : AE_IFLNK);
        if (!each.link.empty())
            archive_entry_set_symlink(entry.get(), each.link.c_str());
        archive_entry_set_size(entry.get(), static_cast<la_int64_t>(each.bytes.size()));
        archive_write_header(writer, entry.get());
        archive_write_data(writer, each.bytes.data(), each.bytes.size());
    }
    archive_write_close(writer);
    packed.resize(used);
    return packed;
}
}  // namespace

bool visitMidiFiles(const std::filesystem::path& path,
                    const std::function<bool(const std::string&, const core::Bytes&)>& visit) {
    return visitFiles(path, ".mid", visit);
}

bool visitFiles(const std::filesystem::path& path, const std::string& ending,
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
        if (core::lowerExtension(name) != ending)
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

core::Bytes makeTar(const std::vector<ArchiveEntry>& entries) {
    const Writer writer(archive_write_new(), archive_write_free);
    archive_write_set_format_pax_restricted(writer.get());
    return write(writer.get(), entries);
}

core::Bytes makeTarGz(const std::vector<ArchiveEntry>& entries) {
    const Writer writer(archive_write_new(), archive_write_free);
    archive_write_add_filter_gzip(writer.get());
    archive_write_set_filter_option(writer.get(), "gzip", "compression-level", "1");
    archive_write_set_format_pax_restricted(writer.get());
    return write(writer.get(), entries);
}

core::Bytes makeZip(const std::vector<ArchiveEntry>& entries, bool compressed) {
    const Writer writer(archive_write_new(), archive_write_free);
    archive_write_set_format_zip(writer.get());
    if (compressed)
        archive_write_zip_set_compression_deflate(writer.get());
    else
        archive_write_zip_set_compression_store(writer.get());
    return write(writer.get(), entries);
}

std::vector<ArchiveEntry> readZip(const core::Bytes& zip) {
    const Reader reader(archive_read_new(), archive_read_free);
    archive_read_support_format_zip(reader.get());
    std::vector<ArchiveEntry> entries;
    archive_entry* entry = nullptr;
    archive_read_open_memory(reader.get(), zip.data(), zip.size());
    while (archive_read_next_header(reader.get(), &entry) == ARCHIVE_OK) {
        ArchiveEntry& added = entries.emplace_back();
        added.name = archive_entry_pathname(entry);
        added.bytes.resize(static_cast<std::size_t>(archive_entry_size(entry)));
        archive_read_data(reader.get(), added.bytes.data(), added.bytes.size());
    }
    return entries;
}

}  // namespace studio::tests
