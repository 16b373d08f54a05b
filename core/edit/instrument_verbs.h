// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/score/song.h"

#include <cstddef>

namespace studio::core {

/// As many instruments as FamiTracker's files hold.
inline constexpr std::size_t kMostInstruments = 64;

/// Takes instrument `removed` out of `song`: what played it plays the bare chip, and the others
/// keep their notes and voices.
void removeInstrument(Song& song, std::size_t removed);

/// `name`, with a number behind it if an instrument of the song is called so already.
[[nodiscard]] std::string freeInstrumentName(const SongFrame& frame, const std::string& name);

}  // namespace studio::core
