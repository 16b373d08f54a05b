// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "app/bench/generation_speed.h"
#include "app/bench/gme_speed.h"
#include "app/bench/render_speed.h"
#include "app/bench/scratch_model.h"
#include "app/bench/tune.h"
#include "app/cli/commands.h"
#include "app/cli/model_options.h"
#include "app/common/resource_paths.h"

#include <cmath>
#include <filesystem>
#include <optional>
#include <vector>

namespace studio::cli {

namespace {

using Json = nlohmann::ordered_json;

struct GenerateBenchOptions {
    ModelOptions model;
    core::ModelConfig sizes;
    bool randomWeights = false;
    std::vector<int> batches{1, 8, 32, 128};
    int memory = 512;
    int runs = 1;
};

std::string rounded(double value) {
    return std::to_string(static_cast<long>(std::lround(value)));
}

CommandResult benchGenerate(const GenerateBenchOptions& options, Console& console) {
    bench::GenerationTask task;
    task.device = options.model.device();
    task.precision = options.model.precision();
    task.memory = options.memory;
    task.runs = options.runs;
    task.model = options.model.chosenPath();
    std::optional<bench::ScratchModel> scratch;
    if (options.randomWeights) {
        auto made = bench::ScratchModel::make(options.sizes);
        if (!made)
            return failed(made.error());
        task.model = scratch.emplace(std::move(*made)).folder();
    }
    Json results = Json::array();
    for (const int batch : options.batches) {
        console.progress("Measuring", static_cast<double>(results.size()) /
                                          static_cast<double>(options.batches.size() + 1));
        task.batch = batch;
        const auto speed = bench::measureGeneration(task);
        if (!speed)
            return failed(speed.error());
        console.say(std::to_string(batch) + " on " + speed->device + " in " + speed->dtype + ": " +
                    rounded(speed->eventsPerSecond) + " events/s, prompt " +
                    rounded(speed->prefillTokensPerSecond) + " tokens/s, first event after " +
                    rounded(speed->firstEventMs) + " ms, " + rounded(speed->peakRssMb) + " MB");
        results.push_back({{"batch", batch},
                           {"device", speed->device},
                           {"dtype", speed->dtype},
                           {"events_per_second", speed->eventsPerSecond},
                           {"prefill_tokens_per_second", speed->prefillTokensPerSecond},
                           {"first_event_ms", speed->firstEventMs},
                           {"peak_rss_mb", speed->peakRssMb}});
        if (console.stopToken().stop_requested())
            return Console::interrupted();
    }
    const auto naive = bench::measureNaive(task);
    if (!naive)
        return failed(naive.error());
    console.say("the published kind of decoder, one thread in fp32: " + std::to_string(*naive) +
                " events/s");
    console.give({{"naive_events_per_second", *naive}, {"results", results}});
    return {};
}

struct RenderBenchOptions {
    std::vector<std::string> songs;
    std::vector<std::string> nsfs;
};

/// What is to be rendered; without a wish the tunes of the tests' data, else the built-in piece.
bench::TuneFiles filesOf(const RenderBenchOptions& options) {
    bench::TuneFiles files{{options.songs.begin(), options.songs.end()},
                           {options.nsfs.begin(), options.nsfs.end()}};
    if (files.tunes.empty() && files.nsfs.empty())
        files = bench::tunesOfTestData();
    if (files.tunes.empty())
        files.tunes.push_back(app::demoSongPath());
    return files;
}

/// libgme's speed over the same lengths; nothing without it or without NSF files.
core::Expected<std::optional<double>> gmeSpeed(const std::vector<std::filesystem::path>& nsfs,
                                               const std::vector<synth::RegisterLog>& songs) {
    double seconds = 0;
    double taken = 0;
    for (std::size_t i = 0; i < nsfs.size() && i < songs.size(); ++i) {
        const auto each = bench::gmeSeconds(nsfs[i], bench::secondsOf(songs[i]));
        if (!each)
            return tl::unexpected(each.error());
        if (!*each)
            return std::optional<double>();
        seconds += bench::secondsOf(songs[i]);
        taken += **each;
    }
    return taken > 0 ? std::optional(seconds / taken) : std::nullopt;
}

CommandResult benchRender(const RenderBenchOptions& options, Console& console) {
    const bench::TuneFiles files = filesOf(options);
    std::vector<synth::RegisterLog> songs;
    for (const std::filesystem::path& path : files.tunes) {
        auto song = bench::openTune(path);
        if (!song)
            return failed(song.error());
        songs.push_back(std::move(*song));
    }
    const bench::RenderSpeed speed = bench::measureRendering(songs);
    const auto gme = gmeSpeed(files.nsfs, songs);
    if (!gme)
        return failed(gme.error());
    console.say(rounded(speed.timesRealTime) + " times real time" +
                (*gme ? ", libgme " + rounded(**gme) : std::string()) +
                "; blocks of 64 frames take " + std::to_string(speed.blockP999Percent) +
                " % of their time (99.9th percentile), " + std::to_string(speed.blockMaxPercent) +
                " % at worst");
    Json result{{"times_real_time", speed.timesRealTime}};
    if (*gme)
        result["libgme_times_real_time"] = **gme;
    result["block_p999_percent"] = speed.blockP999Percent;
    result["block_max_percent"] = speed.blockMaxPercent;
    console.give(result);
    return {};
}

void addGenerate(CLI::App& benches, Invocation& invocation) {
    CLI::App* command = benches.add_subcommand(
        "generate",
        "Events a second that the network writes, beside the published kind of decoder");
    const auto options = std::make_shared<GenerateBenchOptions>();
    options->model.addTo(*command);
    CLI::Option* model = command->get_option("--model");
    const auto addSize = [&](const char* name, int& size, const char* what) {
        command
            ->add_option_function<int>(
                name,
                [options, &size](int value) {
                    size = value;
                    options->randomWeights = true;
                },
                what)
            ->check(CLI::Range(1, 1 << 14))
            ->type_name("N")
            ->excludes(model);
    };
    addSize("--layers", options->sizes.layers, "Layers of a network with random weights (12)");
    addSize("--d-model", options->sizes.width, "Its width (512)");
    addSize("--heads", options->sizes.heads, "Its heads (8)");
    addSize("--d-head", options->sizes.headWidth, "Their width (64)");
    addSize("--d-inner", options->sizes.innerWidth, "Width within its feed-forward (2048)");
    command->add_option("--batch", options->batches, "Continuations at once (1,8,32,128)")
        ->delimiter(',')
        ->check(CLI::Range(1, 1 << 12))
        ->type_name("N,…");
    command->add_option("--memory", options->memory, "Tokens remembered (512)")
        ->check(CLI::Range(1, 1 << 14))
        ->type_name("M");
    command->add_option("--runs", options->runs, "Runs whose medians are given (1)")
        ->check(CLI::Range(1, 1 << 10))
        ->type_name("N");
    addJsonFlag(*command, invocation);
    command->callback([options, &invocation] {
        invocation.action = [options](Console& console) {
            return benchGenerate(*options, console);
        };
    });
}

void addRender(CLI::App& benches, Invocation& invocation) {
    CLI::App* command = benches.add_subcommand("render", "How fast the chip renders a song");
    const auto options = std::make_shared<RenderBenchOptions>();
    command->add_option(
        "SONG", options->songs,
        "Songs, VGM files or register logs (the tests' tunes, or the built-in piece)");
    command
        ->add_option("--nsf", options->nsfs,
                     "Beside them libgme plays these, in the same order and as long")
        ->type_name("FILE");
    addJsonFlag(*command, invocation);
    command->callback([options, &invocation] {
        invocation.action = [options](Console& console) { return benchRender(*options, console); };
    });
}

}  // namespace

void addBenchCommand(CLI::App& app, Invocation& invocation) {
    CLI::App* benches = app.add_subcommand("bench", "Measure how fast this machine is");
    benches->require_subcommand(1);
    addGenerate(*benches, invocation);
    addRender(*benches, invocation);
    addInfillBench(*benches, invocation);
}

}  // namespace studio::cli
