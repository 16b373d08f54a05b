// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/edit/note_set.h"
#include "core/score/song.h"

#include <random>

namespace studio::tests {

/// Some of the notes of `song`.
core::NoteSet randomNotes(const core::Song& song, std::mt19937_64& random);

/// Does one of the editors' verbs with random arguments, to `notes` if it takes notes.
void randomVerb(core::Song& song, std::mt19937_64& random, const core::NoteSet& notes);

}  // namespace studio::tests
