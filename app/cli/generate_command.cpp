// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "app/cli/commands.h"
#include "app/cli/take_writer.h"
#include "core/score/blank_song.h"

#include <charconv>
#include <cmath>
#include <optional>

namespace studio::cli {

namespace {

struct GenerateOptions {
    double seconds = 0;
    core::BlankSong blank;
    std::string metre = "4/4";
    std::string flavour = "nesmdb";
    WritingOptions writing;
};

/// "3/4"; the denominator is a power of two up to 32.
std::optional<core::TimeSignature> metreNamed(const std::string& text) {
    constexpr std::int64_t kMost = 32;
    core::TimeSignature metre;
    const char* end = text.data() + text.size();
    const auto [slash, first] = std::from_chars(text.data(), end, metre.numerator);
    if (first != std::errc() || slash == end || *slash != '/')
        return std::nullopt;
    const auto [stop, second] = std::from_chars(slash + 1, end, metre.denominator);
    const auto inside = [](std::int64_t number) { return number >= 1 && number <= kMost; };
    const bool powerOfTwo = (metre.denominator & (metre.denominator - 1)) == 0;
    if (second != std::errc() || stop != end || !inside(metre.numerator) ||
        !inside(metre.denominator) || !powerOfTwo)
        return std::nullopt;
    return metre;
}

CommandResult generate(const GenerateOptions& options, Console& console) {
    if (auto writable = checkOutputs(options.writing); !writable)
        return writable;
    const core::TimeSignature metre = metreNamed(options.metre).value();
    core::BlankSong blank = options.blank;
    blank.numerator = metre.numerator;
    blank.denominator = metre.denominator;
    auto song =
        core::blankSongOfSamples(blank, std::llround(options.seconds * double{core::kModelRate}));
    if (!song)
        return failed(song.error());
    song->frame.wishes = core::wishesForNewSong();
    WritingJob job{
        *song,
        song->frame.locks,
        options.writing.request,
        options.flavour == "plain" ? core::SongFormat::PlainMidi : core::SongFormat::Nesmdb,
        "Writing",
        {{"tempo", blank.tempo}, {"metre", options.metre}}};
    job.request.region = {0, song->frame.length};
    return writeTakes(options.writing, std::move(job), console);
}

}  // namespace

void addGenerateCommand(CLI::App& app, Invocation& invocation) {
    CLI::App* command = app.add_subcommand("generate", "Let the model write a song from nothing");
    const auto options = std::make_shared<GenerateOptions>();
    command->add_option("--seconds", options->seconds, "How long the song gets, exactly")
        ->required()
        ->check(finiteBetween(kLeastSeconds, kMostSeconds))
        ->type_name("S");
    command->add_option("--tempo", options->blank.tempo, "Quarters a minute (150)")
        ->check(finiteBetween(core::kSlowestTempo, core::kFastestTempo))
        ->type_name("BPM");
    command->add_option("--metre", options->metre, "Time signature (4/4)")
        ->check([](const std::string& text) {
            return metreNamed(text) ? std::string() : "\"" + text + "\" is not a metre like 3/4";
        })
        ->type_name("N/D");
    command
        ->add_option("--flavour", options->flavour,
                     "Of a MIDI file: nesmdb, exact to the sample, or plain, which tells other "
                     "programs tempo and metre")
        ->check(CLI::IsMember({"nesmdb", "plain"}))
        ->capture_default_str();
    // Nothing that is kept comes later, so that one walk is as good as many.
    options->writing.request.sampling.particles = 1;
    options->writing.addTo(*command);
    addJsonFlag(*command, invocation);
    command->footer(
        "Notes lie on sixteenths, and every voice plays in every bar; --grid none and --density 0- "
        "leave both to the model.");
    command->callback([options, &invocation] {
        invocation.action = [options](Console& console) { return generate(*options, console); };
    });
}

}  // namespace studio::cli
