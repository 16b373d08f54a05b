// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "app/cli/take_writer.h"

#include "app/cli/commands.h"
#include "core/base/file.h"
#include "core/base/sha256.h"
#include "core/infill/polish.h"

#include <algorithm>
#include <chrono>
#include <functional>
#include <utility>
#include <vector>

namespace studio::cli {

namespace {

using core::Song;
using Json = nlohmann::ordered_json;

constexpr int kMostTakes = 1000;

std::filesystem::path takePath(const WritingOptions& options, std::size_t number) {
    const std::filesystem::path out = options.out;
    if (options.takes == 1)
        return out;
    const std::string name = out.stem().string() + "-" + std::to_string(number + 1);
    return out.parent_path() / (name + out.extension().string());
}

Json describe(const core::Take& take, const std::filesystem::path& path) {
    Json written = Json::object();
    for (const core::Voice voice : core::kVoices)
        written[std::string(core::shortName(voice))] = take.written[core::index(voice)].size();
    return {{"file", path.string()},
            {"number", take.number + 1},
            {"seed", take.seed},
            {"temperature", take.settings.temperature},
            {"top_k", take.settings.topK},
            {"top_p", take.settings.topP},
            {"particles", take.settings.particles},
            {"model", take.modelName},
            {"dtype", core::nameOf(take.precision)},
            {"device", take.device},
            {"nats_per_event", take.natsPerEvent},
            {"nats_after", take.natsAfter ? Json(*take.natsAfter) : Json()},
            {"fit", take.fit},
            {"written", written}};
}

CommandResult save(const WritingOptions& options, const WritingJob& job,
                   const std::vector<core::Take>& takes, Json result, Console& console) {
    for (std::size_t i = 0; i < takes.size(); ++i) {
        Song written = job.song;
        takes[i].edit.apply(written);
        const auto path = takePath(options, i);
        if (auto saved = core::saveSong(written, path, job.flavour); !saved)
            return failed(saved.error());
        result["takes"].push_back(describe(takes[i], path));
        std::size_t notes = 0;
        for (const auto& voice : takes[i].written)
            notes += voice.size();
        console.say(path.string() + ": " + std::to_string(notes) + " notes written, " +
                    std::to_string(takes[i].natsPerEvent) + " nats per event");
    }
    console.give(result);
    return {};
}

/// Of the model's weights; null if they are not one file that can be read, or no sum can be taken.
Json modelSum(const std::filesystem::path& model) {
    std::error_code error;
    const bool folder = std::filesystem::is_directory(model, error);
    constexpr std::uint64_t kLargest = std::uint64_t{1} << 32;
    const auto bytes = core::readFile(folder ? model / "model.safetensors" : model, kLargest);
    const std::string sum = bytes ? core::sha256Of(*bytes) : std::string();
    return sum.empty() ? Json() : Json(sum);
}

double secondsAt(const Song& song, core::Tick tick) {
    return static_cast<double>(song.sampleAt(tick)) / core::kModelRate;
}

/// Goes on improving `take` of a fill of `song` for as long as the options ask.
CommandResult polish(const WritingOptions& options, const Song& song,
                     const std::shared_ptr<const core::LanguageModel>& model,
                     const core::FillRequest& request, core::Take& take, Console& console) {
    if (options.polishSteps == 0 && options.polishSeconds <= 0)
        return {};
    core::Polisher polisher(song, model, request, take);
    const auto start = std::chrono::steady_clock::now();
    const auto goesOn = [&](int step) {
        const std::chrono::duration<double> spent = std::chrono::steady_clock::now() - start;
        return (options.polishSteps == 0 || step < options.polishSteps) &&
               (options.polishSeconds <= 0 || spent.count() < options.polishSeconds) &&
               !console.stopToken().stop_requested();
    };
    for (int step = 0; goesOn(step); ++step) {
        if (auto tried = polisher.step(); !tried)
            return failed(tried.error());
    }
    take = polisher.take();
    return {};
}

}  // namespace

void WritingOptions::addTo(CLI::App& command) {
    command.add_option("-o,--out", out, "Where the result goes (.mid, .lnes, .tx1)")
        ->required()
        ->type_name("OUT");
    command.add_option("--takes", takes, "Number of takes; more than one give -1, -2 …")
        ->check(CLI::Range(1, kMostTakes));
    command
        .add_option("--islands", islands,
                    "Fill so many times, independently, and keep the takes that fit best (as many "
                    "as takes)")
        ->check(CLI::Range(1, kMostTakes));
    command
        .add_option("--polish-steps", polishSteps,
                    "Draw as many stretches of each take anew where that suits better (0)")
        ->check(CLI::Range(0, 1'000'000));
    command
        .add_option("--polish-seconds", polishSeconds, "The same for so long, for each take (0)")
        ->check(finiteBetween(0, kMostSeconds));
    command.add_option("--seed", request.seed, "The same seed gives the same takes (0)")
        ->check(wholeNumber<std::uint64_t>());
    command
        .add_option("--temperature", request.sampling.temperature,
                    "Below 1 more predictable, above bolder (1)")
        ->check(finiteBetween(0.01, 100));
    command
        .add_option("--top-k", request.sampling.topK,
                    "Draw only from the likeliest K tokens; 0 for all (0)")
        ->check(wholeNumber<unsigned>());
    command
        .add_option("--top-p", request.sampling.topP,
                    "Draw only from the likeliest tokens that have this chance together (1, all)")
        ->check(finiteBetween(0.001, 1));
    command
        .add_option("--particles", request.sampling.particles,
                    "Walks side by side for each take: more suit better what is kept (" +
                        std::to_string(request.sampling.particles) + ")")
        ->check(CLI::Range(1, core::kMostParticles));
    wishes.addTo(command);
    model.addTo(command);
}

core::SongFormat flavourOf(core::SongFormat format) {
    return format == core::SongFormat::PlainMidi ? format : core::SongFormat::Nesmdb;
}

CommandResult checkOutputs(const WritingOptions& options) {
    if (auto checked = options.wishes.check(); !checked)
        return checked;
    if (const auto format = core::formatForSaving(options.out); !format)
        return failed(format.error());
    for (int i = 0; i < options.takes; ++i) {
        const auto path = takePath(options, static_cast<std::size_t>(i));
        if (auto writable = core::checkWritable(path); !writable)
            return failed(writable.error());
    }
    return {};
}

CommandResult writeTakes(const WritingOptions& options, WritingJob job, Console& console) {
    const auto wishes = options.wishes.over(job.song, job.wishes.value_or(job.song.frame.wishes));
    if (!wishes)
        return tl::unexpected(wishes.error());
    job.request.wishes = *wishes;
    auto model = options.model.load();
    if (!model)
        return failed(model.error());
    const auto start = std::chrono::steady_clock::now();
    Song song = job.song;
    song.frame.locks = job.locks;
    const int islands = std::max(options.islands, options.takes);
    auto takes = core::fillTakes(
        std::move(song), *model, job.request, islands,
        {.progress = [&](double fraction) { console.progress(job.activity, fraction); }},
        console.stopToken());
    if (!takes)
        return failed(takes.error());
    if (takes->size() < static_cast<std::size_t>(islands))
        return Console::interrupted();
    if (islands > options.takes) {
        std::ranges::stable_sort(*takes, std::greater(), &core::Take::fit);
        takes->resize(static_cast<std::size_t>(options.takes));
    }
    if (const auto notice = (*model)->notice())
        console.warn(*notice);
    Song filled = job.song;
    filled.frame.locks = job.locks;
    for (core::Take& take : *takes) {
        if (auto better = polish(options, filled, *model, job.request, take, console); !better)
            return better;
    }
    const std::chrono::duration<double> elapsed = std::chrono::steady_clock::now() - start;
    Json result = std::move(job.about);
    result.update({{"version", STUDIO_VERSION},
                   {"model", (*model)->config().name},
                   {"model_sha256", modelSum(options.model.chosenPath())},
                   {"device", (*model)->deviceName()},
                   {"dtype", core::nameOf((*model)->precision())},
                   {"mode", core::fillModeName(job.request.mode.mode)},
                   {"seed", job.request.seed},
                   {"temperature", job.request.sampling.temperature},
                   {"top_k", job.request.sampling.topK},
                   {"top_p", job.request.sampling.topP},
                   {"islands", islands},
                   {"polish_steps", options.polishSteps},
                   {"polish_seconds", options.polishSeconds},
                   {"particles", job.request.sampling.particles},
                   {"from_seconds", secondsAt(job.song, job.request.region.begin)},
                   {"to_seconds", secondsAt(job.song, job.request.region.end)},
                   {"seconds", elapsed.count()},
                   {"takes", Json::array()}});
    return save(options, job, *takes, std::move(result), console);
}

}  // namespace studio::cli
