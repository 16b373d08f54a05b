// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "app/cli/commands.h"
#include "app/cli/lock_options.h"
#include "app/cli/model_options.h"
#include "app/cli/song_input.h"
#include "core/base/file.h"
#include "core/infill/fill.h"
#include "core/io/song_file.h"

#include <chrono>
#include <cmath>
#include <limits>
#include <optional>
#include <vector>

namespace studio::cli {

namespace {

using core::Song;
using core::Voice;
using Json = nlohmann::ordered_json;

struct FillOptions {
    std::string song;
    std::string out;
    LockOptions locks;
    std::optional<std::int64_t> fromBar;
    std::optional<std::int64_t> toBar;
    std::optional<double> fromSeconds;
    std::optional<double> toSeconds;
    int takes = 1;
    core::FillRequest request;
    ModelOptions model;
};

tl::expected<core::TickRange, CommandError> namedRange(const FillOptions& options,
                                                       const Song& song) {
    const bool bars = options.fromBar || options.toBar;
    const bool seconds = options.fromSeconds || options.toSeconds;
    if (bars && seconds)
        return wrongUse(STUDIO_TRANSLATE("cli", "Give the range in bars or in seconds, not both."));
    if (seconds) {
        const double from = options.fromSeconds.value_or(0);
        const double to = options.toSeconds.value_or(std::numeric_limits<double>::infinity());
        if (!(from >= 0 && from < to))
            return wrongUse(STUDIO_TRANSLATE("cli",
                                             "The range must begin at 0 or later and end "
                                             "after it begins."));
        const auto tickAt = [&](double second) {
            const double sample = std::min(second, double{core::kLongestSong / core::kModelRate}) *
                                  double{core::kModelRate};
            return song.tickAtSample(std::llround(sample));
        };
        return core::TickRange{tickAt(from), tickAt(to)};
    }
    const std::int64_t count = song.barCount();
    const std::int64_t from = options.fromBar.value_or(1);
    const std::int64_t to = options.toBar.value_or(count);
    if (from < 1 || (options.toBar && to < from))
        return wrongUse(STUDIO_TRANSLATE("cli",
                                         "Bars count from 1, and the last must not come "
                                         "before the first."));
    if (from > count || to > count)
        return failed(core::failure(STUDIO_TRANSLATE("cli",
                                                     "The song has %1 bars; choose bars "
                                                     "within it."),
                                    count)
                          .value());
    return song.frame.meter.bars(from, to);
}

/// The part of the song that the user named; never empty.
tl::expected<core::TickRange, CommandError> regionOf(const FillOptions& options, const Song& song) {
    const auto named = namedRange(options, song);
    if (!named)
        return named;
    const core::TickRange region = named->intersected({0, song.frame.length});
    if (region.empty())
        return failed(
            core::failure(STUDIO_TRANSLATE("cli",
                                           "There is nothing of the song in that range; "
                                           "the song is %1 seconds long."),
                          static_cast<double>(song.sampleAt(song.frame.length)) / core::kModelRate)
                .value());
    return region;
}

/// A project whose command names no locks keeps those it was saved with.
CommandResult setLocks(Song& song, core::SongFormat format, const LockOptions& locks,
                       core::TickRange region) {
    if (locks.given())
        return locks.apply(song, region);
    if (format == core::SongFormat::Project)
        return {};
    return wrongUse(STUDIO_TRANSLATE("cli",
                                     "Nothing is to be filled; name voices with --free, --rhythm "
                                     "or --pitch, or cells with --lock."));
}

std::filesystem::path takePath(const std::filesystem::path& out, std::size_t number,
                               std::size_t count) {
    if (count == 1)
        return out;
    const std::string name = out.stem().string() + "-" + std::to_string(number + 1);
    return out.parent_path() / (name + out.extension().string());
}

Json describe(const core::Take& take, const std::filesystem::path& path) {
    Json written = Json::object();
    for (const Voice voice : core::kVoices)
        written[std::string(core::shortName(voice))] = take.written[core::index(voice)].size();
    return {{"file", path.string()},
            {"number", take.number + 1},
            {"nats_per_event", take.natsPerEvent},
            {"nats_after", take.natsAfter ? Json(*take.natsAfter) : Json()},
            {"fit", take.fit},
            {"written", written}};
}

/// Saves the takes, MIDI in the flavour that was opened, and tells of them.
CommandResult save(const std::vector<core::Take>& takes, const core::OpenedSong& opened,
                   const FillOptions& options, Json result, Console& console) {
    const auto flavour =
        opened.format == core::SongFormat::PlainMidi ? opened.format : core::SongFormat::Nesmdb;
    for (std::size_t i = 0; i < takes.size(); ++i) {
        Song filled = opened.song;
        takes[i].edit.apply(filled);
        const auto path = takePath(options.out, i, takes.size());
        if (auto saved = core::saveSong(filled, path, flavour); !saved)
            return failed(saved.error());
        result["takes"].push_back(describe(takes[i], path));
        std::size_t notes = 0;
        for (const auto& written : takes[i].written)
            notes += written.size();
        console.say(path.string() + ": " + std::to_string(notes) + " notes written, " +
                    std::to_string(takes[i].natsPerEvent) + " nats per event");
    }
    console.give(result);
    return {};
}

CommandResult fill(const FillOptions& options, Console& console) {
    if (auto checked = options.locks.check(); !checked)
        return checked;
    if (const auto format = core::formatForSaving(options.out); !format)
        return failed(format.error());
    // Before the model works for nothing.
    for (int i = 0; i < options.takes; ++i) {
        const auto path = takePath(options.out, static_cast<std::size_t>(i),
                                   static_cast<std::size_t>(options.takes));
        if (auto writable = core::checkWritable(path); !writable)
            return failed(writable.error());
    }
    const auto opened = openSong(options.song, console);
    if (!opened)
        return tl::unexpected(opened.error());
    const auto region = regionOf(options, opened->song);
    if (!region)
        return tl::unexpected(region.error());
    Song song = opened->song;
    if (auto set = setLocks(song, opened->format, options.locks, *region); !set)
        return set;
    auto model = options.model.load();
    if (!model)
        return failed(model.error());
    core::FillRequest request = options.request;
    request.region = *region;
    const auto start = std::chrono::steady_clock::now();
    const auto takes = core::fillTakes(
        std::move(song), *model, request, options.takes,
        {.progress = [&](double fraction) { console.progress("Filling", fraction); }},
        console.stopToken());
    if (!takes)
        return failed(takes.error());
    if (takes->size() < static_cast<std::size_t>(options.takes))
        return Console::interrupted();
    const std::chrono::duration<double> elapsed = std::chrono::steady_clock::now() - start;
    Json result{
        {"song", options.song},
        {"model", (*model)->config().name},
        {"device", (*model)->deviceName()},
        {"dtype", core::nameOf((*model)->precision())},
        {"seed", request.seed},
        {"temperature", request.sampling.temperature},
        {"top_k", request.sampling.topK},
        {"particles", request.sampling.particles},
        {"from_seconds",
         static_cast<double>(opened->song.sampleAt(region->begin)) / core::kModelRate},
        {"to_seconds", static_cast<double>(opened->song.sampleAt(region->end)) / core::kModelRate},
        {"seconds", elapsed.count()},
        {"takes", Json::array()}};
    return save(*takes, *opened, options, std::move(result), console);
}

}  // namespace

void addFillCommand(CLI::App& app, Invocation& invocation) {
    CLI::App* command = app.add_subcommand("fill", "Let the model write what is free in a song");
    const auto options = std::make_shared<FillOptions>();
    command->add_option("SONG", options->song, "The song (.mid in NES-MDB's flavour, .lnes)")
        ->required();
    command->add_option("-o,--out", options->out, "Where the result goes (.mid, .lnes)")
        ->required()
        ->type_name("OUT");
    options->locks.addTo(*command);
    command->add_option("--from-bar", options->fromBar, "First bar of the range (1)")
        ->check(wholeNumber<std::int64_t>());
    command->add_option("--to-bar", options->toBar, "Last bar of the range, included (the last)")
        ->check(wholeNumber<std::int64_t>());
    command->add_option("--from-seconds", options->fromSeconds, "Begin of the range in seconds");
    command->add_option("--to-seconds", options->toSeconds, "End of the range in seconds");
    command->add_option("--takes", options->takes, "Number of takes; more than one give -1, -2 …")
        ->check(CLI::Range(1, 1000));
    command->add_option("--seed", options->request.seed, "The same seed gives the same takes (0)")
        ->check(wholeNumber<std::uint64_t>());
    command
        ->add_option("--temperature", options->request.sampling.temperature,
                     "Below 1 more predictable, above bolder (1)")
        ->check(finiteBetween(0.01, 100));
    command
        ->add_option("--top-k", options->request.sampling.topK,
                     "Draw only from the likeliest K tokens; 0 for all (0)")
        ->check(wholeNumber<unsigned>());
    command
        ->add_option("--particles", options->request.sampling.particles,
                     "Walks side by side for each take: more suit better what is kept (8)")
        ->check(CLI::Range(1, core::kMostParticles));
    options->model.addTo(*command);
    addJsonFlag(*command, invocation);
    command->footer("A project (.lnes) for which no locks are named is filled by its own locks.");
    command->callback([options, &invocation] {
        invocation.action = [options](Console& console) { return fill(*options, console); };
    });
}

}  // namespace studio::cli
