// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/io/midi/midi_score.h"
#include "core/tokens/model_view.h"

#include <tl/expected.hpp>

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

namespace studio::core {

/// Why a file gave no piece to learn from.
enum class SkipReason : std::uint8_t {
    TooLarge,
    Unreadable,
    TooShort,
    TooLong,
    /// No instrument that plays one note at a time within the range of a voice.
    NoMelody,
    NoNotes,
    Duplicate,
};
inline constexpr std::size_t kSkipReasonCount = 7;

/// "too large" …, for statistics.
[[nodiscard]] std::string_view nameOf(SkipReason reason);

/// The four voices of a piece, in samples of 44.1 kHz.
using VoiceNotes = std::array<std::vector<SampleNote>, kVoiceCount>;

/// Files of more bytes are left out.
inline constexpr std::size_t kLargestLakhFile = std::size_t{512} << 10;

/// Turns ordinary MIDI into four-voice pieces by the rules by which LakhNES adapted the Lakh data
/// (lakhnes.md 1.10): instruments that play one note at a time are given to P1, P2 and TR in as
/// many ways as there are, of which at most `mostAssignments` are drawn; one drum track goes to the
/// noise, its drums to pitches drawn anew for each piece. Depends on (`seed`, `stream`) and the
/// score alone.
[[nodiscard]] tl::expected<std::vector<VoiceNotes>, SkipReason> adaptScore(const MidiScore& score,
                                                                           int mostAssignments,
                                                                           std::uint64_t seed,
                                                                           std::uint32_t stream);

}  // namespace studio::core
