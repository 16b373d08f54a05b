// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "tests/support/test_paths.h"

#include "core/base/file.h"

#include <cstdlib>
#include <stdexcept>
#include <string>

namespace studio::tests {

namespace fs = std::filesystem;

fs::path testData(const fs::path& name) {
    return fs::path(STUDIO_TEST_DATA) / name;
}

fs::path builtInModel() {
    return fs::path(STUDIO_RESOURCES) / "models" / "nes-small";
}

fs::path demoSong() {
    return fs::path(STUDIO_RESOURCES) / "songs" / "first-light.lnes";
}

std::optional<fs::path> sharedData(const fs::path& name) {
    const fs::path path = fs::path(STUDIO_SHARED_DATA) / name;
    std::error_code error;
    if (!fs::exists(path, error))
        return std::nullopt;
    return path;
}

void writeFile(const std::filesystem::path& path, std::span<const std::uint8_t> bytes) {
    if (!core::writeFileAtomically(path, bytes))
        std::abort();
}

void writeFile(const std::filesystem::path& path, std::string_view text) {
    if (!core::writeFileAtomically(path, text))
        std::abort();
}

TemporaryFolder::TemporaryFolder() {
    std::string name = (fs::temp_directory_path() / "studio-test-XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr)
        throw std::runtime_error("no temporary folder: " + name);
    path_ = name;
}

TemporaryFolder::~TemporaryFolder() {
    std::error_code error;
    fs::remove_all(path_, error);
}

}  // namespace studio::tests
