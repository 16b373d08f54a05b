// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace studio::tests {

/// tests/data/`name` of the source tree.
std::filesystem::path testData(const std::filesystem::path& name);

/// The built-in model.
std::filesystem::path builtInModel();

/// The built-in song.
std::filesystem::path demoSong();

/// Files of the shared data folder that sets of real songs come from, or nothing where the folder
/// is not there; the test then skips.
std::optional<std::filesystem::path> sharedData(const std::filesystem::path& name);

/// Writes a file; the program ends where that fails.
void writeFile(const std::filesystem::path& path, std::span<const std::uint8_t> bytes);
void writeFile(const std::filesystem::path& path, std::string_view text);

/// A folder of its own that is removed with the object.
class TemporaryFolder {
  public:
    TemporaryFolder();
    ~TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;

    [[nodiscard]] std::filesystem::path operator/(const std::filesystem::path& name) const {
        return path_ / name;
    }
    [[nodiscard]] const std::filesystem::path& path() const { return path_; }

  private:
    std::filesystem::path path_;
};

}  // namespace studio::tests
