// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include <array>
#include <bit>
#include <cstdint>

namespace studio::core {

static_assert(std::endian::native == std::endian::little, "corpora lie in the file as in memory");

inline constexpr std::array<char, 8> kCorpusMagic{'L', 'N', 'C', 'O', 'R', 'P', 'U', 'S'};
inline constexpr std::uint32_t kCorpusVersion = 1;

/// How a corpus begins. Its notes follow (PieceNote), then its pieces (PieceEntry).
struct CorpusHeader {
    std::array<char, 8> magic = kCorpusMagic;
    std::uint32_t version = kCorpusVersion;
    /// A Timing.
    std::uint32_t timing = 0;
    double samplesPerFrame = 0;
    std::uint64_t noteCount = 0;
    std::uint64_t pieceCount = 0;
    /// SHA-256 of notes and pieces in hexadecimal digits; zeros where no sum was made.
    std::array<char, 64> sum{};
};
static_assert(sizeof(CorpusHeader) == 104);

}  // namespace studio::core
