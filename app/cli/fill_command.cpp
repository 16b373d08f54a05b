// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "app/cli/commands.h"
#include "app/cli/lock_options.h"
#include "app/cli/song_input.h"
#include "app/cli/take_writer.h"
#include "core/infill/fill_preset.h"

#include <cmath>
#include <limits>
#include <optional>
#include <vector>

namespace studio::cli {

namespace {

using core::Song;
using core::Voice;

/// --mode and what it wants to know.
struct ModeOptions {
    std::string mode = "fill";
    double similarity = core::ModeSettings{}.similarity;
    std::string rhythm = "own";

    void addTo(CLI::App& command) {
        command
            .add_option("--mode", mode,
                        "fill: write what is free; vary: keep a share of the notes; accompany: "
                        "only pitches of P1, P2 and TR, to a rhythm that stays; harmonise: P2 or "
                        "P1 and TR to a melody that stays; bass: TR, low; drums: NO; lead-back: "
                        "the last two bars, to lead back to where the song loops (fill)")
            ->check(CLI::IsMember(
                {"fill", "vary", "accompany", "harmonise", "bass", "drums", "lead-back"}))
            ->type_name("MODE");
        command
            .add_option("--similarity", similarity,
                        "vary: share of the notes of each voice that stay, 0 to 1 (0.5)")
            ->check(finiteBetween(0, 1));
        command
            .add_option("--rhythm-of", rhythm,
                        "accompany: the voice whose rhythm the others take over, or own (own)")
            ->check(CLI::IsMember({"own", "P1", "P2", "TR", "NO"}))
            ->type_name("own|P1|P2|TR|NO");
    }
    /// The checks have left nothing unknown.
    [[nodiscard]] core::ModeSettings settings() const {
        return {core::fillModeNamed(mode).value_or(core::FillMode::Fill), similarity,
                core::voiceNamed(rhythm)};
    }
    [[nodiscard]] std::optional<core::FillPreset> preset() const {
        return core::fillPresetNamed(mode);
    }
};

struct FillOptions {
    std::string song;
    LockOptions locks;
    std::optional<std::int64_t> fromBar;
    std::optional<std::int64_t> toBar;
    std::optional<double> fromSeconds;
    std::optional<double> toSeconds;
    ModeOptions mode;
    WritingOptions writing;
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
    const bool leadsBack = options.mode.preset() == core::FillPreset::LeadBack;
    const std::int64_t from =
        options.fromBar.value_or(leadsBack ? std::max<std::int64_t>(count - 1, 1) : 1);
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

CommandResult fill(const FillOptions& options, Console& console) {
    if (auto checked = options.locks.check(); !checked)
        return checked;
    if (auto writable = checkOutputs(options.writing); !writable)
        return writable;
    auto opened = openSong(options.song, console);
    if (!opened)
        return tl::unexpected(opened.error());
    const auto region = regionOf(options, opened->song);
    if (!region)
        return tl::unexpected(region.error());
    Song song = opened->song;
    const auto preset = options.mode.preset();
    if (preset) {
        core::applyPreset(song, *region, *preset);
        opened->song.frame.loopPoint = song.frame.loopPoint;
    }
    if (preset && !options.locks.given()) {
        // The preset's locks are all there is to know.
    } else if (auto set = setLocks(song, opened->format, options.locks, *region); !set)
        return set;
    WritingJob job{
        opened->song, song.frame.locks,        options.writing.request, flavourOf(opened->format),
        "Filling",    {{"song", options.song}}};
    job.request.region = *region;
    job.request.mode = options.mode.settings();
    job.wishes = song.frame.wishes;
    return writeTakes(options.writing, std::move(job), console);
}

}  // namespace

void addFillCommand(CLI::App& app, Invocation& invocation) {
    CLI::App* command = app.add_subcommand("fill", "Let the model write what is free in a song");
    const auto options = std::make_shared<FillOptions>();
    command->add_option("SONG", options->song, "The song (.mid in NES-MDB's flavour, .lnes)")
        ->required();
    options->locks.addTo(*command);
    command->add_option("--from-bar", options->fromBar, "First bar of the range (1)")
        ->check(wholeNumber<std::int64_t>());
    command->add_option("--to-bar", options->toBar, "Last bar of the range, included (the last)")
        ->check(wholeNumber<std::int64_t>());
    command->add_option("--from-seconds", options->fromSeconds, "Begin of the range in seconds");
    command->add_option("--to-seconds", options->toSeconds, "End of the range in seconds");
    options->mode.addTo(*command);
    options->writing.addTo(*command);
    addJsonFlag(*command, invocation);
    command->footer("A project (.lnes) for which no locks are named is filled by its own locks.");
    command->callback([options, &invocation] {
        invocation.action = [options](Console& console) { return fill(*options, console); };
    });
}

}  // namespace studio::cli
