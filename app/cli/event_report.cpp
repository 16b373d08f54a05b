// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "app/cli/event_report.h"

#include "core/infill/surprise.h"
#include "core/io/song_file.h"

#include <iomanip>
#include <sstream>
#include <string>
#include <vector>

namespace studio::cli {

namespace {

using Json = nlohmann::ordered_json;

constexpr int kDecimals = 4;

/// "P1"; "-" for what belongs to no voice.
std::string voiceOf(const core::Token& token) {
    const bool spoken =
        token.kind == core::TokenKind::NoteOn || token.kind == core::TokenKind::NoteOff;
    return spoken ? std::string(core::shortName(token.voice)) : "-";
}

double secondsAt(const core::Song& song, core::Tick tick) {
    return static_cast<double>(song.sampleAt(tick)) / static_cast<double>(core::kModelRate);
}

std::string row(const std::string& file, const core::Song& song, const core::EventSurprise& event,
                const core::Vocabulary& vocabulary) {
    std::ostringstream line;
    line << file << '\t' << event.tick << '\t' << std::fixed << std::setprecision(kDecimals)
         << secondsAt(song, event.tick) << '\t' << voiceOf(vocabulary.token(event.token)) << '\t'
         << vocabulary.symbol(event.token) << '\t' << event.nats << '\t'
         << vocabulary.symbol(event.likeliest);
    return line.str();
}

Json eventJson(const core::Song& song, const core::EventSurprise& event,
               const core::Vocabulary& vocabulary) {
    return {{"tick", event.tick},
            {"seconds", secondsAt(song, event.tick)},
            {"voice", voiceOf(vocabulary.token(event.token))},
            {"token", vocabulary.symbol(event.token)},
            {"nats", event.nats},
            {"likeliest", vocabulary.symbol(event.likeliest)}};
}

}  // namespace

CommandResult reportEvents(std::span<const std::filesystem::path> files,
                           const core::LanguageModel& model, int memory, Console& console) {
    const core::ModelConfig& config = model.config();
    const core::Vocabulary& vocabulary = model.vocabulary();
    Json songs = Json::array();
    console.say("file\ttick\tseconds\tvoice\ttoken\tnats\tlikeliest");
    for (const std::filesystem::path& path : files) {
        if (console.stopToken().stop_requested())
            return Console::interrupted();
        const auto opened = core::openSong(path);
        if (!opened) {
            console.warn(opened.error());
            continue;
        }
        const core::Song& song = opened->song;
        const core::EncodedSong encoded =
            core::encodeSong(song, config.timing, config.samplesPerFrame, vocabulary);
        const auto scores = model.score(encoded.tokens, memory, config.segmentLength);
        if (!scores)
            return failed(scores.error());
        Json events = Json::array();
        for (const core::EventSurprise& event : core::surprisesOf(song, encoded, *scores)) {
            console.say(row(path.filename().string(), song, event, vocabulary));
            events.push_back(eventJson(song, event, vocabulary));
        }
        songs.push_back({{"file", path.string()}, {"events", std::move(events)}});
    }
    if (songs.empty())
        return failed(
            core::Error(STUDIO_TRANSLATE("cli", "None of the files could be read; name songs.")));
    console.give({{"songs", std::move(songs)}});
    return {};
}

}  // namespace studio::cli
