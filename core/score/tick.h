// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include <algorithm>
#include <cstdint>

namespace studio::core {

/// Musical time in the song's own resolution (Song::tempo tells ticks per quarter).
using Tick = std::int64_t;

/// The ticks begin <= t < end.
struct TickRange {
    Tick begin = 0;
    Tick end = 0;

    [[nodiscard]] constexpr bool contains(Tick tick) const { return tick >= begin && tick < end; }
    [[nodiscard]] constexpr bool empty() const { return end <= begin; }
    [[nodiscard]] constexpr Tick length() const { return end - begin; }
    [[nodiscard]] constexpr TickRange intersected(TickRange other) const {
        return {std::max(begin, other.begin), std::min(end, other.end)};
    }
    bool operator==(const TickRange&) const = default;
};

}  // namespace studio::core
