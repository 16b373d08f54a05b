// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/model/torch_container.h"

#include <archive.h>
#include <archive_entry.h>

#include <memory>
#include <optional>
#include <string_view>
#include <utility>

namespace studio::core {

namespace {

using Reader = std::unique_ptr<archive, decltype(&archive_read_free)>;

constexpr std::size_t kMostRecords = 100'000;

tl::unexpected<Error> damaged() {
    return failure(
        STUDIO_TRANSLATE("core", "The checkpoint is cut off or damaged; copy it again."));
}

/// The files of a zip archive under their names below its one folder ("data.pkl", "data/0").
using Records = std::unordered_map<std::string, Bytes>;

/// The name without the folder that all records lie in, which is called as the file was.
std::string recordName(archive_entry* entry) {
    const char* path = archive_entry_pathname_utf8(entry);
    const std::string_view whole = path == nullptr ? std::string_view() : std::string_view(path);
    const std::size_t slash = whole.find('/');
    return slash == std::string_view::npos ? std::string() : std::string(whole.substr(slash + 1));
}

/// The data of `entry`, or nothing if it is damaged or longer than `room`.
std::optional<Bytes> readRecord(archive* reader, archive_entry* entry, std::size_t room) {
    const la_int64_t size = archive_entry_size_is_set(entry) != 0 ? archive_entry_size(entry) : -1;
    if (size < 0 || static_cast<std::uint64_t>(size) > room)
        return std::nullopt;
    Bytes bytes(static_cast<std::size_t>(size));
    std::size_t filled = 0;
    while (filled < bytes.size()) {
        const la_ssize_t count =
            archive_read_data(reader, bytes.data() + filled, bytes.size() - filled);
        if (count <= 0)
            return std::nullopt;
        filled += static_cast<std::size_t>(count);
    }
    // What is left is the end alone; reading it checks the sum.
    std::uint8_t more = 0;
    if (archive_read_data(reader, &more, 1) != 0)
        return std::nullopt;
    return bytes;
}

/// All files of the archive. They are stored as they are, so that a sum of sizes beyond that of the
/// archive tells of one that would burst.
std::optional<Records> readRecords(std::span<const std::uint8_t> bytes) {
    const Reader reader(archive_read_new(), archive_read_free);
    archive_read_support_format_zip(reader.get());
    if (archive_read_open_memory(reader.get(), bytes.data(), bytes.size()) != ARCHIVE_OK)
        return std::nullopt;
    Records records;
    std::size_t room = bytes.size();
    archive_entry* entry = nullptr;
    int status = ARCHIVE_OK;
    while ((status = archive_read_next_header(reader.get(), &entry)) == ARCHIVE_OK) {
        if (archive_entry_filetype(entry) == AE_IFDIR)
            continue;
        auto record = readRecord(reader.get(), entry, room);
        if (!record || records.size() >= kMostRecords)
            return std::nullopt;
        room -= record->size();
        if (!records.emplace(recordName(entry), std::move(*record)).second)
            return std::nullopt;
    }
    if (status != ARCHIVE_EOF)
        return std::nullopt;
    return records;
}

}  // namespace

Expected<TorchContainer> readZipContainer(std::span<const std::uint8_t> bytes) {
    auto records = readRecords(bytes);
    if (!records)
        return damaged();
    const auto pickled = records->find("data.pkl");
    if (pickled == records->end())
        return failure(STUDIO_TRANSLATE("core",
                                        "This zip file is not a checkpoint of PyTorch; unpack "
                                        "it and choose the folder of a model."));
    if (const auto order = records->find("byteorder");
        order != records->end() &&
        std::string_view(reinterpret_cast<const char*>(order->second.data()),
                         order->second.size()) != "little")
        return damaged();
    TorchContainer container;
    std::span<const std::uint8_t> rest(pickled->second);
    const auto root = container.pickle.read(rest);
    if (!root)
        return tl::unexpected(root.error());
    container.root = *root;
    for (const PickleValue* storage : container.pickle.storages()) {
        const auto record = records->find("data/" + storage->text);
        if (record == records->end() || container.storages.contains(storage->text))
            continue;
        // The bytes of a vector stay where they are when it is moved.
        container.unpacked.push_back(std::move(record->second));
        container.storages[storage->text] = container.unpacked.back();
    }
    return container;
}

}  // namespace studio::core
