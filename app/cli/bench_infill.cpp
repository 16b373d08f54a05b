// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "app/bench/infill_measures.h"
#include "app/bench/infill_methods.h"
#include "app/bench/paired_test.h"
#include "app/cli/commands.h"
#include "app/cli/model_options.h"
#include "core/base/file.h"
#include "core/io/song_file.h"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <map>
#include <numeric>
#include <sstream>
#include <vector>

namespace studio::cli {

namespace {

using Json = nlohmann::ordered_json;

struct InfillBenchOptions {
    std::string data;
    std::string out;
    std::size_t songs = 20;
    int takes = 2;
    std::vector<std::string> methods = bench::infillMethods();
    std::vector<std::string> kinds;
    ModelOptions model;
};

/// One method on one lock kind: a value a song, in the order of the songs.
struct Column {
    std::vector<double> regret, pitchClasses, onsets, inScale, density, diversity, seconds;
    int broken = 0;
};

/// Columns by lock kind and method.
using Table = std::map<std::pair<std::string, std::string>, Column>;

double mean(const std::vector<double>& values) {
    return values.empty() ? 0
                          : std::accumulate(values.begin(), values.end(), 0.0) /
                                static_cast<double>(values.size());
}

/// Several takes of one method on one gap become one value each.
core::Expected<void> measure(const InfillBenchOptions& options, const std::string& method,
                             const bench::InfillCase& gap, double truth,
                             const std::shared_ptr<const core::LanguageModel>& model,
                             Column& column) {
    std::array<std::vector<double>, 6> values;
    std::optional<core::Song> last;
    for (int take = 0; take < options.takes; ++take) {
        const auto filled = bench::fillBy(method, gap, model, static_cast<std::uint64_t>(take));
        if (!filled)
            return tl::unexpected(filled.error());
        const bench::InfillMeasures measures = bench::measureFill(filled->song, gap);
        column.broken += measures.breaksLocks ? 1 : 0;
        values[0].push_back(bench::natsAfterGap(filled->song, gap, *model) - truth);
        values[1].push_back(measures.pitchClasses);
        values[2].push_back(measures.onsets);
        values[3].push_back(measures.inScale);
        values[4].push_back(measures.density);
        values[5].push_back(filled->seconds);
        if (last)
            column.diversity.push_back(bench::distanceOf(*last, filled->song, gap));
        last = filled->song;
    }
    column.regret.push_back(mean(values[0]));
    column.pitchClasses.push_back(mean(values[1]));
    column.onsets.push_back(mean(values[2]));
    column.inScale.push_back(mean(values[3]));
    column.density.push_back(mean(values[4]));
    column.seconds.push_back(mean(values[5]));
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

Json jsonOf(const Table& table, const std::string& reference) {
    Json rows = Json::array();
    for (const auto& [key, column] : table) {
        Json row{{"locks", key.first},
                 {"method", key.second},
                 {"songs", column.regret.size()},
                 {"lock_violations", column.broken},
                 {"right_seam_regret", mean(column.regret)},
                 {"pitch_classes", mean(column.pitchClasses)},
                 {"onsets", mean(column.onsets)},
                 {"in_scale", mean(column.inScale)},
                 {"density", mean(column.density)},
                 {"diversity", mean(column.diversity)},
                 {"seconds", mean(column.seconds)}};
        const auto other = table.find({key.first, reference});
        if (other != table.end() && key.second != reference) {
            std::vector<double> differences(column.regret.size());
            std::ranges::transform(column.regret, other->second.regret, differences.begin(),
                                   std::minus<>());
            const bench::PairedTest test = bench::pairedTest(differences);
            row["against_" + reference] = {{"mean_difference", test.meanDifference},
                                           {"low", test.low},
                                           {"high", test.high},
                                           {"p", test.p}};
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

std::string figure(const Json& value) {
    std::ostringstream text;
    text.precision(3);
    text << value.get<double>();
    return text.str();
}

std::string tableText(const Json& rows, const std::string& reference) {
    std::string text =
        "| locks | method | violations | right-seam regret | against " + reference +
        " (p) | pitch classes | onsets | in scale | density | diversity | seconds |\n"
        "|---|---|---|---|---|---|---|---|---|---|---|\n";
    for (const Json& row : rows) {
        const auto test = row.find("against_" + reference);
        text += "| " + row["locks"].get<std::string>() + " | " + row["method"].get<std::string>() +
                " | " + std::to_string(row["lock_violations"].get<int>()) + " | " +
                figure(row["right_seam_regret"]) + " | " +
                (test == row.end()
                     ? std::string("–")
                     : figure((*test)["mean_difference"]) + " (" + figure((*test)["p"]) + ")");
        for (const char* key :
             {"pitch_classes", "onsets", "in_scale", "density", "diversity", "seconds"})
            text += " | " + figure(row[key]);
        text += " |\n";
    }
    return text;
}

/// Mean regret as bars, the lock kinds one below the other.
std::string plotOf(const Json& rows) {
    constexpr int kRow = 16;
    constexpr double kWidth = 360;
    constexpr int kNames = 260;
    double most = 1e-9;
    for (const Json& row : rows)
        most = std::max(most, std::abs(row["right_seam_regret"].get<double>()));
    std::ostringstream svg;
    svg << "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"720\" height=\""
        << kRow * static_cast<int>(rows.size() + 3)
        << "\" font-family=\"sans-serif\" font-size=\"11\">\n"
        << "<text x=\"8\" y=\"16\">Right-seam regret, nats in the 32 tokens after the gap; less is "
           "better</text>\n";
    int line = 2;
    for (const Json& row : rows) {
        const double regret = row["right_seam_regret"].get<double>();
        const int y = kRow * line++;
        svg << "<text x=\"8\" y=\"" << y + 12 << "\">" << row["locks"].get<std::string>() << " · "
            << row["method"].get<std::string>() << "</text><rect x=\"" << kNames << "\" y=\""
            << y + 3 << "\" width=\"" << std::max(regret, 0.0) / most * kWidth
            << "\" height=\"10\" fill=\"#4a90d9\"/><text x=\""
            << kNames + 6 + std::max(regret, 0.0) / most * kWidth << "\" y=\"" << y + 12 << "\">"
            << figure(row["right_seam_regret"]) << "</text>\n";
    }
    svg << "</svg>\n";
    return svg.str();
}

CommandResult benchInfill(const InfillBenchOptions& options, Console& console) {
    auto model = options.model.load();
    if (!model)
        return failed(model.error());
    const std::vector<core::Song> songs = songsOf(options);
    if (songs.empty())
        return failed(core::failure(STUDIO_TRANSLATE("cli",
                                                     "%1 has no songs that are long enough; name "
                                                     "a folder of MIDI files in NES-MDB's "
                                                     "flavour."),
                                    options.data)
                          .value());
    const std::string reference = "masked";
    Table table;
    for (std::size_t i = 0; i < songs.size(); ++i) {
        for (const bench::LockKind kind : bench::kLockKinds) {
            const std::string name(bench::lockKindName(kind));
            if (!options.kinds.empty() &&
                std::ranges::find(options.kinds, name) == options.kinds.end())
                continue;
            const auto gap = bench::caseOf(songs[i], kind, i);
            if (!gap)
                continue;
            const double truth = bench::natsAfterGap(gap->song, *gap, **model);
            for (const std::string& method : options.methods) {
                if (auto measured =
                        measure(options, method, *gap, truth, *model, table[{name, method}]);
                    !measured)
                    return failed(measured.error());
                if (console.stopToken().stop_requested())
                    return Console::interrupted();
            }
        }
        console.progress("Filling", static_cast<double>(i + 1) / static_cast<double>(songs.size()));
    }
    const Json rows = jsonOf(table, reference);
    const std::string text = tableText(rows, reference);
    std::error_code error;
    std::filesystem::create_directories(options.out, error);
    const std::filesystem::path folder = options.out;
    const Json result{{"model", (*model)->config().name},
                      {"dtype", core::nameOf((*model)->precision())},
                      {"songs", songs.size()},
                      {"takes", options.takes},
                      {"results", rows}};
    for (const auto& [name, content] : {std::pair<std::string, std::string>{"infill.md", text},
                                        {"infill.svg", plotOf(rows)},
                                        {"infill.json", result.dump(1) + "\n"}}) {
        if (auto saved = core::writeFileAtomically(folder / name, content); !saved)
            return failed(saved.error());
    }
    console.say(text);
    console.give(result);
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
        ->add_option("--locks", options->kinds,
                     "Lock kinds: one free, one locked, rhythm of one, rhythm of all, gap, "
                     "mixed (all)")
        ->delimiter(',');
    options->model.addTo(*command);
    addJsonFlag(*command, invocation);
    command->callback([options, &invocation] {
        invocation.action = [options](Console& console) { return benchInfill(*options, console); };
    });
}

}  // namespace studio::cli
