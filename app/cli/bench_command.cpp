// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "app/bench/generation_speed.h"
#include "app/bench/render_speed.h"
#include "app/bench/scratch_model.h"
#include "app/cli/commands.h"
#include "app/cli/model_options.h"
#include "app/common/resource_paths.h"
#include "core/io/song_file.h"
#include "synth/player/player.h"

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

CommandResult benchRender(const std::string& path, Console& console) {
    const auto opened =
        core::openSong(path.empty() ? app::demoSongPath() : std::filesystem::path(path));
    if (!opened)
        return failed(opened.error());
    const bench::RenderSpeed speed = bench::measureRendering(synth::playSong(opened->song));
    console.say(rounded(speed.timesRealTime) + " times real time; blocks of 64 frames take " +
                std::to_string(speed.blockP999Percent) + " % of their time (99.9th percentile), " +
                std::to_string(speed.blockMaxPercent) + " % at worst");
    console.give({{"times_real_time", speed.timesRealTime},
                  {"block_p999_percent", speed.blockP999Percent},
                  {"block_max_percent", speed.blockMaxPercent}});
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
    const auto song = std::make_shared<std::string>();
    command->add_option("SONG", *song, "The song (the built-in piece)");
    addJsonFlag(*command, invocation);
    command->callback([song, &invocation] {
        invocation.action = [song](Console& console) { return benchRender(*song, console); };
    });
}

}  // namespace

void addBenchCommand(CLI::App& app, Invocation& invocation) {
    CLI::App* benches = app.add_subcommand("bench", "Measure how fast this machine is");
    benches->require_subcommand(1);
    addGenerate(*benches, invocation);
    addRender(*benches, invocation);
}

}  // namespace studio::cli
