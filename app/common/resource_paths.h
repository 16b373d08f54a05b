// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/model/model_library.h"

#include <filesystem>

namespace studio::app {

/// The folder with models and songs that come with the program: the one that the environment
/// variable LAKHNES_STUDIO_RESOURCES names, else share/lakhnes-studio beside the folder of the
/// running binary. Any thread.
[[nodiscard]] std::filesystem::path resourceFolder();

/// The built-in model.
[[nodiscard]] std::filesystem::path builtInModelPath();

/// The piece that opens when no song is asked for.
[[nodiscard]] std::filesystem::path demoSongPath();

/// Where what the user adds is kept: lakhnes-studio in the folder that XDG_DATA_HOME names, else in
/// ~/.local/share (XDG Base Directory Specification). It need not exist.
[[nodiscard]] std::filesystem::path userDataFolder();

/// The models of the user and the built-in one.
[[nodiscard]] core::ModelLibrary modelLibrary();

}  // namespace studio::app
