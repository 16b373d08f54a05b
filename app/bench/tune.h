// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/error.h"
#include "synth/player/register_log.h"

#include <filesystem>
#include <vector>

namespace studio::bench {

/// A song as register writes: any song file, a VGM file, or a log of writes, one a line as
/// "cycle address value" (.log, .log.gz).
[[nodiscard]] core::Expected<synth::RegisterLog> openTune(const std::filesystem::path& path);

/// The files of tunes and, in the same order, of their NSF forms that the tests' data hold; none
/// where that is not there.
struct TuneFiles {
    std::vector<std::filesystem::path> tunes;
    std::vector<std::filesystem::path> nsfs;
};
[[nodiscard]] TuneFiles tunesOfTestData();

}  // namespace studio::bench
