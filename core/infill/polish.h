// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/infill/fill.h"

#include <cstdint>
#include <memory>

namespace studio::core {

/// Goes on improving a take: Metropolis within Gibbs (infill.md 3.6). A bar of what was open, or a
/// part of one, is drawn anew, and takes the place of what stands there by the chance that leaves
/// the model's distribution, given all that is kept, as it is. Every step obeys locks and wishes.
/// With the same seed, song, model and settings the same steps are taken. One thread at a time.
class Polisher {
  public:
    /// `take` of a fill of `song` by `request`.
    Polisher(Song song, std::shared_ptr<const LanguageModel> model, FillRequest request, Take take);

    /// Tries one stretch. Fails if the model does.
    [[nodiscard]] Expected<void> step();
    /// Steps that have changed something.
    [[nodiscard]] int changes() const { return changes_; }
    /// The take as it is now, with the model's opinion of it: blocks for as long as the model
    /// reads, if anything has changed.
    [[nodiscard]] Take take() const;

  private:
    Song song_;
    std::shared_ptr<const LanguageModel> model_;
    FillRequest request_;
    Take take_;
    /// With the take, and its locks.
    Song current_;
    /// Those of the song with the take.
    LockMap ownLocks_;
    PulseOrder pulses_ = PulseOrder::AsWritten;
    std::uint64_t steps_ = 0;
    int changes_ = 0;

    [[nodiscard]] TickRange stretchAt(double uniform, double length) const;
    [[nodiscard]] Expected<FillPlan> planOf(TickRange range) const;
    void tryStretch(const FillPlan& plan, std::uint64_t seed, double uniform);
    void judge(Take& take) const;
};

}  // namespace studio::core
