// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include <chrono>
#include <cstdint>

namespace studio::synth {

/// When frames are played, told from when the device called for them. Calls come late, and by
/// turns, but a device takes its frames evenly: this follows the earliest calls and forgives the
/// others. A value; one thread.
class BlockClock {
  public:
    using Time = std::chrono::steady_clock::time_point;

    /// `sampleRate` in Hz.
    explicit BlockClock(int sampleRate) : sampleRate_(sampleRate) {}

    /// A call came at `time` for the frames from `frame` on; calls in order, each may be told of
    /// more than once.
    void called(Time time, std::int64_t frame);
    /// When `frame` is asked for by a device that is never late.
    [[nodiscard]] Time timeOf(std::int64_t frame) const;

  private:
    int sampleRate_;
    bool started_ = false;
    Time time_;
    std::int64_t frame_ = 0;
};

}  // namespace studio::synth
