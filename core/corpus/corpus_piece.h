// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/score/voice.h"
#include "core/tokens/model_view.h"

#include <cstdint>
#include <span>
#include <vector>

namespace studio::core {

/// A note of a corpus, as it lies in the file: in steps of the corpus's clock, of which the first
/// event of its piece is step 0.
struct PieceNote {
    std::uint32_t begin = 0;
    /// After `begin`.
    std::uint32_t end = 1;
    Voice voice = Voice::Pulse1;
    std::uint8_t pitch = 0;
    std::uint16_t unused = 0;

    bool operator==(const PieceNote&) const = default;
};
static_assert(sizeof(PieceNote) == 12);

/// Where the notes of a piece lie. What was made of one file, with other voices playing other
/// instruments, is one group.
struct PieceEntry {
    std::uint64_t firstNote = 0;
    std::uint32_t noteCount = 0;
    std::uint32_t group = 0;

    bool operator==(const PieceEntry&) const = default;
};
static_assert(sizeof(PieceEntry) == 16);

/// The notes of `view`, voice by voice, counted from the first of them. Empty where it holds none,
/// or lasts longer than a piece can.
[[nodiscard]] std::vector<PieceNote> pieceOf(const SongView& view);

/// The way back.
[[nodiscard]] SongView viewOf(std::span<const PieceNote> piece);

}  // namespace studio::core
