// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/error.h"

#include <nlohmann/json.hpp>
#include <tl/expected.hpp>

#include <stop_token>
#include <string>
#include <string_view>

namespace studio::cli {

/// Why a command did not do its work.
struct CommandError {
    core::Error error;
    /// The command was asked for in a wrong way (exit code 2), not just unable (1).
    bool wrongUse = false;
};

using CommandResult = tl::expected<void, CommandError>;

/// The command could not do its work.
[[nodiscard]] tl::unexpected<CommandError> failed(const core::Error& error);
/// The command was used wrongly.
template <class... Arguments>
[[nodiscard]] tl::unexpected<CommandError> wrongUse(const char* text, Arguments&&... arguments) {
    return tl::unexpected<CommandError>(
        {core::failure(text, std::forward<Arguments>(arguments)...).value(), true});
}

/// Where a command writes: text or JSON on standard output, errors and progress on standard error.
/// One thread, the main one, but for progress(), which one worker at a time may call.
class Console {
  public:
    /// Set by --json.
    bool json = false;

    /// A line for people; nothing with --json.
    void say(const std::string& line) const;
    /// The result for programs; nothing without --json.
    void give(const nlohmann::ordered_json& result) const;
    /// What the user should know of a command that goes on: a sentence on standard error.
    void warn(const core::Error& notice) const;
    /// Prints the error as one sentence, and as JSON with --json. Returns the exit code.
    [[nodiscard]] int report(const CommandError& error) const;

    /// Shows "`label` 43 %" in place, if standard error is a terminal, and passes on an interrupt
    /// from the keyboard to stopToken().
    void progress(std::string_view label, double fraction);
    /// Stop is requested when the user interrupts a command that calls progress(). Takes the first
    /// interrupt from the keyboard from now on; a second one ends the program.
    [[nodiscard]] std::stop_token stopToken() const;
    /// The error of a command that was interrupted.
    [[nodiscard]] static tl::unexpected<CommandError> interrupted();

    /// False, with a word on standard error, if the output could not be written to its end.
    [[nodiscard]] bool finish() const;

  private:
    std::stop_source stop_;
    int lastPercent_ = -1;

    void clearProgress() const;
};

}  // namespace studio::cli
