// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "app/cli/commands.h"
#include "app/cli/song_input.h"
#include "app/cli/take_writer.h"

#include <cmath>

namespace studio::cli {

namespace {

struct ContinueOptions {
    std::string song;
    double seconds = 0;
    WritingOptions writing;
};

CommandResult continueSong(const ContinueOptions& options, Console& console) {
    if (auto writable = checkOutputs(options.writing); !writable)
        return writable;
    auto opened = openSong(options.song, console);
    if (!opened)
        return tl::unexpected(opened.error());
    core::Song& song = opened->song;
    if (auto refined = core::refineResolution(song); !refined)
        return failed(refined.error());
    const std::int64_t length = song.sampleAt(song.frame.length);
    const std::int64_t more = std::llround(options.seconds * double{core::kModelRate});
    if (length + more > core::kLongestSong)
        return failed(core::failure(STUDIO_TRANSLATE("cli",
                                                     "The song would be longer than a day; ask "
                                                     "for fewer seconds."))
                          .value());
    const core::TickRange region = core::continuationOf(song, song.tickAtSample(length + more));
    // Only a project says what of the silence at the end is to stay silent.
    if (opened->format != core::SongFormat::Project) {
        for (const core::Voice voice : core::kVoices)
            song.frame.locks.set(voice, region, core::LockMode::Free);
    }
    WritingJob job{
        song,         song.frame.locks,        options.writing.request, flavourOf(opened->format),
        "Continuing", {{"song", options.song}}};
    job.request.region = region;
    job.request.mode.mode = core::FillMode::Continue;
    return writeTakes(options.writing, std::move(job), console);
}

}  // namespace

void addContinueCommand(CLI::App& app, Invocation& invocation) {
    CLI::App* command =
        app.add_subcommand("continue", "Let the model write on after the end of a song");
    const auto options = std::make_shared<ContinueOptions>();
    command->add_option("SONG", options->song, "The song (any .mid, .lnes, .tx1)")->required();
    command->add_option("--seconds", options->seconds, "How much longer the song gets")
        ->required()
        ->check(finiteBetween(kLeastSeconds, kMostSeconds))
        ->type_name("S");
    // Nothing that is kept comes later, so that one walk is as good as many.
    options->writing.request.sampling.particles = 1;
    options->writing.addTo(*command);
    addJsonFlag(*command, invocation);
    command->footer(
        "What stands in the song stays as it is. Writing starts at the end of the bar in which the "
        "last note ends, or at the song's end if that comes first; the model does not end the song "
        "earlier than asked.");
    command->callback([options, &invocation] {
        invocation.action = [options](Console& console) { return continueSong(*options, console); };
    });
}

}  // namespace studio::cli
