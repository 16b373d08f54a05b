// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "app/common/resource_paths.h"

#include <cstdlib>
#include <system_error>

namespace studio::app {

std::filesystem::path resourceFolder() {
    if (const char* named = std::getenv("LAKHNES_STUDIO_RESOURCES"))
        return named;
    std::error_code error;
    const auto binary = std::filesystem::read_symlink("/proc/self/exe", error);
    return binary.parent_path().parent_path() / "share" / "lakhnes-studio";
}

std::filesystem::path builtInModelPath() {
    return resourceFolder() / "models" / "nes-small";
}

std::filesystem::path demoSongPath() {
    return resourceFolder() / "songs" / "first-light.lnes";
}

}  // namespace studio::app
