// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/score/song.h"

#include <QString>

namespace studio::widgets {

/// "1/16"; a bar and a frame in words.
[[nodiscard]] QString gridUnitText(core::GridUnit unit);

/// "E minor" for a scale, "C+E+G" for anything else.
[[nodiscard]] QString pitchClassesText(const core::PitchClasses& classes);

/// "E minor, C2–C4, grid 1/16": all that is wished for; empty if nothing is.
[[nodiscard]] QString wishText(const core::Wish& wish);

/// "P2, TR": the voices for which something is wished in `range`; empty if there are none.
[[nodiscard]] QString wishingVoices(const core::WishMap& wishes, core::TickRange range);

}  // namespace studio::widgets
