// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "app/cli/console.h"

#include <atomic>
#include <csignal>
#include <iostream>
#include <unistd.h>

namespace studio::cli {

namespace {

std::atomic<bool> interruptSeen = false;
static_assert(std::atomic<bool>::is_always_lock_free);

void noteInterrupt(int /*signal*/) {
    interruptSeen = true;
}

}  // namespace

tl::unexpected<CommandError> failed(const core::Error& error) {
    return tl::unexpected<CommandError>({error, false});
}

tl::unexpected<CommandError> Console::interrupted() {
    return failed(core::Error(STUDIO_TRANSLATE("cli", "Interrupted; nothing was written.")));
}

std::stop_token Console::stopToken() const {
    struct sigaction action {};
    action.sa_handler = noteInterrupt;
    action.sa_flags = static_cast<int>(SA_RESETHAND | SA_RESTART);
    if (!interruptSeen)
        sigaction(SIGINT, &action, nullptr);
    return stop_.get_token();
}

bool Console::finish() const {
    std::cout.flush();
    if (std::cout)
        return true;
    std::cerr << "lakhnes: The output could not be written; check where it goes.\n";
    return false;
}

void Console::clearProgress() const {
    if (lastPercent_ >= 0 && isatty(STDERR_FILENO) != 0)
        std::cerr << "\r\033[K" << std::flush;
}

void Console::say(const std::string& line) const {
    if (!json)
        std::cout << line << '\n';
}

void Console::give(const nlohmann::ordered_json& result) const {
    if (json)
        std::cout << result.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) << '\n';
}

void Console::warn(const core::Error& notice) const {
    clearProgress();
    std::cerr << "lakhnes: " << notice.message() << '\n';
}

int Console::report(const CommandError& error) const {
    warn(error.error);
    give({{"error", error.error.message()}});
    return error.wrongUse ? 2 : 1;
}

void Console::progress(std::string_view label, double fraction) {
    if (interruptSeen)
        stop_.request_stop();
    const int percent = static_cast<int>(fraction * 100);
    if (percent == lastPercent_ || isatty(STDERR_FILENO) == 0)
        return;
    lastPercent_ = percent;
    std::cerr << '\r' << label << ' ' << percent << " %";
    std::cerr << std::flush;
    if (percent >= 100)
        clearProgress();
}

}  // namespace studio::cli
