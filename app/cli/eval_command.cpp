// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "app/cli/commands.h"
#include "app/cli/event_report.h"
#include "app/cli/model_options.h"
#include "app/common/resource_paths.h"
#include "core/corpus/midi_files.h"
#include "core/io/song_file.h"
#include "core/model/language_model.h"
#include "core/tokens/encoder.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <filesystem>
#include <mutex>
#include <numeric>
#include <optional>
#include <thread>
#include <vector>

namespace studio::cli {

namespace {

using Json = nlohmann::ordered_json;

/// Songs of fewer notes are jingles and leftovers; the figures of model cards leave them out.
constexpr std::size_t kFewestNotes = 8;

struct EvalOptions {
    std::string model;
    std::string folder;
    int memory = -1;
    bool perEvent = false;
    ModelOptions running{{}, "auto", core::nameOf(core::Precision::Fp32)};
};

struct SongScore {
    bool readable = false;
    std::size_t tokens = 0;
    std::size_t notes = 0;
    double seconds = 0;
    double nats = 0;
};

/// A song alone, `<S>` before and after: n events give n + 1 predictions.
core::Expected<SongScore> scoreSong(const std::filesystem::path& path,
                                    const core::LanguageModel& model, int memory) {
    SongScore score;
    const auto opened = core::openSong(path);
    const bool whole = opened && !(opened->arranged && opened->arranged->damagedAt);
    if (!whole)
        return score;
    score.readable = true;
    const core::ModelConfig& config = model.config();
    const core::EncodedSong encoded =
        core::encodeSong(opened->song, config.timing, config.samplesPerFrame, model.vocabulary());
    if (encoded.noteCount < kFewestNotes)
        return score;
    const auto scores = model.score(encoded.tokens, memory, config.segmentLength);
    if (!scores)
        return tl::unexpected(scores.error());
    score.tokens = scores->nll.size();
    score.notes = encoded.noteCount;
    score.seconds = encoded.seconds;
    score.nats = std::accumulate(scores->nll.begin(), scores->nll.end(), 0.0);
    return score;
}

core::Expected<std::vector<SongScore>> scoreAll(const std::vector<std::filesystem::path>& files,
                                                const core::LanguageModel& model, int memory,
                                                Console& console) {
    std::vector<SongScore> scores(files.size());
    std::optional<core::Error> failure;
    const std::stop_token stop = console.stopToken();
    std::atomic<std::size_t> next = 0;
    std::size_t done = 0;
    std::mutex progressMutex;
    const auto work = [&] {
        for (std::size_t i = next++; i < files.size(); i = next++) {
            if (stop.stop_requested())
                return;
            auto score = scoreSong(files[i], model, memory);
            const std::lock_guard lock(progressMutex);
            if (!score) {
                failure = score.error();
                next = files.size();
                return;
            }
            scores[i] = *score;
            console.progress("Scoring",
                             static_cast<double>(++done) / static_cast<double>(files.size()));
        }
    };
    {
        std::vector<std::jthread> workers;
        for (unsigned i = 1; i < std::max(1U, std::thread::hardware_concurrency()); ++i)
            workers.emplace_back(work);
        work();
    }
    if (failure)
        return tl::unexpected(*failure);
    return scores;
}

CommandResult eval(const EvalOptions& options, Console& console) {
    auto model = core::loadModel(app::modelLibrary().resolve(options.model),
                                 options.running.device(), options.running.precision());
    if (!model)
        return failed(model.error());
    const auto files = core::midiFilesIn(options.folder);
    if (!files)
        return failed(files.error());
    if (files->empty())
        return failed(core::failure(STUDIO_TRANSLATE("cli",
                                                     "There are no MIDI files in %1; name a folder "
                                                     "that holds some."),
                                    options.folder)
                          .value());
    const int memory = options.memory >= 0 ? options.memory : (*model)->config().memoryLength;
    if (options.perEvent)
        return reportEvents(*files, **model, memory, console);
    const auto scores = scoreAll(*files, **model, memory, console);
    if (!scores)
        return failed(scores.error());
    if (const auto notice = (*model)->notice())
        console.warn(*notice);
    if (console.stopToken().stop_requested())
        return Console::interrupted();
    SongScore sum;
    std::size_t songs = 0;
    std::size_t unreadable = 0;
    for (const SongScore& score : *scores) {
        songs += score.tokens > 0 ? 1 : 0;
        unreadable += score.readable ? 0 : 1;
        sum.tokens += score.tokens;
        sum.notes += score.notes;
        sum.seconds += score.seconds;
        sum.nats += score.nats;
    }
    if (songs == 0)
        return failed(core::failure(STUDIO_TRANSLATE("cli",
                                                     "None of the MIDI files in %1 is a "
                                                     "four-voice song of at least 8 notes; "
                                                     "name another folder."),
                                    options.folder)
                          .value());
    const double perToken = sum.nats / static_cast<double>(sum.tokens);
    const double perNote = sum.nats / static_cast<double>(sum.notes);
    const double perSecond = sum.nats / sum.seconds;
    console.say(std::to_string(songs) + " songs, " + std::to_string(sum.tokens) +
                " predictions: " + std::to_string(perToken) + " nats per token (perplexity " +
                std::to_string(std::exp(perToken)) + "), " + std::to_string(perNote) +
                " nats per note, " + std::to_string(perSecond) + " nats per second");
    console.give({{"songs", songs},
                  {"tokens", sum.tokens},
                  {"nats_per_token", perToken},
                  {"perplexity", std::exp(perToken)},
                  {"notes", sum.notes},
                  {"nats_per_note", perNote},
                  {"seconds", sum.seconds},
                  {"nats_per_second", perSecond},
                  {"too_short", scores->size() - songs - unreadable},
                  {"unreadable", unreadable}});
    return {};
}

}  // namespace

void addEvalCommand(CLI::App& app, Invocation& invocation) {
    CLI::App* command = app.add_subcommand("eval", "Measure how well a model foretells songs");
    const auto options = std::make_shared<EvalOptions>();
    command->add_option("MODEL", options->model, kModelHelp)->required();
    command
        ->add_option("MIDIDIR", options->folder,
                     "Folder of MIDI files in NES-MDB's flavour, or a song")
        ->required();
    command->add_option("--memory", options->memory, "Tokens remembered (as the model's config)")
        ->check(CLI::Range(0, 1 << 16))
        ->type_name("M");
    options->running.addRunningTo(*command);
    command->add_flag("--per-event", options->perEvent,
                      "Nats of every token, with its voice and time, as a table or JSON");
    addJsonFlag(*command, invocation);
    command->footer(
        "Each song is scored alone, without the silence around it; songs of fewer than "
        "8 notes are left out.");
    command->callback([options, &invocation] {
        invocation.action = [options](Console& console) { return eval(*options, console); };
    });
}

}  // namespace studio::cli
