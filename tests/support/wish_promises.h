// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/score/song.h"

#include <optional>
#include <random>
#include <string>

namespace studio::tests {

/// Wishes at random for some voices and stretches of a song of `length` ticks; some contradict
/// themselves or leave nothing.
core::WishMap randomWishes(std::mt19937_64& random, core::Tick length);

/// The first wish that what a fill of `region` wrote does not keep to, or nothing. `before` has the
/// locks that the fill kept to. `finely`: its clock counts samples, not frames.
std::optional<std::string> brokenWish(const core::Song& before, const core::Song& after,
                                      core::TickRange region, const core::WishMap& wishes,
                                      bool finely);

}  // namespace studio::tests
