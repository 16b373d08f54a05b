// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/cli/console.h"
#include "core/score/song.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace studio::cli {

/// Voices and bars as options name them: "P2:5-8", "TR:all", "all:3", "P1".
struct Stretch {
    std::vector<core::Voice> voices;
    /// First and last bar, counted from 1; nothing for all of them.
    std::optional<std::pair<std::int64_t, std::int64_t>> bars;
};

[[nodiscard]] std::optional<std::int64_t> wholeNumberIn(std::string_view text);
/// "5" or "5-8".
[[nodiscard]] std::optional<std::pair<std::int64_t, std::int64_t>> barsIn(std::string_view text);
[[nodiscard]] std::optional<Stretch> readStretch(std::string_view text);

/// Where `stretch`, which `text` names, lies in `song`. Fails if it lies behind it.
[[nodiscard]] tl::expected<core::TickRange, CommandError> ticksOf(const Stretch& stretch,
                                                                  const core::Song& song,
                                                                  const std::string& text);

}  // namespace studio::cli
