// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/infill/take.h"

#include <cstdint>
#include <optional>

namespace studio::core {

/// How a model likes a walk through a plan: surprise in nats at what was drawn, whatever the
/// settings, and at what follows, as it is weighed, and of how many tokens. A value, any thread.
struct WalkFigures {
    double drawnNats = 0;
    std::uint64_t drawn = 0;
    double followingNats = 0;
    std::uint64_t following = 0;

    /// Mean surprise at the draws, in nats; 0 if there was no choice.
    [[nodiscard]] double natsPerDraw() const;
    /// Mean surprise at what follows, in nats a token; nothing if nothing follows.
    [[nodiscard]] std::optional<double> natsAfter() const;
    /// Geometric mean of the chances of draws and of what follows, 0 … 1.
    [[nodiscard]] double fit() const;
    /// Puts all three into `take`.
    void tell(Take& take) const;
};

}  // namespace studio::core
