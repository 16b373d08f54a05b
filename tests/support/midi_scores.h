// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/io/midi/midi_score.h"

namespace studio::tests {

/// A band of five lines of four bars: piano chords (line 1), a bass (2), a lead (3), drums (4) and
/// a pad with the root (5), which a suggestion leaves out.
[[nodiscard]] core::MidiScore bandScore();

}  // namespace studio::tests
