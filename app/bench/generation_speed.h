// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/error.h"
#include "core/model/language_model.h"

#include <filesystem>
#include <functional>
#include <string>

namespace studio::bench {

struct GenerationTask {
    std::filesystem::path model;
    core::Device device = core::Device::Auto;
    core::Precision precision = core::Precision::Auto;
    /// Tokens seen by each event, and the length of the prompt: the memory is full throughout.
    int memory = 512;
    /// Continuations of the prompt that are written at once.
    int batch = 1;
    /// Times that all of it is done, loading included; the medians are given.
    int runs = 1;
};

struct GenerationSpeed {
    int batch = 1;
    std::string device;
    std::string dtype;
    /// Of all continuations together: the batch by the median time of a step, drawing included.
    double eventsPerSecond = 0;
    /// Reading the prompt, median of several times.
    double prefillTokensPerSecond = 0;
    /// From the model's files (in the system's cache, if it was read before) to the first event
    /// after the prompt.
    double firstEventMs = 0;
    double peakRssMb = 0;
};

/// Writes random continuations of a random prompt with the engine, sampled as LakhNES's generator
/// does. Loads the model for itself alone, so that memory and time to the first event are its own.
[[nodiscard]] core::Expected<GenerationSpeed> measureGeneration(const GenerationTask& task);

/// Events a second of the published kind of decoder (PublishedDecoder) at full memory: fp32, one
/// thread; median of its steps.
[[nodiscard]] core::Expected<double> measureNaive(const GenerationTask& task);

}  // namespace studio::bench
