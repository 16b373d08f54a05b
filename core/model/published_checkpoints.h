// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include <span>
#include <string_view>

namespace studio::core {

/// An archive that LakhNES publishes.
struct PublishedCheckpoint {
    std::string_view name;
    /// SHA-256 of the archive, as its link in LakhNES's README tells.
    std::string_view sha256;
};

/// Where the links to the archives stand. The program itself downloads nothing.
inline constexpr const char* kPublishedRepository = "chrisdonahue/LakhNES";
inline constexpr const char* kPublishedAddress = "https://github.com/chrisdonahue/LakhNES";

/// All six (lakhnes.md 1.7).
[[nodiscard]] std::span<const PublishedCheckpoint> publishedCheckpoints();

/// The one whose archive has that sum, or nullptr.
[[nodiscard]] const PublishedCheckpoint* publishedBySum(std::string_view sha256);

/// The one whose archive a file of that name would be ("LakhNES.tar.gz"), or nullptr. Letters
/// count alike, capital or small.
[[nodiscard]] const PublishedCheckpoint* publishedByFile(std::string_view fileName);

}  // namespace studio::core
