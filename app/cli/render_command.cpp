// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "app/cli/commands.h"
#include "app/cli/song_input.h"
#include "core/io/song_file.h"
#include "synth/export/sound_writer.h"
#include "synth/player/player.h"
#include "synth/vgm/vgm_file.h"

#include <optional>

namespace studio::cli {

namespace {

struct RenderOptions {
    std::string song;
    std::string out;
    std::string voice;
    std::string bits = "16";
    std::string filter = "famicom";
    std::int64_t fromBar = 1;
    std::optional<std::int64_t> toBar;
    int times = 1;
    double fade = 0;
    bool stems = false;
    bool introAndLoop = false;
    bool noDither = false;
    synth::SoundSettings settings;
};

/// The settings, or what is wrong with the options.
tl::expected<synth::SoundSettings, CommandError> settingsOf(const RenderOptions& options) {
    synth::SoundSettings settings = options.settings;
    const auto format = synth::soundFormatOf(options.out);
    if (!format)
        return wrongUse(STUDIO_TRANSLATE("cli",
                                         "%1 has no ending that tells its format; give it a name "
                                         "that ends in .wav, .flac, .ogg, .opus or .mp3."),
                        options.out);
    settings.format = *format;
    settings.depth = options.bits == "24"      ? synth::SampleFormat::Int24
                     : options.bits == "float" ? synth::SampleFormat::Float
                                               : synth::SampleFormat::Int16;
    settings.filter = options.filter == "raw"   ? synth::OutputFilter::Raw
                      : options.filter == "nes" ? synth::OutputFilter::Nes
                                                : synth::OutputFilter::Famicom;
    settings.dither = !options.noDither;
    settings.sampleRate = synth::nearestSampleRate(settings.format, settings.sampleRate);
    if (!options.voice.empty()) {
        const auto voice = core::voiceNamed(options.voice);
        if (!voice)
            return wrongUse(STUDIO_TRANSLATE("cli", "There is no voice %1; name P1, P2, TR or NO."),
                            options.voice);
        settings.mask = {{}, false};
        settings.mask.audible[core::index(*voice)] = true;
    }
    return settings;
}

/// What of `song` is rendered; a loop needs the song's end.
tl::expected<synth::RenderPlan, CommandError> planOf(const RenderOptions& options,
                                                     const core::Song& song,
                                                     const synth::RegisterLog& log) {
    synth::RenderPlan plan = synth::wholeSong(log);
    const std::int64_t clockRate = synth::chipTiming(log.region()).clockRate;
    const auto cycleAt = [&](core::Tick tick) { return song.frame.tempo.unitsAt(tick, clockRate); };
    const std::int64_t toBar = options.toBar.value_or(song.barCount());
    if (options.fromBar < 1 || toBar < options.fromBar || options.fromBar > song.barCount())
        return wrongUse(STUDIO_TRANSLATE("cli", "The song has bars 1 to %1; choose from them."),
                        song.barCount());
    if (options.fromBar > 1)
        plan.range.begin = cycleAt(song.frame.meter.barStart(options.fromBar));
    if (toBar < song.barCount())
        plan.range.end = cycleAt(song.frame.meter.barStart(toBar + 1));
    const bool part = options.fromBar > 1 || toBar < song.barCount();
    if (options.times > 1 || options.fade > 0 || options.introAndLoop)
        plan.loopFrom = part ? plan.range.begin : cycleAt(song.frame.loopPoint.value_or(0));
    plan.times = options.times;
    plan.fadeSeconds = options.fade;
    return plan;
}

CommandResult render(const RenderOptions& options, Console& console) {
    const auto settings = settingsOf(options);
    if (!settings)
        return tl::unexpected(settings.error());
    const auto opened = openSong(options.song, console);
    if (!opened)
        return tl::unexpected(opened.error());
    // The registers of a VGM file are played as they stand.
    std::optional<synth::VgmFile> vgm;
    if (opened->format == core::SongFormat::Vgm)
        vgm = synth::openVgm(options.song).value();
    const synth::RegisterLog log = vgm ? std::move(vgm->log) : synth::playSong(opened->song);
    const auto plan = planOf(options, opened->song, log);
    if (!plan)
        return tl::unexpected(plan.error());
    const synth::ExportKind kind = options.stems          ? synth::ExportKind::Stems
                                   : options.introAndLoop ? synth::ExportKind::IntroAndLoop
                                                          : synth::ExportKind::Mix;
    const auto written = synth::exportSound(
        log, *plan, kind, options.out, *settings,
        [&](double fraction) { console.progress("Rendering", fraction); }, console.stopToken());
    if (!written)
        return failed(written.error());
    if (!*written)
        return Console::interrupted();
    const double seconds =
        static_cast<double>(synth::PlannedRenderer(log, *plan, *settings).frames()) /
        settings->sampleRate;
    auto files = nlohmann::ordered_json::array();
    for (const auto& file : synth::exportedFiles(options.out, kind)) {
        console.say(file.string() + ": " + std::to_string(seconds) + " s");
        files.push_back(file.string());
    }
    console.give({{"file", options.out},
                  {"files", files},
                  {"seconds", seconds},
                  {"rate", settings->sampleRate}});
    return {};
}

void addWhat(CLI::App& command, RenderOptions& options) {
    command.add_option("--voice", options.voice, "One voice alone: P1, P2, TR or NO");
    command.add_option("--from-bar", options.fromBar, "First bar (1)")
        ->check(wholeNumber<std::int64_t>())
        ->type_name("BAR");
    command.add_option("--to-bar", options.toBar, "Last bar (the song's)")
        ->check(wholeNumber<std::int64_t>())
        ->type_name("BAR");
    command
        .add_option("--times", options.times,
                    "How often the song is played; again from its loop point, or the bars (1)")
        ->check(CLI::Range(1, 1000))
        ->type_name("N");
    command.add_option("--fade", options.fade, "Then it goes on and fades away so long (0)")
        ->check(finiteBetween(0, 600))
        ->type_name("SECONDS");
    auto* stems = command.add_flag("--stems", options.stems,
                                   "A file for each voice alone; the chip mixes no sum of them");
    command
        .add_flag("--intro-and-loop", options.introAndLoop,
                  "Two files, what comes before the loop point and a loop without a seam")
        ->excludes(stems);
}

void addHow(CLI::App& command, RenderOptions& options) {
    synth::SoundSettings& settings = options.settings;
    command
        .add_option("--rate", settings.sampleRate,
                    "Samples a second, or the nearest that the format has (48000)")
        ->check(CLI::Range(synth::kLowestSampleRate, synth::kHighestSampleRate))
        ->type_name("HZ");
    command.add_option("--bits", options.bits, "Sample format of WAV and FLAC (16)")
        ->check(CLI::IsMember({"16", "24", "float"}))
        ->type_name("16|24|float");
    command.add_option("--quality", settings.quality, "Of OGG, Opus and MP3, 0 to 1 (0.6)")
        ->check(finiteBetween(0, 1))
        ->type_name("Q");
    command.add_option("--filter", options.filter, "Whose output stage (famicom)")
        ->check(CLI::IsMember({"raw", "nes", "famicom"}))
        ->type_name("raw|nes|famicom");
    command.add_option("--gain", settings.decibels, "Master level (0)")
        ->check(finiteBetween(-60, 24))
        ->type_name("DB");
    command.add_flag("--no-dither", options.noDither, "Round to 16 bits without dither");
    command.add_option("--title", settings.tags.title, "Title to be written into the file");
    command.add_option("--artist", settings.tags.artist, "Artist");
    command.add_option("--album", settings.tags.album, "Album");
    command.add_option("--date", settings.tags.date, "Date");
    command.add_option("--comment", settings.tags.comment, "Comment");
}

}  // namespace

void addRenderCommand(CLI::App& app, Invocation& invocation) {
    CLI::App* command =
        app.add_subcommand("render", "Play a song on the NES chip into a sound file");
    const auto options = std::make_shared<RenderOptions>();
    command
        ->add_option("SONG", options->song,
                     "The song (.mid, .lnes, or .vgm, whose registers are played as they stand)")
        ->required();
    command
        ->add_option("-o,--out", options->out,
                     "The sound file: .wav, .flac, .ogg (Vorbis), .opus or .mp3")
        ->required()
        ->type_name("OUT");
    addWhat(*command, *options);
    addHow(*command, *options);
    addJsonFlag(*command, invocation);
    command->callback([options, &invocation] {
        invocation.action = [options](Console& console) { return render(*options, console); };
    });
}

}  // namespace studio::cli
