// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/infill/take.h"

#include <span>
#include <vector>

namespace studio::core {

/// What sets a take apart from the others of its fill, each by a measurement.
enum class TakeCharacter : std::uint8_t {
    /// Nothing measured does.
    Plain,
    /// The highest Take::fit.
    BestFit,
    /// The lowest Take::natsAfter.
    FitsWhatFollows,
    /// A quarter more, or fewer, notes than the takes have on average.
    Busier,
    Calmer,
    /// Three semitones above, or below, the mean pitch of the takes; noise does not count.
    Higher,
    Lower,
    /// The lowest Take::fit.
    Bolder,
};

/// The first of them, in the order above, that holds for each take; Plain for a take alone.
[[nodiscard]] std::vector<TakeCharacter> charactersOf(std::span<const Take* const> takes);

}  // namespace studio::core
