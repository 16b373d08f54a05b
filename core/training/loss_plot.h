// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include <cstdint>
#include <span>
#include <string>

namespace studio::core {

/// A point of a curve.
struct LossPoint {
    std::int64_t step = 0;
    double nats = 0;
};

/// An SVG picture of two curves over steps: `learned` from and `measured`. Outliers at the top are
/// cut off.
[[nodiscard]] std::string lossPlot(std::span<const LossPoint> learned,
                                   std::span<const LossPoint> measured);

}  // namespace studio::core
