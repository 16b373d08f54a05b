// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "app/cli/commands.h"
#include "app/common/resource_paths.h"
#include "core/model/model_library.h"
#include "core/model/published_checkpoints.h"

#include <algorithm>
#include <array>
#include <iomanip>
#include <sstream>
#include <vector>

namespace studio::cli {

namespace {

using Json = nlohmann::ordered_json;
using core::LibraryModel;
using core::Origin;

const char* keyOf(Origin origin) {
    switch (origin) {
        case Origin::BuiltIn:
            return "built-in";
        case Origin::Published:
            return "published";
        case Origin::Pretender:
            return "not-what-its-name-says";
        case Origin::Archive:
            return "archive";
        case Origin::Files:
            return "files";
        case Origin::Unknown:
            break;
    }
    return "unknown";
}

const char* timingOf(const LibraryModel& model) {
    return model.config.timing == core::Timing::Frames ? "frames" : "samples";
}

/// "4.5 M", "94.2 k".
std::string shortNumber(double number) {
    const bool millions = number >= 1e6;
    std::ostringstream text;
    text << std::fixed << std::setprecision(1) << number / (millions ? 1e6 : 1e3)
         << (millions ? " M" : " k");
    return text.str();
}

Json describe(const LibraryModel& model) {
    Json json{{"name", model.name},
              {"default", model.isDefault},
              {"folder", model.folder.string()},
              {"bytes", model.bytes},
              {"parameters", model.parameters},
              {"timing", timingOf(model)},
              {"origin", keyOf(model.provenance.origin())},
              {"source", model.provenance.source},
              {"sha256", model.provenance.sha256},
              {"added", model.provenance.added}};
    if (model.problem)
        json["problem"] = model.problem->message();
    return json;
}

std::string remark(const LibraryModel& model) {
    return model.problem ? model.problem->message() : model.provenance.sentence().message();
}

/// Columns as wide as what stands in them; the last is as long as it likes.
void sayTable(const std::vector<std::array<std::string, 6>>& rows, const Console& console) {
    std::array<std::size_t, 6> widths{};
    for (const auto& row : rows) {
        for (std::size_t i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths[i], row[i].size());
    }
    for (const auto& row : rows) {
        std::string line;
        for (std::size_t i = 0; i + 1 < row.size(); ++i)
            line += row[i] + std::string(widths[i] - row[i].size() + 2, ' ');
        console.say(line + row.back());
    }
}

CommandResult list(Console& console) {
    std::vector<std::array<std::string, 6>> rows{
        {" ", "NAME", "PARAMETERS", "SIZE", "TIMING", "FROM"}};
    Json models = Json::array();
    for (const LibraryModel& model : app::modelLibrary().list()) {
        rows.push_back({model.isDefault ? "*" : " ", model.name,
                        shortNumber(static_cast<double>(model.parameters)),
                        shortNumber(static_cast<double>(model.bytes)) + "B", timingOf(model),
                        remark(model)});
        models.push_back(describe(model));
    }
    sayTable(rows, console);
    console.give({{"models", models}});
    return {};
}

struct AddOptions {
    core::ModelAddition addition;
    bool makeDefault = false;
};

CommandResult add(const AddOptions& options, Console& console) {
    const core::ModelLibrary library = app::modelLibrary();
    const auto added = library.add(
        options.addition, {.wantSum = true,
                           .progress = [&](double part) { console.progress("Reading", part); },
                           .stop = console.stopToken()});
    if (!added)
        return failed(added.error());
    if (!*added)
        return Console::interrupted();
    if (options.makeDefault) {
        if (auto set = library.setDefault((*added)->name); !set)
            return failed(set.error());
    }
    console.say("Added " + (*added)->name + " (" +
                shortNumber(static_cast<double>((*added)->parameters)) + " parameters, timed by " +
                timingOf(**added) + ").");
    console.say("From: " + remark(**added) + ".");
    console.say("Use it with --model " + (*added)->name +
                (options.makeDefault ? ", or without: it is the default." : "."));
    Json result = describe(**added);
    result["default"] = options.makeDefault;
    console.give(result);
    return {};
}

CommandResult remove(const std::string& name, Console& console) {
    const core::ModelLibrary library = app::modelLibrary();
    if (auto removed = library.remove(name); !removed)
        return failed(removed.error());
    console.say("Removed " + name + ".");
    console.give({{"removed", name}});
    return {};
}

CommandResult setDefault(const std::string& name, Console& console) {
    if (auto set = app::modelLibrary().setDefault(name); !set)
        return failed(set.error());
    console.say(name + " is used where no model is named.");
    console.give({{"default", name}});
    return {};
}

/// Adds a sub-command that takes the name of a model.
template <class Action>
void addNamed(CLI::App& models, Invocation& invocation, const char* command, const char* help,
              Action action) {
    CLI::App* named = models.add_subcommand(command, help);
    const auto name = std::make_shared<std::string>();
    named->add_option("NAME", *name, "The model, as `lakhnes models list` calls it")->required();
    addJsonFlag(*named, invocation);
    named->callback([name, action, &invocation] {
        invocation.action = [name, action](Console& console) { return action(*name, console); };
    });
}

}  // namespace

void addModelsCommand(CLI::App& app, Invocation& invocation) {
    CLI::App* models = app.add_subcommand("models", "Keep models under names");
    models->require_subcommand(1);
    models->footer(std::string("LakhNES's published checkpoints: see the README of ") +
                   core::kPublishedRepository + " (" + core::kPublishedAddress +
                   "). Download one there and add it; this program downloads nothing.");
    CLI::App* listed = models->add_subcommand("list", "Tell which models there are");
    addJsonFlag(*listed, invocation);
    listed->callback([&invocation] { invocation.action = list; });

    CLI::App* added = models->add_subcommand("add", "Check a model, convert it and keep it");
    const auto options = std::make_shared<AddOptions>();
    added
        ->add_option("PATH", options->addition.path,
                     "LakhNES's archive (.tar.gz), the folder of a model, a model.pt, a state dict "
                     "or model.safetensors with vocab.txt beside it")
        ->required();
    added->add_option("--name", options->addition.name, "How it is to be called (its own name)")
        ->type_name("NAME");
    added->add_flag("--default", options->makeDefault, "Use it where no model is named");
    addJsonFlag(*added, invocation);
    added->callback([options, &invocation] {
        invocation.action = [options](Console& console) { return add(*options, console); };
    });

    addNamed(*models, invocation, "remove", "Remove a model for good", remove);
    addNamed(*models, invocation, "default", "Use a model where none is named", setDefault);
}

}  // namespace studio::cli
