// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/bench/infill_cases.h"
#include "core/model/language_model.h"

namespace studio::bench {

/// Surprise of the model, in nats, at the tokens of the first `tokens` of what follows the gap of
/// `filled`, having read what its memory holds of all before. Right-seam regret is how much more
/// that is than with the truth in the gap.
[[nodiscard]] double natsAfterGap(const core::Song& filled, const InfillCase& gap,
                                  const core::LanguageModel& model);

/// What a fill is like beside the truth, each 0 … 1 but for `density`.
struct InfillMeasures {
    bool breaksLocks = false;
    /// Overlap of the shares of pitch classes and of sixteenths of a bar in which notes begin.
    double pitchClasses = 0;
    double onsets = 0;
    /// Share of tonal notes that belong to the song's key.
    double inScale = 0;
    /// Notes by those of the truth.
    double density = 0;
};

[[nodiscard]] InfillMeasures measureFill(const core::Song& filled, const InfillCase& gap);

/// Share of notes in the gap that two fills do not have in common.
[[nodiscard]] double distanceOf(const core::Song& one, const core::Song& other,
                                const InfillCase& gap);

}  // namespace studio::bench
