// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include <array>
#include <cstdint>

namespace studio::synth {

/// The 32 KB at $8000 … $FFFF of the CPU's memory, which samples are fetched from.
using SampleMemory = std::array<std::uint8_t, 0x8000>;

}  // namespace studio::synth
