// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/file.h"

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace studio::tests {

/// Calls `visit(name, bytes)` for every file of the archive `path` (.tar.xz) whose name has the
/// `ending` until it returns false. Returns false if the archive cannot be read.
bool visitFiles(const std::filesystem::path& path, const std::string& ending,
                const std::function<bool(const std::string&, const core::Bytes&)>& visit);

/// The same for .mid files.
bool visitMidiFiles(const std::filesystem::path& path,
                    const std::function<bool(const std::string&, const core::Bytes&)>& visit);

/// The text of a .gz file; empty if it cannot be read.
std::string readGzip(const std::filesystem::path& path);

/// Something to be put into an archive: a file with `bytes`, or a symbolic link if `link` says
/// where to.
struct ArchiveEntry {
    std::string name;
    core::Bytes bytes;
    std::string link;
};

/// An archive of the entries, in their order.
core::Bytes makeTar(const std::vector<ArchiveEntry>& entries);
core::Bytes makeTarGz(const std::vector<ArchiveEntry>& entries);
core::Bytes makeZip(const std::vector<ArchiveEntry>& entries, bool compressed = false);

/// The files of a .zip archive.
std::vector<ArchiveEntry> readZip(const core::Bytes& zip);

}  // namespace studio::tests
