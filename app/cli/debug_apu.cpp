// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "app/cli/commands.h"
#include "synth/apu/apu_trace.h"
#include "synth/apu/bus_run.h"

#include <fstream>
#include <iostream>

namespace studio::cli {

namespace {

struct ApuOptions {
    std::string file;
    bool pal = false;

    [[nodiscard]] core::Region region() const {
        return pal ? core::Region::Pal : core::Region::Ntsc;
    }
};

tl::unexpected<CommandError> unreadable(const std::string& path) {
    return failed(
        core::failure(STUDIO_TRANSLATE("cli", "%1 cannot be read; check its name."), path).value());
}

CommandResult trace(const ApuOptions& options) {
    std::ifstream log(options.file);
    if (!log)
        return unreadable(options.file);
    if (const auto traced = synth::traceRegisterLog(log, options.region(), std::cout); !traced)
        return failed(traced.error());
    return {};
}

CommandResult bus(const ApuOptions& options, Console& console) {
    std::ifstream run(options.file);
    if (!run)
        return unreadable(options.file);
    const auto difference = synth::compareBusRun(run, options.region());
    if (!difference)
        return failed(difference.error());
    console.say(difference->empty() ? "ok" : *difference);
    console.give({{"ok", difference->empty()}, {"difference", *difference}});
    return {};
}

CLI::App* addCommand(CLI::App& debug, const char* name, const char* help, const char* what,
                     ApuOptions& options) {
    CLI::App* command = debug.add_subcommand(name, help);
    command->add_option("FILE", options.file, what)->required();
    command->add_flag("--pal", options.pal, "The PAL chip");
    return command;
}

}  // namespace

void addApuDebugCommands(CLI::App& debug, Invocation& invocation) {
    const auto options = std::make_shared<ApuOptions>();
    CLI::App* traced =
        addCommand(debug, "apu-trace", "What the voices give to the mixer at every cycle",
                   "Register log: cycle, address and value a line", *options);
    traced->callback([options, &invocation] {
        invocation.action = [options](Console& /*console*/) { return trace(*options); };
    });
    CLI::App* compared =
        addCommand(debug, "apu-bus", "Compare what the chip does with what a program saw of it",
                   "Accesses: cycle and W, R, D, I or X a line", *options);
    addJsonFlag(*compared, invocation);
    compared->callback([options, &invocation] {
        invocation.action = [options](Console& console) { return bus(*options, console); };
    });
}

}  // namespace studio::cli
