// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "app/cli/commands.h"
#include "core/corpus/corpus_builder.h"

#include <memory>
#include <numeric>
#include <string>
#include <vector>

namespace studio::cli {

namespace {

using Json = nlohmann::ordered_json;

struct CorpusOptions {
    std::vector<std::string> paths;
    std::string output;
    std::string timing = "frames";
    core::CorpusSettings settings;
};

Json describe(const core::CorpusStatistics& statistics) {
    Json skipped = Json::object();
    for (std::size_t i = 0; i < core::kSkipReasonCount; ++i)
        skipped[std::string(core::nameOf(static_cast<core::SkipReason>(i)))] =
            statistics.skipped[i];
    Json notes = Json::object();
    for (const core::Voice voice : core::kVoices)
        notes[std::string(core::shortName(voice))] = statistics.notes[core::index(voice)];
    return {{"files", statistics.files},
            {"used", statistics.used},
            {"skipped", skipped},
            {"pieces", statistics.pieces},
            {"duplicate_pieces", statistics.duplicates},
            {"notes", notes},
            {"tokens", statistics.tokens},
            {"seconds", statistics.seconds}};
}

void tell(const core::CorpusStatistics& statistics, Console& console) {
    console.say(std::to_string(statistics.used) + " of " + std::to_string(statistics.files) +
                " files gave " + std::to_string(statistics.pieces) + " pieces (" +
                std::to_string(statistics.duplicates) + " duplicates dropped): " +
                std::to_string(std::accumulate(statistics.notes.begin(), statistics.notes.end(),
                                               std::size_t{0})) +
                " notes, " + std::to_string(statistics.tokens) + " tokens, " +
                std::to_string(statistics.seconds / 3600) + " hours");
    for (std::size_t i = 0; i < core::kSkipReasonCount; ++i) {
        if (statistics.skipped[i] > 0)
            console.say("  " + std::to_string(statistics.skipped[i]) +
                        " skipped: " + std::string(core::nameOf(static_cast<core::SkipReason>(i))));
    }
    console.give(describe(statistics));
}

CommandResult makeCorpus(const CorpusOptions& options, Console& console) {
    const core::CorpusTiming timing{options.timing == "samples" ? core::Timing::Samples
                                                                : core::Timing::Frames};
    auto writer = core::CorpusWriter::create(options.output, timing);
    if (!writer)
        return failed(writer.error());
    core::CorpusBuilder builder(**writer, options.settings);
    const std::stop_token stop = console.stopToken();
    for (std::size_t i = 0; i < options.paths.size(); ++i) {
        const auto read = core::walkMidiFiles(
            options.paths[i], core::kLargestLakhFile,
            [&](const core::FoundMidiFile& file) {
                builder.add(file);
                console.progress("Reading", (static_cast<double>(i) + file.done) /
                                                static_cast<double>(options.paths.size()));
            },
            stop);
        if (!read)
            return failed(read.error());
    }
    if (stop.stop_requested())
        return Console::interrupted();
    if (builder.statistics().pieces == 0)
        return failed(core::failure(STUDIO_TRANSLATE("cli",
                                                     "None of the %1 MIDI files gave a piece to "
                                                     "learn from; name others."),
                                    builder.statistics().files)
                          .value());
    if (const auto written = (*writer)->finish(); !written)
        return failed(written.error());
    tell(builder.statistics(), console);
    return {};
}

}  // namespace

void addCorpusCommand(CLI::App& app, Invocation& invocation) {
    CLI::App* command =
        app.add_subcommand("corpus", "Pack many MIDI files into one file to train on");
    const auto options = std::make_shared<CorpusOptions>();
    command
        ->add_option("PATH", options->paths,
                     "MIDI files, folders or archives (.tar.xz …) of them: NES-MDB's as they are, "
                     "others by LakhNES's rules")
        ->required();
    command->add_option("-o,--output", options->output, "The corpus")->required();
    command->add_option("--timing", options->timing, "Exact, or tidied and aligned to NES frames")
        ->check(CLI::IsMember({"samples", "frames"}))
        ->capture_default_str();
    command
        ->add_option("--assignments", options->settings.mostAssignments,
                     "Ways at most in which the instruments of a file are given to the voices")
        ->check(CLI::Range(1, 16))
        ->capture_default_str();
    command->add_option("--seed", options->settings.seed, "What is drawn depends on it")
        ->check(wholeNumber<std::uint64_t>())
        ->capture_default_str();
    addJsonFlag(*command, invocation);
    command->callback([options, &invocation] {
        invocation.action = [options](Console& console) { return makeCorpus(*options, console); };
    });
}

}  // namespace studio::cli
