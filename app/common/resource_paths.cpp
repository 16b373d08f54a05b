// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "app/common/resource_paths.h"

#include <cstdlib>
#include <pwd.h>
#include <system_error>
#include <unistd.h>

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

std::filesystem::path userDataFolder() {
    // Relative paths do not count.
    if (const char* named = std::getenv("XDG_DATA_HOME"); named != nullptr && *named == '/')
        return std::filesystem::path(named) / "lakhnes-studio";
    const char* home = std::getenv("HOME");
    if (home == nullptr || *home == '\0') {
        const passwd* user = ::getpwuid(::getuid());
        home = user == nullptr ? "/" : user->pw_dir;
    }
    return std::filesystem::path(home) / ".local" / "share" / "lakhnes-studio";
}

core::ModelLibrary modelLibrary() {
    return {userDataFolder(), builtInModelPath()};
}

}  // namespace studio::app
