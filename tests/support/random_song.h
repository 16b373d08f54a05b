// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/score/song.h"

#include <random>

namespace studio::tests {

struct RandomSongOptions {
    core::Tick length = 12 * 44100;
    int ticksPerQuarter = 22050;
    /// Mean distance of onsets in ticks.
    core::Tick density = 6000;
    /// Some notes of a few ticks, as NES-MDB's register writes leave them.
    bool artefacts = true;
};

/// A song of random notes, changes and locks that keeps every rule of checkSong().
core::Song randomSong(std::mt19937_64& random, const RandomSongOptions& options = {});

}  // namespace studio::tests
