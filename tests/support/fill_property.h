// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/infill/fill.h"
#include "core/model/language_model.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace studio::tests {

/// The tiny golden network, once in each timing. Random weights: it writes anything.
std::vector<std::shared_ptr<const core::LanguageModel>> tinyModels();

/// What a fill must never do, checked event by event and independently of the program's own
/// check: nothing if `after` may come of filling `region` of `before`, else what is wrong.
std::optional<std::string> brokenPromise(const core::Song& before, const core::Song& after,
                                         core::TickRange region);

struct FillTally {
    int filled = 0;
    int cancelled = 0;
    int nothingFree = 0;
    std::size_t notesWritten = 0;
};

/// One random case: a song, a region, locks, settings and perhaps a moment to cancel, all drawn
/// from `seed`. Returns what is wrong, if anything.
std::optional<std::string> checkRandomFill(
    std::uint64_t seed, const std::vector<std::shared_ptr<const core::LanguageModel>>& models,
    FillTally& tally);

}  // namespace studio::tests
