// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/error.h"
#include "core/score/song.h"

#include <iosfwd>
#include <string>

namespace studio::synth {

/// Replays what a program did to the chip, and compares what the chip did to the program: one
/// access a line, in order of time, cycle 1 being the first tick after power-on.
///   cycle W addr val    a write            cycle D addr val    a sample byte is delivered
///   cycle R 4015 val    a read; bit 5 of its value is not compared
///   cycle I 0|1         the interrupt line after this cycle, until it is told otherwise
///   cycle X soft        the reset button after this cycle
/// Returns the first difference as a sentence; empty if there is none. Fails at a line that is none
/// of these.
[[nodiscard]] core::Expected<std::string> compareBusRun(std::istream& run, core::Region region);

}  // namespace studio::synth
