// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/infill/fill.h"

#include "core/edit/note_verbs.h"
#include "core/infill/particle_fill.h"
#include "core/model/model_failure.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <exception>
#include <mutex>
#include <numeric>
#include <thread>
#include <utility>

namespace studio::core {

namespace {

Expected<void> checkSettings(const FillRequest& request) {
    const SamplingSettings& settings = request.sampling;
    constexpr double kLowest = 0.01;
    constexpr double kHighest = 100;
    if (!(settings.temperature >= kLowest && settings.temperature <= kHighest))
        return failure(STUDIO_TRANSLATE("core", "The temperature must lie between %1 and %2."),
                       "0.01", "100");
    if (settings.particles < 1 || settings.particles > kMostParticles)
        return failure(STUDIO_TRANSLATE("core", "The particles must lie between 1 and %1."),
                       kMostParticles);
    if (settings.topK < 0)
        return failure(STUDIO_TRANSLATE("core", "Top-k must be 0 (all) or more."));
    if (!(settings.topP > 0 && settings.topP <= 1))
        return failure(STUDIO_TRANSLATE("core", "Top-p must lie between 0 and 1 (all)."));
    if (!(request.mode.similarity >= 0 && request.mode.similarity <= 1))
        return failure(STUDIO_TRANSLATE("core", "The similarity must lie between 0 and 1."));
    return {};
}

}  // namespace

PulseOrder pulsesOf(const FillRequest& request, const Song& song) {
    return request.swapsPulses ? pulseOrderFor(song, request.region) : PulseOrder::AsWritten;
}

Expected<Filler> Filler::prepare(Song song, std::shared_ptr<const LanguageModel> model,
                                 const FillRequest& request) {
    if (auto checked = checkSettings(request); !checked)
        return tl::unexpected(checked.error());
    Filler filler;
    filler.song_ = std::move(song);
    filler.model_ = std::move(model);
    filler.request_ = request;
    auto start = filler.startFor(request.seed);
    if (!start)
        return tl::unexpected(start.error());
    filler.start_ = std::move(*start);
    return filler;
}

Expected<Filler::Start> Filler::startFor(std::uint64_t seed) const {
    auto ground = groundFor(withEndsKept(song_, request_.region, request_.wishes), request_.region,
                            request_.mode, seed);
    if (!ground)
        return tl::unexpected(ground.error());
    auto plan = compileFill(ground->song, request_.region, *model_, request_.wishes,
                            pulsesOf(request_, ground->song));
    if (!plan)
        return tl::unexpected(plan.error());
    // Where a song ends its model expects the end; told that there is none, it would rather wait.
    if (request_.mode.mode == FillMode::Continue)
        plan->longestGap = plan->usualGap(plan->region.begin);
    Start start{std::move(*ground), std::move(*plan), nullptr, {}};
    try {
        DecodingSettings settings;
        settings.memory = model_->config().memoryLength;
        settings.everyCore = true;
        auto sequence = model_->begin(settings);
        const Reading reading{0, start.plan.prompt};
        const auto logits = sequence->read({&reading, 1});
        start.logits.assign(logits.begin(), logits.end());
        start.prompt = std::move(sequence);
    } catch (const std::exception& problem) {
        return modelFailed(problem);
    }
    return start;
}

Expected<Take> Filler::takeOf(const Start& start, Song result) const {
    const FillGround& ground = start.ground;
    auto violation = lockViolation(ground.song, result, start.plan.region);
    // The song that was asked for, as long as the result and with the locks it keeps to.
    Song asked = song_;
    lengthenTo(asked, result.frame.length);
    const SongFrame frame = asked.frame;
    asked.frame.locks = ground.locks;
    result.frame = asked.frame;
    if (!violation)
        violation = lockViolation(asked, result, start.plan.region);
    if (violation)
        return failure(STUDIO_TRANSLATE("core",
                                        "The take was thrown away because it broke a lock "
                                        "(%1), which is an error of this program; please "
                                        "report it with the song and the seed."),
                       *violation);
    result.frame = frame;
    Take take;
    take.edit = SongEdit::between(song_, result);
    take.written = newNotes(song_, result);
    take.region = start.plan.region;
    take.locks = ground.locks;
    take.stood = notesWithin(song_, take.region);
    return take;
}

Expected<std::optional<Take>> Filler::draw(const Start& start, std::uint32_t number,
                                           std::uint64_t seed, const DraftListener& wrote,
                                           const std::stop_token& stop) const {
    ParticleFill fill(start.plan, model_->vocabulary(), *start.prompt, start.logits,
                      request_.sampling, seed);
    while (!fill.finished()) {
        if (stop.stop_requested())
            return std::optional<Take>();
        fill.advance();
        if (wrote)
            wrote(TakeDraft(number, start.plan, fill.best(), fill.step()));
    }
    if (!fill.choose(stop))
        return std::optional<Take>();
    auto take = takeOf(start, songWith(start.ground.song, start.plan, fill.chosen().outcome()));
    if (!take)
        return tl::unexpected(take.error());
    take->seed = seed;
    take->number = number;
    take->settings = request_.sampling;
    take->modelName = model_->config().name;
    take->precision = model_->precision();
    take->device = model_->deviceName();
    fill.figures().tell(*take);
    return std::move(*take);
}

bool Filler::isUnwanted(const Take& take) const {
    return std::ranges::any_of(request_.unwanted,
                               [&](const auto& notes) { return sameNotes(notes, take.written); });
}

Expected<std::optional<Take>> Filler::takeFrom(std::uint64_t seed, std::uint32_t number,
                                               const DraftListener& wrote,
                                               const std::stop_token& stop) const {
    if (seed == request_.seed || request_.mode.mode != FillMode::Vary)
        return draw(start_, number, seed, wrote, stop);
    if (stop.stop_requested())
        return std::optional<Take>();
    const auto start = startFor(seed);
    if (!start)
        return tl::unexpected(start.error());
    return draw(*start, number, seed, wrote, stop);
}

Expected<std::optional<Take>> Filler::take(std::uint32_t number, const DraftListener& wrote,
                                           const std::stop_token& stop) const {
    constexpr std::uint64_t kAttempts = 8;
    // Far from the seeds of the other takes.
    constexpr std::uint64_t kSeedStep = 1000;
    try {
        for (std::uint64_t attempt = 0; attempt < kAttempts; ++attempt) {
            auto take = takeFrom(request_.seed + number + attempt * kSeedStep, number, wrote, stop);
            if (!take || !*take || !isUnwanted(**take))
                return take;
        }
        return std::optional<Take>();
    } catch (const std::exception& problem) {
        return modelFailed(problem);
    }
}

namespace {

/// Tells of several takes that are drawn at once, one thread at a time.
class Teller {
  public:
    Teller(const FillEvents& events, std::size_t takes) : events_(events), shares_(takes, 0.0) {}

