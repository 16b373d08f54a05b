// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "app/cli/commands.h"
#include "app/cli/song_input.h"
#include "core/base/file.h"
#include "core/io/song_file.h"
#include "synth/export/wave_writer.h"
#include "synth/player/player.h"

#include <optional>

namespace studio::cli {

namespace {

struct RenderOptions {
    std::string song;
    std::string out;
    std::string voice;
    std::string bits = "16";
    std::string filter = "famicom";
    synth::WaveSettings settings;
};

CommandResult render(const RenderOptions& options, Console& console) {
    synth::WaveSettings settings = options.settings;
    settings.format = options.bits == "24"      ? synth::SampleFormat::Int24
                      : options.bits == "float" ? synth::SampleFormat::Float
                                                : synth::SampleFormat::Int16;
    settings.filter = options.filter == "raw"   ? synth::OutputFilter::Raw
                      : options.filter == "nes" ? synth::OutputFilter::Nes
                                                : synth::OutputFilter::Famicom;
    if (core::lowerExtension(options.out) != ".wav")
        return wrongUse(STUDIO_TRANSLATE("cli",
                                         "%1 would be a WAV file; give it a name that ends in "
                                         ".wav."),
                        options.out);
    if (!options.voice.empty()) {
        const auto voice = core::voiceNamed(options.voice);
        if (!voice)
            return wrongUse(STUDIO_TRANSLATE("cli", "There is no voice %1; name P1, P2, TR or NO."),
                            options.voice);
        settings.mask = {{}, false};
        settings.mask.audible[core::index(*voice)] = true;
    }
    const auto opened = openSong(options.song, console);
    if (!opened)
        return tl::unexpected(opened.error());
    const synth::RegisterLog log = synth::playSong(opened->song);
    const auto written = synth::writeWave(
        log, options.out, settings,
        [&](double fraction) { console.progress("Rendering", fraction); }, console.stopToken());
    if (!written)
        return failed(written.error());
    if (!*written)
        return Console::interrupted();
    const double seconds = static_cast<double>(log.length()) /
                           static_cast<double>(synth::chipTiming(log.region()).clockRate);
    console.say(options.out + ": " + std::to_string(seconds) + " s");
    console.give({{"file", options.out}, {"seconds", seconds}, {"rate", settings.sampleRate}});
    return {};
}

}  // namespace

void addRenderCommand(CLI::App& app, Invocation& invocation) {
    CLI::App* command = app.add_subcommand("render", "Play a song on the NES chip into a WAV file");
    const auto options = std::make_shared<RenderOptions>();
    command->add_option("SONG", options->song, "The song (.mid in NES-MDB's flavour, .lnes)")
        ->required();
    command->add_option("-o,--out", options->out, "The WAV file")->required()->type_name("OUT.wav");
    command->add_option("--voice", options->voice, "One voice alone: P1, P2, TR or NO");
    command->add_option("--rate", options->settings.sampleRate, "Samples a second (48000)")
        ->check(CLI::Range(synth::kLowestSampleRate, synth::kHighestSampleRate))
        ->type_name("HZ");
    command->add_option("--bits", options->bits, "Sample format (16)")
        ->check(CLI::IsMember({"16", "24", "float"}))
        ->type_name("16|24|float");
    command->add_option("--filter", options->filter, "Whose output stage (famicom)")
        ->check(CLI::IsMember({"raw", "nes", "famicom"}))
        ->type_name("raw|nes|famicom");
    addJsonFlag(*command, invocation);
    command->callback([options, &invocation] {
        invocation.action = [options](Console& console) { return render(*options, console); };
    });
}

}  // namespace studio::cli
