// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/cli/console.h"

#include <CLI/CLI.hpp>

#include <charconv>
#include <functional>
#include <string>
#include <system_error>

namespace studio::cli {

/// What the parsed command line asks for; set by the sub-command that was named.
struct Invocation {
    Console console;
    std::function<CommandResult(Console&)> action;
};

/// Each adds one sub-command with its options to `app`.
void addFillCommand(CLI::App& app, Invocation& invocation);
void addContinueCommand(CLI::App& app, Invocation& invocation);
void addGenerateCommand(CLI::App& app, Invocation& invocation);
void addRenderCommand(CLI::App& app, Invocation& invocation);
void addConvertCommand(CLI::App& app, Invocation& invocation);
void addInfoCommand(CLI::App& app, Invocation& invocation);
void addEvalCommand(CLI::App& app, Invocation& invocation);
void addBenchCommand(CLI::App& app, Invocation& invocation);
/// To the sub-commands of bench.
void addInfillBench(CLI::App& benches, Invocation& invocation);
void addCorpusCommand(CLI::App& app, Invocation& invocation);
void addTrainCommand(CLI::App& app, Invocation& invocation);
void addModelsCommand(CLI::App& app, Invocation& invocation);
void addDebugCommand(CLI::App& app, Invocation& invocation);
/// Adds the sub-commands of `debug` that look at the sound chip.
void addApuDebugCommands(CLI::App& debug, Invocation& invocation);

/// What --seconds may ask for: from an NES frame or so to a day.
inline constexpr double kLeastSeconds = 0.02;
inline constexpr double kMostSeconds = 86400;

/// Takes nothing but whole numbers that fit; CLI11 itself wraps and clamps.
template <class T>
CLI::Validator wholeNumber() {
    return {[](const std::string& text) {
                T value{};
                const char* end = text.data() + text.size();
                const auto [stop, error] = std::from_chars(text.data(), end, value);
                return error == std::errc() && stop == end
                           ? std::string()
                           : "\"" + text + "\" is not a whole number that fits";
            },
            "NUMBER"};
}

/// Takes numbers from `lowest` to `highest`, and no NaN.
[[nodiscard]] CLI::Validator finiteBetween(double lowest, double highest);

/// The --json flag that every sub-command has.
void addJsonFlag(CLI::App& command, Invocation& invocation);

}  // namespace studio::cli
