// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/corpus/corpus.h"
#include "core/model/checkpoint.h"
#include "core/training/training_config.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <stop_token>
#include <string>

namespace studio::core {

/// What a step of training came to.
struct TrainingStep {
    /// Nats a token, over the step's tokens.
    double nats = 0;
    /// Length of the gradient before it was cut.
    double gradient = 0;
};

/// How well pieces are foretold.
struct TrainingMeasure {
    double natsPerToken = 0;
    double natsPerNote = 0;
    std::size_t tokens = 0;
};

/// How far a training has come; part of its state.
struct TrainingProgress {
    std::int64_t step = 0;
    std::uint32_t epoch = 0;
    /// Learned from so far.
    std::int64_t tokens = 0;
    /// Spent so far, over all runs.
    double seconds = 0;
    std::optional<double> bestNatsPerNote{};
    /// Measurements since then.
    int worse = 0;
};

/// A network that learns. One thread at a time.
class Trainer {
  public:
    virtual ~Trainer() = default;

    /// Learns from the next tokens at `rate`.
    virtual TrainingStep step(double rate) = 0;
    /// Of the averaged weights on the corpus that is measured on; nothing if there is none, or if
    /// `stop` was requested.
    virtual std::optional<TrainingMeasure> measure(const std::stop_token& stop) = 0;
    /// The averaged weights.
    [[nodiscard]] virtual Checkpoint result() const = 0;
    [[nodiscard]] virtual std::uint32_t epoch() const = 0;

    /// Everything that the next step depends on, and `progress`, written aside and renamed.
    [[nodiscard]] virtual Expected<void> save(const std::filesystem::path& path,
                                              const TrainingProgress& progress) const = 0;
    /// Goes on from there, bit for bit; fails if it was saved by a training of another kind.
    [[nodiscard]] virtual Expected<TrainingProgress> restore(const std::filesystem::path& path) = 0;
};

/// A trainer of Transformer-XL on `device` ("cpu", "cuda", or "auto" for a GPU where there is one).
/// `start` is what it starts from. The corpora must outlive it; `valid` may be nullptr.
[[nodiscard]] Expected<std::unique_ptr<Trainer>> makeTrainer(const TrainingConfig& config,
                                                             const Checkpoint& start,
                                                             std::span<const Corpus> corpora,
                                                             const Corpus* valid,
                                                             const std::string& device);

}  // namespace studio::core
