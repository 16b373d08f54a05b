// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/error.h"
#include "core/score/instrument.h"

#include <cstdint>
#include <filesystem>
#include <span>

namespace studio::core {

/// Reads an instrument file of FamiTracker (.fti, version 2.4) for the 2A03. Its samples are left
/// out, values outside their range brought into it. Fails on other versions and chips and on
/// damage.
[[nodiscard]] Expected<Instrument> readFti(std::span<const std::uint8_t> bytes);

/// The same of a file, named by it where it has no name of its own.
[[nodiscard]] Expected<Instrument> openFti(const std::filesystem::path& path);

}  // namespace studio::core
