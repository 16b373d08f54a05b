// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "app/bench/measure.h"

#include <algorithm>
#include <cmath>
#include <ctime>
#include <fstream>
#include <numeric>
#include <string>

namespace studio::bench {

double mean(std::span<const double> values) {
    return values.empty() ? 0
                          : std::accumulate(values.begin(), values.end(), 0.0) /
                                static_cast<double>(values.size());
}

double percentile(std::vector<double> values, double share) {
    const double last = static_cast<double>(values.size() - 1);
    const auto place = values.begin() + static_cast<std::ptrdiff_t>(std::ceil(share * last));
    std::ranges::nth_element(values, place);
    return *place;
}

double threadSeconds() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

void forgetPeakResident() {
    // 5 resets the peak (proc(5)).
    std::ofstream("/proc/self/clear_refs") << 5;
}

double peakResidentMegabytes() {
    std::ifstream status("/proc/self/status");
    std::string name;
    while (status >> name && name != "VmHWM:") {
    }
    double kibibytes = 0;
    status >> kibibytes;
    return kibibytes * 1024 * 1e-6;
}

}  // namespace studio::bench
