// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/error.h"

#include <filesystem>
#include <optional>

namespace studio::bench {

/// Processor time in seconds that libgme takes to render `seconds` of the first tune of an NSF file
/// at 48 kHz. Nothing in a build without libgme.
[[nodiscard]] core::Expected<std::optional<double>> gmeSeconds(const std::filesystem::path& nsf,
                                                               double seconds);

}  // namespace studio::bench
