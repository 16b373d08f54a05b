// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/score/song.h"

#include <cstdint>
#include <vector>

namespace studio::core {

/// A note on the clock of NES-MDB and LakhNES: times in samples of 44.1 kHz.
struct SampledNote {
    std::int64_t start = 0;
    /// After `start`.
    std::int64_t end = 1;
    std::int16_t pitch = 0;
    std::int16_t velocity = 15;
};

/// The notes of a voice in samples. A note is at least one sample long and pushes the next one
/// back if it must, which only a resolution finer than samples can bring about.
[[nodiscard]] std::vector<SampledNote> sampledNotes(const Song& song, Voice voice);

}  // namespace studio::core
