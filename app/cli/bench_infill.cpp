// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "app/bench/infill_measures.h"
#include "app/bench/measure.h"
#include "app/cli/commands.h"
#include "app/cli/infill_report.h"
#include "app/cli/model_options.h"
#include "core/base/file.h"
#include "core/infill/token_sampler.h"
#include "core/io/song_file.h"
#include "core/tokens/encoder.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <optional>
#include <vector>

namespace studio::cli {

namespace {

using Json = nlohmann::ordered_json;

struct InfillBenchOptions {
    std::string data;
    std::string out;
    std::size_t songs = 20;
    int takes = 2;
    /// All, if none; so with kinds.
    std::vector<std::string> methods;
    std::vector<std::string> kinds;
    std::string train;
    int truthParticles = 64;
    int truthRuns = 0;
    ModelOptions model;
};

/// Several takes of one method on one gap become one value each.
core::Expected<void> measure(const InfillBenchOptions& options, const std::string& method,
                             const bench::InfillCase& gap, double truth,
                             const bench::InfillModels& models, InfillColumn& column) {
    const auto filled = bench::fillBy(method, gap, models, options.takes);
    if (!filled)
        return tl::unexpected(filled.error());
    std::array<std::vector<double>, 6> values;
    const core::Song* last = nullptr;
    for (const core::Song& take : filled->takes) {
        const bench::InfillMeasures measures = bench::measureFill(take, gap);
        column.broken += measures.breaksLocks ? 1 : 0;
        values[0].push_back(bench::natsAfterGap(take, gap, *models.network) - truth);
        values[1].push_back(measures.pitchClasses);
        values[2].push_back(measures.onsets);
        values[3].push_back(measures.inScale);
        values[4].push_back(measures.density);
        if (last != nullptr)
            values[5].push_back(bench::distanceOf(*last, take, gap));
        last = &take;
    }
    column.regret.push_back(bench::mean(values[0]));
    column.pitchClasses.push_back(bench::mean(values[1]));
    column.onsets.push_back(bench::mean(values[2]));
    column.inScale.push_back(bench::mean(values[3]));
    column.density.push_back(bench::mean(values[4]));
    column.diversity.push_back(bench::mean(values[5]));
    column.first.push_back(filled->first);
    column.all.push_back(filled->all);
    return {};
}

std::vector<std::filesystem::path> midiFilesIn(const std::string& folder) {
    std::vector<std::filesystem::path> files;
    std::error_code error;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder, error)) {
        if (core::lowerExtension(entry.path()) == ".mid")
            files.push_back(entry.path());
    }
    std::ranges::sort(files);
    return files;
}

/// `count` songs that have a gap, spread over the folder.
std::vector<core::Song> songsOf(const InfillBenchOptions& options) {
    std::vector<core::Song> songs;
    const auto files = midiFilesIn(options.data);
    // A step without a common divisor visits each file once and soon all of the folder.
    constexpr std::size_t kStep = 7919;
    for (std::size_t i = 0; i < files.size() && songs.size() < options.songs; ++i) {
        const auto opened = core::openSong(files[i * kStep % files.size()]);
        if (opened && bench::caseOf(opened->song, bench::LockKind::Gap, 0))
            songs.push_back(opened->song);
    }
    return songs;
}

/// Of all songs in the folder that can be read.
std::shared_ptr<const core::NgramModel> ngramsOf(const std::string& folder,
                                                 const core::LanguageModel& network,
                                                 Console& console) {
    constexpr int kOrder = 5;
    const core::ModelConfig& config = network.config();
    std::vector<std::vector<core::TokenId>> songs;
    const auto files = midiFilesIn(folder);
    for (std::size_t i = 0; i < files.size() && !console.stopToken().stop_requested(); ++i) {
        if (const auto opened = core::openSong(files[i]))
            songs.push_back(core::encodeSong(opened->song, config.timing, config.samplesPerFrame,
                                             network.vocabulary())
                                .tokens);
        console.progress("Counting",
                         static_cast<double>(i + 1) / static_cast<double>(files.size()));
    }
    if (songs.empty())
        return nullptr;
    return std::make_shared<const core::NgramModel>(
        core::NgramModel::train(songs, kOrder, network.vocabulary().size()));
}

tl::unexpected<CommandError> noSongsIn(const std::string& folder) {
    return failed(core::failure(STUDIO_TRANSLATE("cli",
                                                 "%1 has no songs that are long enough; name a "
                                                 "folder of MIDI files in NES-MDB's flavour."),
                                folder)
                      .value());
}

/// All that is asked for on one gap.
core::Expected<void> measureGap(const InfillBenchOptions& options, const std::string& kind,
                                const bench::InfillCase& gap, const bench::InfillModels& models,
                                const std::stop_token& stop, InfillFigures& figures) {
    const double truth = bench::natsAfterGap(gap.song, gap, *models.network);
    for (const std::string& method : options.methods) {
        if (stop.stop_requested())
            return {};
        if (auto measured =
                measure(options, method, gap, truth, models, figures.methods[{kind, method}]);
            !measured)
            return measured;
    }
    if (options.truthRuns == 0)
        return {};
    auto nats = bench::truthNats(gap, models, options.truthParticles, options.truthRuns);
    if (!nats)
        return tl::unexpected(nats.error());
    if (*nats)
        figures.truth[kind].push_back(std::move(**nats));
    return {};
}

