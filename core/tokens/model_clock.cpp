// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/tokens/model_clock.h"

#include <cmath>

namespace studio::core {

std::int64_t ModelClock::stepAt(std::int64_t sample) const {
    if (timing_ == Timing::Samples)
        return sample;
    return static_cast<std::int64_t>(
        std::floor((static_cast<double>(sample) - phase_) / samplesPerStep_ + 0.5));
}

std::int64_t ModelClock::sampleAt(std::int64_t step) const {
    if (timing_ == Timing::Samples)
        return step;
    return static_cast<std::int64_t>(
        std::floor(static_cast<double>(step) * samplesPerStep_ + phase_ + 0.5));
}

TokenId ModelClock::waitFor(std::int64_t steps, const Vocabulary& vocabulary) const {
    return vocabulary.nearestWait(static_cast<double>(steps) * samplesPerStep_);
}

WaitTable::WaitTable(const ModelClock& clock, const Vocabulary& vocabulary)
    : steps_(static_cast<std::size_t>(vocabulary.size())) {
    const auto waits = vocabulary.waits();
    if (clock.timing() == Timing::Samples) {
        for (const WaitToken& wait : waits)
            steps_[static_cast<std::size_t>(wait.id)] = {wait.samples};
        return;
    }
    // Every gap beyond the longest wait is that wait too; as a choice it stands for itself only.
    const std::int64_t longest = clock.stepAt(clock.sampleAt(0) + waits.back().samples);
    for (std::int64_t steps = 1; steps <= longest; ++steps)
        steps_[static_cast<std::size_t>(clock.waitFor(steps, vocabulary))].push_back(steps);
}

}  // namespace studio::core
