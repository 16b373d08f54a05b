// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/error.h"

#include <cstdint>
#include <filesystem>
#include <span>

namespace studio::core {

/// A file that is read as if it stood in memory; the system brings in what is looked at and lets
/// go of it again. Immutable, any thread. Another program that shortens the file meanwhile ends
/// this one: for files of this program's own making.
class MappedFile {
  public:
    /// One sentence, naming the file, if it cannot be opened or is empty.
    [[nodiscard]] static Expected<MappedFile> open(const std::filesystem::path& path);

    MappedFile(MappedFile&& other) noexcept;
    MappedFile& operator=(MappedFile&& other) noexcept;
    MappedFile(const MappedFile&) = delete;
    MappedFile& operator=(const MappedFile&) = delete;
    ~MappedFile();

    [[nodiscard]] std::span<const std::uint8_t> bytes() const { return bytes_; }

  private:
    std::span<const std::uint8_t> bytes_;

    explicit MappedFile(std::span<const std::uint8_t> bytes) : bytes_(bytes) {}
};

}  // namespace studio::core
