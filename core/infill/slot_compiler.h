// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/infill/fill_plan.h"
#include "core/score/wish_map.h"

#include <array>
#include <map>

namespace studio::core {

/// By voice, for notes of the view (index) that get a new pitch under RHYTHM: the index of the set
/// of pitches that it is drawn from.
using DrawnPitches = std::array<std::map<std::size_t, std::size_t>, kVoiceCount>;

/// Finds the slots of `plan`, whose region, clock, spacing, kept song and view are set, in `song`,
/// and all that is wished for in them. Fails with one sentence if a wish contradicts itself, leaves
/// no pitch or no place for a note, or wants more notes than fit in.
[[nodiscard]] Expected<void> compileSlots(const Song& song, const WishMap& wishes, FillPlan& plan,
                                          DrawnPitches& drawn);

}  // namespace studio::core
