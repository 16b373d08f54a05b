// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/edit/song_edit.h"

#include <nlohmann/json.hpp>

#include <optional>

namespace studio::core {

/// One edit as journals and the takes of projects hold it: for each voice it touches the stretches
/// of notes, volume and timbre that are exchanged, and the frames if they are.
[[nodiscard]] nlohmann::ordered_json editJson(const SongEdit& edit);
/// Nothing if a part of it is at fault.
[[nodiscard]] std::optional<SongEdit> readEdit(const nlohmann::ordered_json& json);

}  // namespace studio::core
