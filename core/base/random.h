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

/// Random numbers one after the other, from one stream of CounterRandom. One thread at a time.
class RandomSequence {
  public:
    RandomSequence(std::uint64_t seed, std::uint32_t stream) : random_(seed, stream) {}

    /// Uniform in [0, 1).
    [[nodiscard]] double uniform() { return random_.uniform(step_++); }
    /// Uniform in 0 … `count` - 1; `count` is at least 1, and below 2^32.
    [[nodiscard]] std::uint64_t below(std::uint64_t count) {
        return static_cast<std::uint64_t>(uniform() * static_cast<double>(count));
    }

  private:
    CounterRandom random_;
    std::uint64_t step_ = 0;
};

}  // namespace studio::core
