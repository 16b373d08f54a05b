// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "app/cli/commands.h"
#include "app/cli/song_input.h"
#include "core/io/song_file.h"

#include <nlohmann/json.hpp>

namespace studio::cli {

namespace {

using Json = nlohmann::ordered_json;

struct ConvertOptions {
    std::string in;
    std::string out;
    std::string assignment;
    bool plain = false;
};

/// Says what a plain MIDI file lost on its way into four voices.
Json describe(const core::ArrangeReport& report, Console& console) {
    console.say(std::to_string(report.unusedLines.size()) + " lines and " +
                std::to_string(report.notesLeftOut) + " notes of chords left out, " +
                std::to_string(report.notesMoved) + " notes moved by octaves");
    Json description{{"unused_lines", report.unusedLines.size()},
                     {"notes_left_out", report.notesLeftOut},
                     {"notes_moved", report.notesMoved}};
    if (report.damagedAt)
        description["damaged_at"] = *report.damagedAt;
    return description;
}

CommandResult convert(const ConvertOptions& options, Console& console) {
    const auto flavour = options.plain ? core::SongFormat::PlainMidi : core::SongFormat::Nesmdb;
    if (const auto format = core::formatForSaving(options.out); !format)
        return failed(format.error());
    const auto opened = openSong(options.in, console, options.assignment);
    if (!opened)
        return tl::unexpected(opened.error());
    if (auto saved = core::saveSong(opened->song, options.out, flavour); !saved)
        return failed(saved.error());
    console.say(options.out + ": " + std::to_string(opened->song.noteCount()) + " notes");
    Json result{{"file", options.out}, {"notes", opened->song.noteCount()}};
    if (opened->arranged)
        result["arranged"] = describe(*opened->arranged, console);
    console.give(result);
    return {};
}

}  // namespace

void addConvertCommand(CLI::App& app, Invocation& invocation) {
    CLI::App* command = app.add_subcommand(
        "convert", "Change a song's format; any MIDI file is arranged for four voices");
    const auto options = std::make_shared<ConvertOptions>();
    const auto flavour = std::make_shared<std::string>("nesmdb");
    command->add_option("IN", options->in, "The song (.mid, .lnes, .tx1)")->required();
    command->add_option("OUT", options->out, "The new file (.mid, .lnes, .tx1)")->required();
    command->add_option("--assign", options->assignment,
                        "Of a MIDI file for other instruments: which line each voice plays, as "
                        "P1=2,P2=3:top,TR=5:bottom:-12,NO=drums; lines as info numbers them, top "
                        "or bottom of chords, semitones; none leaves a voice empty, NO takes lines "
                        "joined by +; voices not named as suggested");
    command
        ->add_option("--flavour", *flavour,
                     "Of a MIDI file: nesmdb, exact to the sample, or plain, for other programs")
        ->check(CLI::IsMember({"nesmdb", "plain"}))
        ->capture_default_str();
    addJsonFlag(*command, invocation);
    command->callback([options, flavour, &invocation] {
        invocation.action = [options, flavour](Console& console) {
            options->plain = *flavour == "plain";
            return convert(*options, console);
        };
    });
}

}  // namespace studio::cli
