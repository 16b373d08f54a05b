// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "app/cli/commands.h"

#include <algorithm>
#include <exception>
#include <iostream>
#include <string_view>

namespace studio::cli {

void addJsonFlag(CLI::App& command, Invocation& invocation) {
    command.add_flag("--json", invocation.console.json, "Write the result as JSON");
}

namespace {

int run(int argc, char** argv) {
    CLI::App app("LakhNES Studio on the command line: four-voice NES music, written with a model.",
                 "lakhnes");
    app.set_version_flag("--version", STUDIO_VERSION);
    app.require_subcommand(1);
    Invocation invocation;
    addFillCommand(app, invocation);
    addRenderCommand(app, invocation);
    addConvertCommand(app, invocation);
    addInfoCommand(app, invocation);
    addEvalCommand(app, invocation);
    addDebugCommand(app, invocation);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        if (error.get_exit_code() == static_cast<int>(CLI::ExitCodes::Success))
            return app.exit(error);
        invocation.console.json = std::any_of(
            argv, argv + argc, [](const char* it) { return std::string_view(it) == "--json"; });
        return invocation.console.report(
            wrongUse(STUDIO_TRANSLATE("cli", "%1; see lakhnes --help."), error.what()).value());
    }
    Console::watchInterrupts();
    if (const CommandResult result = invocation.action(invocation.console); !result)
        return invocation.console.report(result.error());
    return 0;
}

}  // namespace

}  // namespace studio::cli

int main(int argc, char** argv) {
    try {
        return studio::cli::run(argc, argv);
    } catch (const std::exception& problem) {
        std::cerr << "lakhnes: " << problem.what() << '\n';
        return 1;
    }
}
