// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "app/bench/gme_speed.h"

namespace studio::bench {

core::Expected<std::optional<double>> gmeSeconds(const std::filesystem::path& /*nsf*/,
                                                 double /*seconds*/) {
    return std::optional<double>();
}

}  // namespace studio::bench
