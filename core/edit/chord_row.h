// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/error.h"
#include "core/score/song.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace studio::core {

/// A chord a bar; nothing where any pitch will do.
using ChordRow = std::vector<std::optional<PitchClasses>>;

/// Reads "C Am F G": chords (chordNamed) between spaces, commas or bar lines, "-" where there is
/// none. Fails with one sentence that names what is no chord.
[[nodiscard]] Expected<ChordRow> chordRowOf(std::string_view text);

/// Wishes for the chords of `row` (not empty) in the bars of `range` from its first on, again and
/// again: notes of `voice` belong to the chord of their bar.
void wishForChords(Song& song, Voice voice, TickRange range, const ChordRow& row);

/// The row that is wished for in the bars of `voice` in `range`, as chordRowOf() reads it: without
/// the repetitions of a row that comes again and again. Empty if no bar has a chord, or one
/// something else.
[[nodiscard]] std::string chordRowText(const Song& song, Voice voice, TickRange range);

}  // namespace studio::core
