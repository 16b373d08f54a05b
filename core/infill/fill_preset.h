// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/error.h"
#include "core/score/song.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace studio::core {

/// What a fill is often wanted for: locks and wishes that suit it.
enum class FillPreset : std::uint8_t {
    /// Other voices to a melody, which stays.
    Harmonise,
    /// A bass line in the triangle.
    Bass,
    /// Drums in the noise.
    Drums,
    /// The last bars anew, so that they lead back to where the song loops.
    LeadBack,
};

inline constexpr std::array kFillPresets{FillPreset::Harmonise, FillPreset::Bass, FillPreset::Drums,
                                         FillPreset::LeadBack};

/// "harmonise", "bass", "drums", "lead-back": the words of the command line.
std::string_view fillPresetName(FillPreset preset);
std::optional<FillPreset> fillPresetNamed(std::string_view name);

/// The pulse that leads in `region`: the one whose notes are higher, P1 if none has any.
[[nodiscard]] Voice melodyOf(const Song& song, TickRange region);

/// The voices that it writes in `region`.
[[nodiscard]] std::vector<Voice> writtenBy(FillPreset preset, const Song& song, TickRange region);

/// Sets up `song` for a fill of `region`: its locks are those of the preset (within the region) and
/// its wishes what suits it where nothing of the kind is wished for.
/// - Harmonise: the pulse that is not the melody and TR are FREE, in the song's key.
/// - Bass: TR is FREE, from C2 to C4, in the song's key.
/// - Drums: NO is FREE.
/// - LeadBack: all is FREE; a song that does not loop does so from its start.
void applyPreset(Song& song, TickRange region, FillPreset preset);

/// The same by the locks that `song` has: they stay in the voices that the preset writes, the
/// others are LOCKED.
void narrowToPreset(Song& song, TickRange region, FillPreset preset);

}  // namespace studio::core
