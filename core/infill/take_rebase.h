// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/infill/take.h"

#include <array>
#include <optional>

namespace studio::core {

/// A yes or no for each voice.
using VoiceSet = std::array<bool, kVoiceCount>;

/// The part of `take` that lies in `voice`, made for `song` as it is now, at least as long as the
/// take's region: there that voice must still have the notes that the fill found and the locks of
/// `song` must allow what the take writes, however much else has changed since. Nothing if that is
/// not so, or if the take has nothing in that voice.
[[nodiscard]] std::optional<SongEdit> rebased(const Take& take, Voice voice, const Song& song);

}  // namespace studio::core
