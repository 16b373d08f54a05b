// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include <chrono>
#include <span>
#include <vector>

namespace studio::bench {

/// Counts wall-clock seconds from its construction.
class StopWatch {
  public:
    [[nodiscard]] double seconds() const {
        return std::chrono::duration<double>(Clock::now() - begin_).count();
    }

  private:
    using Clock = std::chrono::steady_clock;
    Clock::time_point begin_ = Clock::now();
};

/// 0 of none.
[[nodiscard]] double mean(std::span<const double> values);

/// The value that `share` (0 … 1) of `values` (not empty) do not exceed; 0.5 for the median.
[[nodiscard]] double percentile(std::vector<double> values, double share);

/// Processor time of the calling thread so far, in seconds.
[[nodiscard]] double threadSeconds();

/// Lets peakResidentMegabytes() start anew from what is resident now, where the system can.
void forgetPeakResident();
/// The most memory that the process had resident, in 10^6 bytes.
[[nodiscard]] double peakResidentMegabytes();

}  // namespace studio::bench
