// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "app/cli/commands.h"

#include <algorithm>
#include <cstdlib>
#include <exception>
#include <string>
#include <string_view>
#include <vector>

namespace studio::cli {

CLI::Validator finiteBetween(double lowest, double highest) {
    return {[=](const std::string& text) {
                const double value = std::strtod(text.c_str(), nullptr);
                return value >= lowest && value <= highest
                           ? std::string()
                           : "\"" + text + "\" does not lie between " +
                                 CLI::detail::to_string(lowest) + " and " +
                                 CLI::detail::to_string(highest);
            },
            "NUMBER"};
}

void addJsonFlag(CLI::App& command, Invocation& invocation) {
    command.add_flag("--json", invocation.console.json, "Write the result as JSON");
}

namespace {

/// What is wrong with a command line, and which help tells more.
CommandError explain(const CLI::App& app, const CLI::ParseError& error) {
    const CLI::App* named = &app;
    std::string help = named->get_name();
    while (!named->get_subcommands().empty()) {
        named = named->get_subcommands().front();
        help += " " + named->get_name();
    }
    // CLI11 asks for a sub-command before it looks at the words that are none.
    const std::vector<std::string> unknown = named->remaining();
    const bool takesSubcommands =
        !named->get_subcommands([](const CLI::App*) { return true; }).empty();
    if (takesSubcommands && !unknown.empty())
        return wrongUse(STUDIO_TRANSLATE("cli", "%1 does not know \"%2\"; see %1 --help."), help,
                        unknown.front())
            .value();
    return wrongUse(STUDIO_TRANSLATE("cli", "%1; see %2 --help."), error.what(), help).value();
}

int run(int argc, char** argv) {
    CLI::App app("LakhNES Studio on the command line: four-voice NES music, written with a model.",
                 "lakhnes");
    app.set_version_flag("--version", STUDIO_VERSION);
    app.require_subcommand(1);
    Invocation invocation;
    addFillCommand(app, invocation);
    addContinueCommand(app, invocation);
    addGenerateCommand(app, invocation);
    addRenderCommand(app, invocation);
    addConvertCommand(app, invocation);
    addInfoCommand(app, invocation);
    addEvalCommand(app, invocation);
    addBenchCommand(app, invocation);
    addModelsCommand(app, invocation);
    addCorpusCommand(app, invocation);
    addTrainCommand(app, invocation);
    addDebugCommand(app, invocation);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        if (error.get_exit_code() == static_cast<int>(CLI::ExitCodes::Success))
            return app.exit(error);
        invocation.console.json = std::any_of(
            argv, argv + argc, [](const char* it) { return std::string_view(it) == "--json"; });
        return invocation.console.report(explain(app, error));
    }
    try {
        if (const CommandResult result = invocation.action(invocation.console); !result)
            return invocation.console.report(result.error());
    } catch (const std::exception& problem) {
        const std::string reason = problem.what();
        return invocation.console.report(
            failed(core::failure(STUDIO_TRANSLATE("cli",
                                                  "The program failed (%1); please report it with "
                                                  "what you called."),
                                 reason.substr(0, reason.find('\n')))
                       .value())
                .value());
    }
    return invocation.console.finish() ? 0 : 1;
}

}  // namespace

}  // namespace studio::cli

int main(int argc, char** argv) {
    return studio::cli::run(argc, argv);
}
