// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace studio::core {

/// Distance of the lines that editing snaps to and that a tracker's rows stand on.
enum class GridUnit : std::uint8_t {
    Bar,
    Half,
    Quarter,
    Eighth,
    Sixteenth,
    ThirtySecond,
    QuarterTriplet,
    EighthTriplet,
    SixteenthTriplet,
    /// A sixtieth of a second, the step of NES music.
    Frame,
};

inline constexpr std::array kGridUnits{GridUnit::Bar,
                                       GridUnit::Half,
                                       GridUnit::Quarter,
                                       GridUnit::Eighth,
                                       GridUnit::Sixteenth,
                                       GridUnit::ThirtySecond,
                                       GridUnit::QuarterTriplet,
                                       GridUnit::EighthTriplet,
                                       GridUnit::SixteenthTriplet,
                                       GridUnit::Frame};

/// "bar", "1/2", … "1/32", "1/4T", "1/8T", "1/16T", "frame".
std::string_view gridUnitName(GridUnit unit);
/// Lines of a note value (not Bar or Frame) to a whole note.
constexpr std::int64_t linesPerWhole(GridUnit unit) {
    switch (unit) {
        case GridUnit::Half:
            return 2;
        case GridUnit::Quarter:
            return 4;
        case GridUnit::Eighth:
            return 8;
        case GridUnit::ThirtySecond:
            return 32;
        case GridUnit::QuarterTriplet:
            return 6;
        case GridUnit::EighthTriplet:
            return 12;
        case GridUnit::SixteenthTriplet:
            return 24;
        default:
            return 16;
    }
}

/// The unit of that name.
std::optional<GridUnit> gridUnitNamed(std::string_view name);

}  // namespace studio::core
