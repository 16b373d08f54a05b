// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include <array>
#include <cstdint>

namespace studio::core {

/// Counter-based random numbers: the value depends on (seed, stream, step) alone, so a draw can
/// be repeated without replaying those before it and does not depend on threads or batches.
/// Philox4x32-10 of Salmon, Moraes, Dror and Shaw, "Parallel random numbers: as easy as 1, 2, 3"
/// (SC 2011). A plain value, any thread.
class CounterRandom {
  public:
    CounterRandom(std::uint64_t seed, std::uint32_t stream) : seed_(seed), stream_(stream) {}

    /// Four independent 32-bit words.
    [[nodiscard]] std::array<std::uint32_t, 4> words(std::uint64_t step) const;

    /// Uniform in [0, 1) with 53 bits.
    [[nodiscard]] double uniform(std::uint64_t step) const;

  private:
    std::uint64_t seed_;
    std::uint32_t stream_;
};

}  // namespace studio::core
