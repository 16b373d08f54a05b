// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/cli/console.h"
#include "core/model/language_model.h"

#include <filesystem>
#include <span>

namespace studio::cli {

/// Says of each song of `files`, token by token, how many nats `model` gave for it when it saw
/// `memory` tokens before: a table of tabs, or one JSON object. Songs that cannot be read are named
/// in a warning and left out.
[[nodiscard]] CommandResult reportEvents(std::span<const std::filesystem::path> files,
                                         const core::LanguageModel& model, int memory,
                                         Console& console);

}  // namespace studio::cli
