// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/infill/walk_figures.h"

#include <cmath>

namespace studio::core {

double WalkFigures::natsPerDraw() const {
    return drawn == 0 ? 0 : drawnNats / static_cast<double>(drawn);
}

std::optional<double> WalkFigures::natsAfter() const {
    if (following == 0)
        return std::nullopt;
    return followingNats / static_cast<double>(following);
}

double WalkFigures::fit() const {
    const std::uint64_t tokens = drawn + following;
    return tokens == 0 ? 1 : std::exp(-(drawnNats + followingNats) / static_cast<double>(tokens));
}

void WalkFigures::tell(Take& take) const {
    take.natsPerEvent = natsPerDraw();
    take.natsAfter = natsAfter();
    take.fit = fit();
}

}  // namespace studio::core
