// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/random.h"
#include "core/tokens/model_view.h"

namespace studio::core {

/// How a piece is varied each time that it is learned from; the defaults are LakhNES's own
/// (lakhnes.md 1.9). A value, any thread.
struct Augmentation {
    /// How often 1 to 3 of the four voices, drawn anew, are all that is left, 0 … 1.
    double fewerVoices = 0.5;
    /// How often the pulses change their parts, 0 … 1.
    double swapPulses = 0.5;
    /// Semitones by which P1, P2 and TR are transposed, drawn from these inclusive bounds. Notes
    /// that leave the range of their voice are left out.
    int lowestTranspose = -6;
    int highestTranspose = 6;
    /// Times are multiplied by 1 - stretch … 1 + stretch, below 1.
    double stretch = 0.05;

    bool operator==(const Augmentation&) const = default;
};

/// `piece` varied. What is drawn depends on `random` alone; a voice keeps at most one onset a step,
/// the last of those that meet.
[[nodiscard]] SongView varied(SongView piece, const Augmentation& augmentation,
                              RandomSequence& random);

}  // namespace studio::core
