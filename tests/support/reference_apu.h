// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/score/song.h"

#include <cstdint>
#include <string>

namespace studio::tests {

/// Random writes to all registers of the sound chip, at any distance, as a register log.
std::string randomRegisterLog(std::uint64_t seed, int writes);

/// What synth::traceRegisterLog prints for `log`, by a model of the chip that is written down
/// cycle for cycle.
std::string referenceTrace(const std::string& log, core::Region region);

/// Random writes, reads, sample bytes and resets, with what that model answers, as
/// synth::compareBusRun reads them.
std::string referenceBusRun(std::uint64_t seed, int accesses, core::Region region);

}  // namespace studio::tests
