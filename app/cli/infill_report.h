// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/bench/infill_methods.h"

#include <nlohmann/json.hpp>

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace studio::cli {

/// One method on one lock kind: a value a song, in the order of the songs.
struct InfillColumn {
    std::vector<double> regret, pitchClasses, onsets, inScale, density, diversity, first, all;
    int broken = 0;
};

/// What `lakhnes bench infill` measured, by names of lock kinds and methods.
struct InfillFigures {
    std::map<std::pair<std::string, std::string>, InfillColumn> methods;
    /// Of the songs whose truth the grammar can write.
    std::map<std::string, std::vector<bench::TruthNats>> truth;
};

/// Means over songs: "results", a row for each lock kind and method, with a paired test of the
/// regret against the method `reference`, and "truth", a row for each lock kind.
[[nodiscard]] nlohmann::ordered_json reportOf(const InfillFigures& figures,
                                              const std::string& reference);

/// reportOf() as tables in Markdown.
[[nodiscard]] std::string tablesOf(const nlohmann::ordered_json& report,
                                   const std::string& reference);

/// Mean regret as bars in SVG, the lock kinds one below the other.
[[nodiscard]] std::string plotOf(const nlohmann::ordered_json& report);

}  // namespace studio::cli
