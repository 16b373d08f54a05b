// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/bench/infill_cases.h"
#include "core/base/error.h"
#include "core/model/language_model.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace studio::bench {

/// One way to fill a gap: "masked" (draws under the mask, never weighed, as LakhNES did), "best of
/// 8" (of as many such draws the likeliest), "smc 4", "smc 8", "smc 32", "smc 8 + polish" (16
/// steps), "copy" (the two bars before), "overwrite" (all written anew, then what is locked put
/// over it).
[[nodiscard]] std::vector<std::string> infillMethods();

struct Filled {
    core::Song song;
    double seconds = 0;
};

/// Fills `gap` by the method of that name. Fails as a fill does.
[[nodiscard]] core::Expected<Filled> fillBy(std::string_view method, const InfillCase& gap,
                                            const std::shared_ptr<const core::LanguageModel>& model,
                                            std::uint64_t seed);

}  // namespace studio::bench
