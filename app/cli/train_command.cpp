// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "app/cli/commands.h"
#include "core/base/file.h"
#include "core/model/blas_threads.h"
#include "core/training/training_run.h"

#include <cmath>
#include <memory>
#include <string>

namespace studio::cli {

namespace {

constexpr std::uint64_t kLargestConfig = 1 << 20;

struct TrainOptions {
    std::string config;
    std::string output;
    std::string device = "auto";
    double minutes = 0;
    bool resume = false;
};

void tell(const core::TrainingNews& news, Console& console) {
    if (!news.measure) {
        console.progress("Training", news.done);
        return;
    }
    console.say("step " + std::to_string(news.progress.step) + ": " + std::to_string(news.nats) +
                " nats a token learned from; measured " +
                std::to_string(news.measure->natsPerToken) + " a token (perplexity " +
                std::to_string(std::exp(news.measure->natsPerToken)) + "), " +
                std::to_string(news.measure->natsPerNote) + " a note; " +
                std::to_string(std::llround(news.tokensPerSecond)) + " tokens a second");
}

CommandResult train(const TrainOptions& options, Console& console) {
    const auto text = core::readTextFile(options.config, kLargestConfig);
    if (!text)
        return failed(text.error());
    auto config = core::readTrainingConfig(*text);
    if (!config)
        return failed(config.error().at(options.config));
    core::useEveryProcessor();
    core::TrainingRequest request{*config, options.output, options.device};
    if (options.minutes > 0)
        request.minutes = options.minutes;
    request.resume = options.resume;
    const auto trained = core::runTraining(
        request, [&](const core::TrainingNews& news) { tell(news, console); }, console.stopToken());
    if (!trained)
        return failed(trained.error());
    const core::TrainingProgress& progress = trained->progress;
    console.say(std::to_string(progress.step) + " steps, " + std::to_string(progress.tokens) +
                " tokens, " + std::to_string(progress.seconds / 60) +
                " minutes; the model lies in " + options.output + "/model");
    nlohmann::ordered_json result{{"steps", progress.step},
                                  {"epochs", progress.epoch},
                                  {"tokens", progress.tokens},
                                  {"seconds", progress.seconds},
                                  {"nats", trained->nats}};
    if (progress.bestNatsPerNote)
        result["valid_nats_per_note"] = *progress.bestNatsPerNote;
    console.give(result);
    if (console.stopToken().stop_requested())
        return Console::interrupted();
    return {};
}

}  // namespace

void addTrainCommand(CLI::App& app, Invocation& invocation) {
    CLI::App* command = app.add_subcommand("train", "Train a model on corpora");
    const auto options = std::make_shared<TrainOptions>();
    command->add_option("CONFIG", options->config, "What is trained and how, as JSON")->required();
    command
        ->add_option("-o,--output", options->output,
                     "Folder for the model, the log, the plot and what --resume goes on from")
        ->required();
    command->add_option("--device", options->device, "auto, cpu or cuda")
        ->check(CLI::IsMember({"auto", "cpu", "cuda"}))
        ->capture_default_str();
    command
        ->add_option("--minutes", options->minutes,
                     "End, with the schedule of the rate, after so much time in all")
        ->check(finiteBetween(0.001, 1e6));
    command->add_flag("--resume", options->resume, "Go on with the training in the folder");
    addJsonFlag(*command, invocation);
    command->footer(
        "A configuration holds \"corpora\" (files made by lakhnes corpus), \"valid\" (one to "
        "measure "
        "on), \"model\" (the keys of a model's config.json), and, where the defaults do not suit: "
        "start (a model to go on from), seed, rows, segment, memory, accumulate, steps, rate, "
        "warmup, last_rate_share, beta1, beta2, weight_decay, clip, average, dropout, "
        "attention_dropout, precision (bf16 or fp32), measure_every, patience, "
        "checkpoint_seconds, and augmentation (null, or fewer_voices, swap_pulses, "
        "lowest_transpose, highest_transpose, stretch). An interrupted training is saved.");
    command->callback([options, &invocation] {
        invocation.action = [options](Console& console) { return train(*options, console); };
    });
}

}  // namespace studio::cli
