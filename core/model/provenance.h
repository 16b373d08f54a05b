// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/error.h"

#include <cstdint>
#include <filesystem>
#include <string>

namespace studio::core {

/// What is known of where a model came from.
enum class Origin : std::uint8_t {
    BuiltIn,
    /// An archive whose sum is one of the published ones.
    Published,
    /// An archive called like a published one whose sum is another.
    Pretender,
    /// An archive that is none of the published ones.
    Archive,
    /// A folder or a file; only archives have published sums.
    Files,
    /// Nothing was noted.
    Unknown,
};

/// Where a model was added from; kept beside it as provenance.json. A value, any thread.
struct Provenance {
    /// Name of the archive, folder or file it was read from, without its path.
    std::string source;
    /// SHA-256 of the archive, or of the weights; empty if it was not computed.
    std::string sha256;
    bool archived = false;
    /// When it was added, ISO 8601 in UTC.
    std::string added;
    bool builtIn = false;

    /// Judged by the sums that this program knows.
    [[nodiscard]] Origin origin() const;

    /// "LakhNES, checked"; "tiny.tar.gz, not one of the archives that LakhNES publishes".
    [[nodiscard]] Error sentence() const;
};

/// Writes it to a new file.
[[nodiscard]] Expected<void> writeProvenance(const std::filesystem::path& path,
                                             const Provenance& provenance);

/// What the file tells; nothing known where it is missing or damaged.
[[nodiscard]] Provenance readProvenance(const std::filesystem::path& path);

}  // namespace studio::core
