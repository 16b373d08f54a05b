// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "app/cli/commands.h"
#include "app/cli/song_input.h"
#include "app/common/resource_paths.h"
#include "core/base/file.h"
#include "core/io/arrange/assignment_text.h"
#include "core/model/checkpoint.h"
#include "core/tokens/model_view.h"

#include <algorithm>
#include <array>
#include <filesystem>

namespace studio::cli {

namespace {

using core::Song;
using core::Voice;
using Json = nlohmann::ordered_json;

const char* nameOf(core::SongFormat format) {
    switch (format) {
        case core::SongFormat::Project:
            return "lnes";
        case core::SongFormat::Nesmdb:
            return "nes-mdb midi";
        case core::SongFormat::PlainMidi:
            return "midi";
        case core::SongFormat::Vgm:
            return "vgm";
        case core::SongFormat::Tx1:
            break;
    }
    return "tx1";
}

Json describe(const Song& song, core::SongFormat format) {
    Json voices = Json::object();
    for (const Voice voice : core::kVoices) {
        const core::Part& part = song.part(voice);
        const auto notes = core::sampleNotes(song, part);
        voices[std::string(core::shortName(voice))] = {
            {"notes", notes.size()},
            {"artefacts", notes.size() - core::tidied(notes).size()},
            {"volume_changes", part.volume.size()},
            {"timbre_changes", part.timbre.size()}};
    }
    const core::Tempo& tempo = song.frame.tempo.tempos().front();
    const core::TimeSignature& meter = song.frame.meter.signatures().front();
    return {{"kind", "song"},
            {"format", nameOf(format)},
            {"title", song.frame.title},
            {"author", song.frame.author},
            {"seconds", static_cast<double>(song.sampleAt(song.frame.length)) / core::kModelRate},
            {"bars", song.barCount()},
            {"beats_per_minute", 60e6 / static_cast<double>(tempo.microsecondsPerQuarter)},
            {"time_signature",
             std::to_string(meter.numerator) + "/" + std::to_string(meter.denominator)},
            {"ticks_per_quarter", song.frame.tempo.ticksPerQuarter()},
            {"region", core::regionName(song.frame.region)},
            {"notes", song.noteCount()},
            {"voices", voices}};
}

Json describe(const core::Checkpoint& checkpoint) {
    const core::ModelConfig& config = checkpoint.config;
    return {{"kind", "model"},
            {"name", config.name},
            {"description", config.description},
            {"licence", config.licence},
            {"parameters", checkpoint.parameterCount()},
            {"timing", config.timing == core::Timing::Frames ? "frames" : "samples"},
            {"tokens", config.tokenCount},
            {"layers", config.layers},
            {"heads", config.heads},
            {"d_model", config.width},
            {"d_head", config.headWidth},
            {"d_inner", config.innerWidth},
            {"pre_norm", config.preNorm},
            {"final_norm", config.finalNorm},
            {"tie_weights", config.tieWeights},
            {"clamp_len", config.clampLength},
            {"same_length", config.sameLength},
            {"tgt_len", config.segmentLength},
            {"mem_len", config.memoryLength}};
}

/// A MIDI file for other instruments: the song that the suggestion makes of it, and what else
/// could be chosen.
tl::expected<Json, CommandError> describe(const core::MidiScore& score, Console& console) {
    const core::Arrangement suggestion = core::suggestArrangement(score);
    const auto opened = core::arrangeScore(score, suggestion);
    if (!opened)
        return failed(opened.error());
    Json description = describe(opened->song, opened->format);
    description["assignment"] = core::assignmentText(suggestion);
    description["lines"] = describeLines(score);
    if (score.damagedAt) {
        description["damaged_at"] = *score.damagedAt;
        console.warn(core::damageNotice(*score.damagedAt));
    }
    return description;
}

tl::expected<Json, CommandError> describeFile(const std::filesystem::path& path, Console& console) {
    const auto read = core::readSongFile(path);
    if (!read)
        return failed(read.error());
    if (const auto* score = std::get_if<core::MidiScore>(&*read))
        return describe(*score, console);
    const auto& opened = std::get<core::OpenedSong>(*read);
    return describe(opened.song, opened.format);
}

std::string inWords(const Json& value) {
    return value.is_string() ? value.get<std::string>() : value.dump();
}

/// "line 1, name Lead, channel 1"; what is empty is left out.
std::string inOneLine(const Json& object) {
    std::string line;
    for (const auto& [key, value] : object.items()) {
        if (const std::string words = inWords(value); !words.empty())
            line.append(line.empty() ? "" : ", ").append(key).append(" ").append(words);
    }
    return line;
}

void sayAll(const Json& object, const std::string& indent, Console& console) {
    for (const auto& [key, value] : object.items()) {
        if (value.is_object()) {
            console.say(indent + key + ":");
            sayAll(value, indent + "  ", console);
        } else if (value.is_array()) {
            console.say(indent + key + ":");
            for (const Json& each : value)
                console.say(indent + "  " + inOneLine(each));
        } else {
            console.say(indent + key + ": " + inWords(value));
        }
    }
}

/// Folders and the endings of checkpoints and archives; the rest are songs.
bool isModel(const std::filesystem::path& path) {
    constexpr std::array kEndings{".pt", ".pth", ".safetensors", ".gz", ".tgz", ".tar"};
    std::error_code error;
    return std::filesystem::is_directory(path, error) ||
           std::ranges::find(kEndings, core::lowerExtension(path)) != kEndings.end();
}

CommandResult info(const std::string& named, Console& console) {
    const std::filesystem::path path = app::modelLibrary().resolve(named);
    Json description;
    if (isModel(path)) {
        const auto checkpoint = core::loadCheckpoint(path);
        if (!checkpoint)
            return failed(checkpoint.error());
        description = describe(*checkpoint);
    } else {
        auto described = describeFile(path, console);
        if (!described)
            return tl::unexpected(described.error());
        description = std::move(*described);
    }
    sayAll(description, "", console);
    console.give(description);
    return {};
}

}  // namespace

void addInfoCommand(CLI::App& app, Invocation& invocation) {
    CLI::App* command = app.add_subcommand("info", "Tell about a song or a model");
    const auto path = std::make_shared<std::string>();
    command
        ->add_option("SONG|MODEL", *path,
                     "A song, or a model: its name, directory, archive or model.pt")
        ->required();
    addJsonFlag(*command, invocation);
    command->callback([path, &invocation] {
        invocation.action = [path](Console& console) { return info(*path, console); };
    });
}

}  // namespace studio::cli
