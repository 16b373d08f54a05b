// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/error.h"
#include "core/score/song.h"

#include <string>
#include <string_view>

namespace studio::core {

/// The project format .lnes: JSON text. README.md beside this file lists the keys.
inline constexpr int kProjectVersion = 1;

/// Reads a project. Objects may hold keys that this version does not know; they stay with the
/// value they belong to. A file of a higher formatVersion is refused.
[[nodiscard]] Expected<Song> readProject(std::string_view text);

/// The text of a project: one line a note, so that versions can be compared.
[[nodiscard]] std::string writeProject(const Song& song);

}  // namespace studio::core
