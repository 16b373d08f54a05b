// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/error.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace studio::core {

using Bytes = std::vector<std::uint8_t>;

/// The ending of the name in small letters, with its dot: ".mid". ASCII only.
[[nodiscard]] std::string lowerExtension(const std::filesystem::path& path);

/// The whole file. Fails with one sentence if it cannot be read or holds more than `limit` bytes.
[[nodiscard]] Expected<Bytes> readFile(const std::filesystem::path& path, std::uint64_t limit);

/// As readFile, for text.
[[nodiscard]] Expected<std::string> readTextFile(const std::filesystem::path& path,
                                                 std::uint64_t limit);

/// Fails, as writing would, if `path` cannot be written: no such folder, a folder itself, no right
/// to write there. Nothing is written.
[[nodiscard]] Expected<void> checkWritable(const std::filesystem::path& path);

/// Writes aside, flushes to the disk and renames, so that `path` holds either the old or the new
/// contents whatever happens. A symbolic link is followed; an existing file keeps its mode.
[[nodiscard]] Expected<void> writeFileAtomically(const std::filesystem::path& path,
                                                 std::span<const std::uint8_t> contents);

[[nodiscard]] Expected<void> writeFileAtomically(const std::filesystem::path& path,
                                                 std::string_view contents);

/// Appends to a file that is there and flushes it to the disk. After a failure the file holds what
/// it held before, if the disk lets itself be written at all.
[[nodiscard]] Expected<void> appendToFile(const std::filesystem::path& path,
                                          std::string_view contents);

/// A name beside `path` for a file that is written piece by piece and then handed to
/// `moveIntoPlace`; "dir/song.wav" gives "dir/.song.wav.part-<process id>".
[[nodiscard]] std::filesystem::path partialName(const std::filesystem::path& path);

/// Flushes `partial` to the disk and renames it to `path`; on failure `partial` is removed.
[[nodiscard]] Expected<void> moveIntoPlace(const std::filesystem::path& partial,
                                           const std::filesystem::path& path);

}  // namespace studio::core
