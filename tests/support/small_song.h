// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/score/song.h"

#include <vector>

namespace studio::tests {

/// A note of `length` ticks.
core::Note makeNote(core::Tick start, core::Tick length, int pitch, int velocity = 10);

/// `notes` in P1 of `bars` bars of 4/4 at 480 ticks a quarter, free throughout.
core::Song makeSong(std::vector<core::Note> notes, int bars);

}  // namespace studio::tests
