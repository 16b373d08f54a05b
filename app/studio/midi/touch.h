// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include <array>
#include <cstdint>

namespace studio::app {

/// What a keyboard's velocities are taken for.
enum class Touch : std::uint8_t {
    AsPlayed,
    /// Light playing is loud already.
    Light,
    /// Only strong playing is loud.
    Heavy,
    /// Everything at its loudest.
    Full,
};
inline constexpr std::array kTouches{Touch::AsPlayed, Touch::Light, Touch::Heavy, Touch::Full};

/// 1 … 127 for a velocity of 1 … 127; grows with it.
[[nodiscard]] int touched(Touch touch, int velocity);

/// Kept in the settings ("midi/touch"). GUI thread.
[[nodiscard]] Touch chosenTouch();
void chooseTouch(Touch touch);

}  // namespace studio::app
