// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/tokens/vocabulary.h"

#include <cstdint>
#include <vector>

namespace studio::core {

/// What the events of a model are timed by (lakhnes.md 1.12).
enum class Timing : std::uint8_t {
    /// Samples of 44.1 kHz, the raw data; LakhNES as published.
    Samples,
    /// NES frames, over notes that were tidied and aligned to them.
    Frames,
};

/// Samples of 44.1 kHz in an NTSC frame of 60.0988 Hz.
inline constexpr double kSamplesPerFrame = 44100.0 / 60.0988;

/// Translates between samples of 44.1 kHz, the model's steps (samples or frames) and the waits of
/// its vocabulary. A value, any thread.
class ModelClock {
  public:
    /// Steps of one sample.
    static ModelClock samples() { return {Timing::Samples, 1.0, 0.0}; }
    /// Steps of `samplesPerFrame`; the line of step 0 is at sample `phase`.
    static ModelClock frames(double samplesPerFrame, double phase) {
        return {Timing::Frames, samplesPerFrame, phase};
    }

    [[nodiscard]] Timing timing() const { return timing_; }
    /// The step nearest to `sample`.
    [[nodiscard]] std::int64_t stepAt(std::int64_t sample) const;
    /// The sample nearest to the line of `step`.
    [[nodiscard]] std::int64_t sampleAt(std::int64_t step) const;
    /// The vocabulary's wait for `steps` (>= 1).
    [[nodiscard]] TokenId waitFor(std::int64_t steps, const Vocabulary& vocabulary) const;

  private:
    Timing timing_;
    double samplesPerStep_;
    double phase_;

    ModelClock(Timing timing, double samplesPerStep, double phase)
        : timing_(timing), samplesPerStep_(samplesPerStep), phase_(phase) {}
};

/// The numbers of steps that a wait of the vocabulary can stand for. In samples that is the
/// wait's own number; in frames, long waits stand for two neighbouring numbers. Immutable.
class WaitTable {
  public:
    WaitTable() = default;
    WaitTable(const ModelClock& clock, const Vocabulary& vocabulary);

    /// Ascending; empty for a wait that no number of steps is nearest to.
    [[nodiscard]] const std::vector<std::int64_t>& stepsOf(TokenId wait) const {
        return steps_[static_cast<std::size_t>(wait)];
    }

  private:
    std::vector<std::vector<std::int64_t>> steps_;
};

}  // namespace studio::core