CommandResult saveReport(const InfillBenchOptions& options, const Json& report,
                         const std::string& tables) {
    std::error_code error;
    std::filesystem::create_directories(options.out, error);
    const std::filesystem::path folder = options.out;
    for (const auto& [name, content] : {std::pair<std::string, std::string>{"infill.md", tables},
                                        {"infill.svg", plotOf(report)},
                                        {"infill.json", report.dump(1) + "\n"}}) {
        if (auto saved = core::writeFileAtomically(folder / name, content); !saved)
            return failed(saved.error());
    }
    return {};
}

CommandResult benchInfill(InfillBenchOptions options, Console& console) {
    const std::string reference = "masked";
    const bool byNgrams = std::ranges::find(options.methods, "5-gram") != options.methods.end();
    if (options.methods.empty()) {
        options.methods = bench::infillMethods();
        if (options.train.empty())
            std::erase(options.methods, "5-gram");
    } else if (byNgrams && options.train.empty()) {
        return wrongUse(
            STUDIO_TRANSLATE("cli", "The 5-gram counts songs; name their folder with --train."));
    }
    auto network = options.model.load();
    if (!network)
        return failed(network.error());
    bench::InfillModels models{*network, nullptr};
    const std::vector<core::Song> songs = songsOf(options);
    if (songs.empty())
        return noSongsIn(options.data);
    if (!options.train.empty()) {
        models.ngram = ngramsOf(options.train, **network, console);
        if (models.ngram == nullptr)
            return noSongsIn(options.train);
    }
    InfillFigures figures;
    for (std::size_t i = 0; i < songs.size(); ++i) {
        for (const bench::LockKind kind : bench::kLockKinds) {
            const std::string name(bench::lockKindName(kind));
            const bool asked = options.kinds.empty() ||
                               std::ranges::find(options.kinds, name) != options.kinds.end();
            const auto gap = asked ? bench::caseOf(songs[i], kind, i) : std::nullopt;
            if (!gap)
                continue;
            auto measured = measureGap(options, name, *gap, models, console.stopToken(), figures);
            if (!measured)
                return failed(measured.error());
            if (console.stopToken().stop_requested())
                return Console::interrupted();
        }
        console.progress("Filling", static_cast<double>(i + 1) / static_cast<double>(songs.size()));
    }
    Json report{{"model", (*network)->config().name},
                {"dtype", core::nameOf((*network)->precision())},
                {"songs", songs.size()},
                {"takes", options.takes},
                {"truth_particles", options.truthParticles}};
    report.update(reportOf(figures, reference));
    const std::string tables = tablesOf(report, reference);
    if (auto saved = saveReport(options, report, tables); !saved)
        return saved;
    console.say(tables);
    console.give(report);
    return {};
}

}  // namespace

void addInfillBench(CLI::App& benches, Invocation& invocation) {
    CLI::App* command = benches.add_subcommand(
        "infill", "How well gaps of held-out songs are filled, by lock kind and method");
    const auto options = std::make_shared<InfillBenchOptions>();
    command->add_option("--data", options->data, "Folder of MIDI files, those below included")
        ->required()
        ->check(CLI::ExistingDirectory);
    command->add_option("-o,--out", options->out, "Folder for infill.md, infill.svg, infill.json")
        ->required();
    command->add_option("--songs", options->songs, "Number of songs (20)")
        ->check(CLI::Range(1, 100000));
    command->add_option("--takes", options->takes, "Fills of each gap by each method (2)")
        ->check(CLI::Range(1, 100));
    command->add_option("--methods", options->methods, "Methods, with a comma in between (all)")
        ->delimiter(',')
        ->check(CLI::IsMember(bench::infillMethods()));
    command
        ->add_option(
            "--locks", options->kinds,
            "Lock kinds: one free, P1 free, one locked, rhythm of one, rhythm of all, gap, "
            "mixed (all)")
        ->delimiter(',');
    command
        ->add_option("--train", options->train,
                     "Folder of MIDI files that the 5-gram counts, none of them in --data")
        ->check(CLI::ExistingDirectory);
    command
        ->add_option("--truth-runs", options->truthRuns,
                     "Also tell the nats per free event of the truth; estimate so many times what "
                     "SMC needs for it (0)")
        ->check(CLI::Range(0, 100));
    command
        ->add_option("--truth-particles", options->truthParticles,
                     "Particles of each such estimate (64)")
        ->check(CLI::Range(1, core::kMostParticles));
    options->model.addTo(*command);
    addJsonFlag(*command, invocation);
    command->callback([options, &invocation] {
        invocation.action = [options](Console& console) { return benchInfill(*options, console); };
    });
}

}  // namespace studio::cli