    void wrote(const TakeDraft& draft) {
        const std::lock_guard lock(mutex_);
        shares_[draft.number()] = draft.share();
        if (events_.wrote)
            events_.wrote(draft);
        if (events_.progress)
            events_.progress(std::accumulate(shares_.begin(), shares_.end(), 0.0) /
                             static_cast<double>(shares_.size()));
    }
    void finished(const Take& take) {
        const std::lock_guard lock(mutex_);
        if (events_.finished)
            events_.finished(take);
    }

  private:
    const FillEvents& events_;
    std::vector<double> shares_;
    std::mutex mutex_;
};

}  // namespace

Expected<std::vector<Take>> fillTakes(Song song, std::shared_ptr<const LanguageModel> model,
                                      const FillRequest& request, int count,
                                      const FillEvents& events, const std::stop_token& stop) {
    const auto filler = Filler::prepare(std::move(song), std::move(model), request);
    if (!filler)
        return tl::unexpected(filler.error());
    const auto takes = static_cast<std::size_t>(std::max(count, 1));
    std::vector<Expected<std::optional<Take>>> results(takes, std::optional<Take>());
    Teller teller(events, takes);
    std::atomic<std::size_t> next = 0;
    const auto work = [&] {
        for (std::size_t i = next++; i < takes; i = next++) {
            results[i] = filler->take(
                static_cast<std::uint32_t>(i), [&](const TakeDraft& draft) { teller.wrote(draft); },
                stop);
            if (results[i] && *results[i])
                teller.finished(**results[i]);
        }
    };
    {
        const std::size_t cores = std::max(1U, std::thread::hardware_concurrency());
        std::vector<std::jthread> workers;
        for (std::size_t i = 1; i < std::min(cores, takes); ++i)
            workers.emplace_back(work);
        work();
    }
    std::vector<Take> finished;
    for (auto& result : results) {
        if (!result)
            return tl::unexpected(result.error());
        if (*result)
            finished.push_back(std::move(**result));
    }
    return finished;
}

}  // namespace studio::core
