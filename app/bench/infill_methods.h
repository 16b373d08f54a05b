// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/bench/infill_cases.h"
#include "core/base/error.h"
#include "core/model/language_model.h"
#include "core/tokens/ngram_model.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace studio::bench {

/// What the methods foretell by.
struct InfillModels {
    std::shared_ptr<const core::LanguageModel> network;
    /// Of the network's vocabulary and timing; needed by "5-gram" alone.
    std::shared_ptr<const core::NgramModel> ngram;
};

/// One way to fill a gap: "masked" (drawMasked(), as LakhNES did), "5-gram" (the same by n-grams),
/// "best of 8" (of as many masked fills the one that the network likes best, what follows
/// included), "one walk" (one particle of the fill), "smc 4", "smc 8", "smc 32",
/// "smc 8 as written" (without swapping pulses), "smc 8 + polish" (16 steps), "copy" (the bars
/// before that are as long as the gap), "overwrite" (all written anew, then what is locked put over
/// it).
[[nodiscard]] std::vector<std::string> infillMethods();

/// Takes of one gap, and how long the first and all of them took, in seconds.
struct Filled {
    std::vector<core::Song> takes;
    double first = 0;
    double all = 0;
};

/// Fills `gap` so many times by the method of that name. Fails as a fill does.
[[nodiscard]] core::Expected<Filled> fillBy(std::string_view method, const InfillCase& gap,
                                            const InfillModels& models, int takes);

/// How likely the truth is to come as a fill of its gap: minus log of its chance in nats, for each
/// event that was free.
struct TruthNats {
    double masked = 0;
    std::optional<double> ngram;
    /// log p(all) - log p(what is kept), the latter estimated by particles, once for each seed.
    std::vector<double> weighed;
};

/// Nothing if the fill's grammar cannot write the truth, or nothing of it was free.
[[nodiscard]] core::Expected<std::optional<TruthNats>> truthNats(const InfillCase& gap,
                                                                 const InfillModels& models,
                                                                 int particles, int seeds);

}  // namespace studio::bench
