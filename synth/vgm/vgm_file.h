// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/error.h"
#include "synth/player/register_log.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>

namespace studio::synth {

/// A VGM file of the NES's own chip.
struct VgmFile {
    RegisterLog log;
    /// Where it goes on at its end.
    std::optional<Cycle> loopFrom;
    std::string title;
    std::string game;
    std::string author;
};

/// Reads VGM 1.61 and later (vgmspec171.txt), packed or not. Writes that share a sample of 44.1 kHz
/// follow each other by some cycles, as a program makes them. What other chips get is left out;
/// fails where the NES's gets nothing, and on damage.
[[nodiscard]] core::Expected<VgmFile> readVgm(std::span<const std::uint8_t> bytes);

[[nodiscard]] core::Expected<VgmFile> openVgm(const std::filesystem::path& path);

/// The name ends in .vgm or .vgz.
[[nodiscard]] bool isVgmName(const std::filesystem::path& path);

}  // namespace studio::synth
