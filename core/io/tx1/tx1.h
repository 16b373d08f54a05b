// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/error.h"
#include "core/score/song.h"

#include <string>
#include <string_view>

namespace studio::core {

/// True if the first word of `text` is a symbol of TX1.
[[nodiscard]] bool looksLikeTx1(std::string_view text);

/// The song's notes, to the sample, with a last wait to the song's end: LakhNES's grammar, voices
/// in the order P1 P2 TR NO at one time and no note-off where the next note of the voice begins.
[[nodiscard]] std::string writeTx1(const Song& song);

/// Symbols between any white space, `<S>` passed over, any wait that fits a song. Velocities are
/// LakhNES's (15, the triangle's 1); 4/4 at 120 quarters a minute, LOCKED throughout. Errors name
/// the word.
[[nodiscard]] Expected<Song> readTx1(std::string_view text);

}  // namespace studio::core
