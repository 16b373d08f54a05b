// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "app/bench/generation_speed.h"

#include "app/bench/measure.h"
#include "core/base/random.h"
#include "core/infill/free_writer.h"
#include "core/infill/token_sampler.h"
#include "core/model/model_failure.h"
#include "core/model/published_decoder.h"

#include <algorithm>
#include <exception>
#include <numeric>
#include <span>
#include <utility>
#include <vector>

namespace studio::bench {

namespace {

/// As LakhNES's generator draws (lakhnes.md 1.8).
constexpr core::SamplingSettings kSampling{0.95, 32};
constexpr std::uint64_t kSeed = 1;

/// Steps are measured for so long, but between so many of them.
constexpr double kSecondsOfSteps = 4;
constexpr std::size_t kFewestSteps = 5;
constexpr std::size_t kMostSteps = 64;
constexpr int kPrefills = 3;
/// Steps before that: one fills caches, and a GPU records the second.
constexpr int kWarmUp = 2;

/// Tokens that a song could hold; the network's speed does not depend on them.
std::vector<core::TokenId> randomPrompt(int tokenCount, int length) {
    const core::CounterRandom random(kSeed, 0);
    std::vector<core::TokenId> prompt{core::kBoundary};
    for (int i = 1; i < length; ++i)
        prompt.push_back(1 + static_cast<core::TokenId>(
                                 random.uniform(static_cast<std::uint64_t>(i)) * (tokenCount - 1)));
    return prompt;
}

template <class Step>
double medianStep(const Step& step) {
    std::vector<double> steps;
    const StopWatch whole;
    while (steps.size() < kFewestSteps ||
           (steps.size() < kMostSteps && whole.seconds() < kSecondsOfSteps)) {
        const StopWatch watch;
        step();
        steps.push_back(watch.seconds());
    }
    return percentile(std::move(steps), 0.5);
}

core::Expected<GenerationSpeed> measure(const GenerationTask& task) {
    forgetPeakResident();
    const StopWatch sinceLoading;
    const auto model = core::loadModel(task.model, task.device, task.precision);
    if (!model)
        return tl::unexpected(model.error());
    const auto prompt = randomPrompt((*model)->config().tokenCount, std::max(task.memory, 1));
    const core::Reading reading{0, prompt};
    core::DecodingSettings settings;
    settings.memory = task.memory;
    settings.everyCore = true;
    auto sequence = (*model)->begin(settings);
    auto logits = sequence->read({&reading, 1});
    core::FreeWriter first(*sequence, logits, 1, kSampling, kSeed);

    GenerationSpeed speed;
    speed.batch = task.batch;
    speed.firstEventMs = sinceLoading.seconds() * 1e3;
    speed.device = (*model)->deviceName();
    speed.dtype = core::nameOf((*model)->precision());
    std::vector<double> prefills;
    for (int i = 0; i < kPrefills; ++i) {
        sequence = (*model)->begin(settings);
        const StopWatch watch;
        logits = sequence->read({&reading, 1});
        prefills.push_back(watch.seconds());
    }
    speed.prefillTokensPerSecond =
        static_cast<double>(prompt.size()) / percentile(std::move(prefills), 0.5);
    core::FreeWriter writer(*sequence, logits, task.batch, kSampling, kSeed);
    for (int i = 0; i < kWarmUp; ++i)
        writer.step();
    speed.eventsPerSecond = task.batch / medianStep([&] { writer.step(); });
    speed.peakRssMb = peakResidentMegabytes();
    return speed;
}

}  // namespace

core::Expected<GenerationSpeed> measureGeneration(const GenerationTask& task) {
    try {
        std::vector<GenerationSpeed> runs;
        for (int i = 0; i < std::max(task.runs, 1); ++i) {
            auto speed = measure(task);
            if (!speed)
                return speed;
            runs.push_back(std::move(*speed));
        }
        GenerationSpeed median = runs.back();
        for (double GenerationSpeed::*const figure :
             {&GenerationSpeed::eventsPerSecond, &GenerationSpeed::prefillTokensPerSecond,
              &GenerationSpeed::firstEventMs, &GenerationSpeed::peakRssMb}) {
            std::vector<double> figures;
            for (const GenerationSpeed& run : runs)
                figures.push_back(run.*figure);
            median.*figure = percentile(std::move(figures), 0.5);
        }
        return median;
    } catch (const std::exception& problem) {
        return core::modelFailed(problem);
    }
}

core::Expected<double> measureNaive(const GenerationTask& task) {
    const auto checkpoint = core::loadCheckpoint(task.model);
    if (!checkpoint)
        return tl::unexpected(checkpoint.error());
    try {
        core::PublishedDecoder decoder(*checkpoint, std::max(task.memory, 1));
        decoder.pretendFull();
        auto logits = decoder.feed(core::kBoundary);
        const core::CounterRandom random(kSeed, 0);
        std::vector<core::TokenId> ids(logits.size() - 1);
        std::iota(ids.begin(), ids.end(), core::kBoundary + 1);
        std::uint64_t step = 0;
        return 1 / medianStep([&] {
                   logits = decoder.feed(
                       core::TokenWeights(logits, kSampling).pick(ids, random.uniform(step++)));
               });
    } catch (const std::exception& problem) {
        return core::modelFailed(problem);
    }
}

}  // namespace studio::bench
