// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "app/cli/commands.h"
#include "core/io/song_file.h"

namespace studio::cli {

namespace {

CommandResult convert(const std::string& in, const std::string& out, Console& console) {
    if (const auto format = core::formatForSaving(out); !format)
        return failed(format.error());
    const auto opened = core::openSong(in);
    if (!opened)
        return failed(opened.error());
    if (auto saved = core::saveSong(opened->song, out); !saved)
        return failed(saved.error());
    console.say(out + ": " + std::to_string(opened->song.noteCount()) + " notes");
    console.give({{"file", out}, {"notes", opened->song.noteCount()}});
    return {};
}

}  // namespace

void addConvertCommand(CLI::App& app, Invocation& invocation) {
    CLI::App* command = app.add_subcommand("convert", "Change a song's format");
    const auto names = std::make_shared<std::pair<std::string, std::string>>();
    command->add_option("IN", names->first, "The song (.mid in NES-MDB's flavour, .lnes)")
        ->required();
    command->add_option("OUT", names->second, "The new file (.mid, .lnes)")->required();
    addJsonFlag(*command, invocation);
    command->callback([names, &invocation] {
        invocation.action = [names](Console& console) {
            return convert(names->first, names->second, console);
        };
    });
}

}  // namespace studio::cli
