// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/error.h"
#include "core/score/song.h"

#include <iosfwd>

namespace studio::synth {

/// Runs the chip over the register log in `log`, one write a line as "cycle address value" (the
/// cycle decimal, counted from the first tick after power-on; the rest hexadecimal), and prints
/// what the voices give to the converters, one line a change as "cycle p1 p2 tri noise dmc", until
/// half a second after the last write. Samples are fetched as zeros. Fails at a line that is no
/// write or goes back in time.
[[nodiscard]] core::Expected<void> traceRegisterLog(std::istream& log, core::Region region,
                                                    std::ostream& trace);

}  // namespace studio::synth
