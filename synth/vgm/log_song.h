// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/error.h"
#include "core/score/song.h"
#include "synth/vgm/vgm_file.h"

namespace studio::synth {

/// What the four voices of `log` sound as notes at the nearest semitones with their volumes and
/// timbres, at NES-MDB's resolution: a tick is a sample of 44.1 kHz. A note that is struck again
/// louder is a note of its own; slides become notes, what goes beyond a voice's range its end.
/// Samples and what they make are left out.
[[nodiscard]] core::Song songOfLog(const RegisterLog& log);

/// The same of a VGM file, with title, author and loop point; locked throughout, as every song that
/// is opened.
[[nodiscard]] core::Expected<core::Song> songOfVgm(const VgmFile& vgm);

}  // namespace studio::synth
