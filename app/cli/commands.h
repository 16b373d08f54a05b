// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/cli/console.h"

#include <CLI/CLI.hpp>

#include <functional>

namespace studio::cli {

/// What the parsed command line asks for; set by the sub-command that was named.
struct Invocation {
    Console console;
    std::function<CommandResult(Console&)> action;
};

/// Each adds one sub-command with its options to `app`.
void addFillCommand(CLI::App& app, Invocation& invocation);
void addRenderCommand(CLI::App& app, Invocation& invocation);
void addConvertCommand(CLI::App& app, Invocation& invocation);
void addInfoCommand(CLI::App& app, Invocation& invocation);
void addEvalCommand(CLI::App& app, Invocation& invocation);
void addDebugCommand(CLI::App& app, Invocation& invocation);

/// The --json flag that every sub-command has.
void addJsonFlag(CLI::App& command, Invocation& invocation);

}  // namespace studio::cli
