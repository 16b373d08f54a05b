// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/score/song.h"

#include <optional>
#include <string>

namespace studio::tests {

/// What an edit has changed of that which `before`'s locks keep from any edit, or nothing: locked
/// notes to the last byte, the volume and timbre they sound with, and silence in LOCKED cells
/// (notes that sounded into one before may still, or be gone).
std::optional<std::string> brokenLock(const core::Song& before, const core::Song& after);

}  // namespace studio::tests
