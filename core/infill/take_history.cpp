// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/infill/take_history.h"

#include "core/io/project/edit_json.h"
#include "core/io/project/note_json.h"
#include "core/io/project/value_reader.h"

#include <algorithm>
#include <limits>
#include <string>
#include <utility>

namespace studio::core {

namespace {

using Json = nlohmann::ordered_json;
using VoiceNotes = std::array<std::vector<Note>, kVoiceCount>;

constexpr const char* kKey = "takes";
constexpr int kVersion = 1;

template <class ToJson>
Json byVoice(const ToJson& toJson) {
    Json json = Json::object();
    for (const Voice voice : kVoices) {
        if (Json value = toJson(voice); !value.empty())
            json[std::string(shortName(voice))] = std::move(value);
    }
    return json;
}

Json notesJson(const VoiceNotes& notes) {
    return byVoice([&](Voice voice) {
        Json list = Json::array();
        for (const Note& note : notes[index(voice)])
            list.push_back(noteJson(note));
        return list;
    });
}

/// Without the frames, which go with the song.
SongEdit partsOf(const SongEdit& edit) {
    std::array<SongEdit::PartEdit, kVoiceCount> parts;
    for (const Voice voice : kVoices)
        parts[index(voice)] = edit.part(voice);
    return {std::move(parts), std::nullopt};
}

Json takeJson(const Take& take) {
    Json json{{"number", take.number},
              {"seed", take.seed},
              {"temperature", take.settings.temperature},
              {"topK", take.settings.topK},
              {"topP", take.settings.topP},
              {"particles", take.settings.particles},
              {"model", take.modelName},
              {"dtype", nameOf(take.precision)},
              {"device", take.device},
              {"fit", take.fit},
              {"natsPerEvent", take.natsPerEvent}};
    if (take.natsAfter)
        json["natsAfter"] = *take.natsAfter;
    json["locks"] = byVoice([&](Voice voice) { return Json(lockRows(take.locks, voice)); });
    json["edit"] = editJson(partsOf(take.edit));
    return json;
}

Json fillJson(const PastFill& fill) {
    Json takes = Json::array();
    for (const Take& take : fill.takes)
        takes.push_back(takeJson(take));
    Json json{{"region", Json::array({fill.region.begin, fill.region.end})}, {"open", fill.open}};
    if (!fill.takes.empty())
        json["stood"] = notesJson(fill.takes.front().stood);
    if (fill.kept)
        json["kept"] = editJson(partsOf(*fill.kept));
    json["takes"] = std::move(takes);
    return json;
}

/// The last `most` of `list`.
template <class T>
std::span<const T> latest(const std::vector<T>& list, std::size_t most) {
    return std::span(list).last(std::min(list.size(), most));
}

VoiceNotes readNotes(ValueReader& reader, const Json& json) {
    VoiceNotes notes;
    for (const Voice voice : kVoices) {
        for (const Json& value : reader.list(json, std::string(shortName(voice))))
            notes[index(voice)].push_back(readNote(reader, value));
    }
    return notes;
}

LockMap readAllLocks(ValueReader& reader, const Json& json) {
    std::array<std::vector<LockSpan>, kVoiceCount> spans;
    for (const Voice voice : kVoices)
        spans[index(voice)] = readLocks(reader, json, std::string(shortName(voice)));
    return reader.failed() ? LockMap() : LockMap(std::move(spans));
}

double readNumber(ValueReader& reader, const Json& json, const char* key) {
    const Json& value = ValueReader::member(json, key);
    if (!value.is_number())
        reader.fail(key);
    return value.is_number() ? value.get<double>() : 0.0;
}

/// The notes of `edit` that it brings and that did not stand there.
VoiceNotes writtenBy(const SongEdit& edit) {
    VoiceNotes written;
    for (const Voice voice : kVoices) {
        const auto& notes = edit.notes(voice);
        std::ranges::copy_if(notes.is, std::back_inserter(written[index(voice)]),
                             [&](const Note& note) {
                                 return std::ranges::find(notes.was, note) == notes.was.end();
                             });
    }
    return written;
}

std::optional<Take> readTake(const Json& json, TickRange region, const VoiceNotes& stood) {
    constexpr std::int64_t kMost = std::numeric_limits<std::int64_t>::max();
    ValueReader reader;
    Take take;
    const auto integer = [&](const char* key, std::int64_t most) {
        return reader.integer(ValueReader::member(json, key), key, 0, most);
    };
    take.number = static_cast<std::uint32_t>(integer("number", 1000));
    take.seed = static_cast<std::uint64_t>(integer("seed", kMost));
    take.settings.temperature = readNumber(reader, json, "temperature");
    take.settings.topK = static_cast<int>(integer("topK", std::numeric_limits<int>::max()));
    if (!ValueReader::member(json, "topP").is_null())
        take.settings.topP = readNumber(reader, json, "topP");
    take.settings.particles = static_cast<int>(integer("particles", kMostParticles));
    take.modelName = reader.text(json, "model");
    take.precision = precisionNamed(reader.text(json, "dtype")).value_or(Precision::Fp32);
    take.device = reader.text(json, "device");
    take.fit = readNumber(reader, json, "fit");
    take.natsPerEvent = readNumber(reader, json, "natsPerEvent");
    if (!ValueReader::member(json, "natsAfter").is_null())
        take.natsAfter = readNumber(reader, json, "natsAfter");
    take.locks = readAllLocks(reader, ValueReader::member(json, "locks"));
    auto edit = readEdit(ValueReader::member(json, "edit"));
    if (reader.failed() || !edit)
        return std::nullopt;
    take.edit = std::move(*edit);
    take.written = writtenBy(take.edit);
    take.region = region;
    take.stood = stood;
    return take;
}

std::optional<PastFill> readFill(const Json& json) {
    ValueReader reader;
    PastFill fill;
    const Json* region = reader.row(ValueReader::member(json, "region"), "region", 2);
    if (region == nullptr)
        return std::nullopt;
    fill.region = {reader.tick((*region)[0], "region"), reader.tick((*region)[1], "region")};
    fill.open = ValueReader::member(json, "open") == true;
    if (const Json& kept = ValueReader::member(json, "kept"); !kept.is_null())
        fill.kept = readEdit(kept);
    const VoiceNotes stood = readNotes(reader, ValueReader::member(json, "stood"));
    if (reader.failed() || fill.region.empty())
        return std::nullopt;
    for (const Json& value : reader.list(json, "takes")) {
        if (auto take = readTake(value, fill.region, stood))
            fill.takes.push_back(std::move(*take));
    }
    return fill.takes.empty() ? std::nullopt : std::optional(std::move(fill));
}

Json parsed(const UnknownKeys& keys) {
    return keys.empty() ? Json::object() : Json::parse(keys.json(), nullptr, false);
}

}  // namespace

UnknownKeys withHistory(const UnknownKeys& keys, const TakeHistory& history) {
    Json json = parsed(keys);
    if (!json.is_object())
        return keys;
    json.erase(kKey);
    if (!history.fills.empty() || !history.rejected.empty()) {
        Json fills = Json::array();
        for (const PastFill& fill : latest(history.fills, kMostPastFills))
            fills.push_back(fillJson(fill));
        Json rejected = Json::array();
        for (const VoiceNotes& notes : latest(history.rejected, kMostRejected))
            rejected.push_back(notesJson(notes));
        json[kKey] = Json{
            {"version", kVersion}, {"fills", std::move(fills)}, {"rejected", std::move(rejected)}};
    }
    return json.empty() ? UnknownKeys() : UnknownKeys(jsonLine(json));
}

TakeHistory historyIn(const UnknownKeys& keys) {
    TakeHistory history;
    const Json root = parsed(keys);
    const Json& json = ValueReader::member(root, kKey);
    if (!json.is_object() || ValueReader::member(json, "version") != kVersion)
        return history;
    ValueReader reader;
    for (const Json& value : reader.list(json, "fills")) {
        if (auto fill = readFill(value))
            history.fills.push_back(std::move(*fill));
    }
    for (const Json& value : reader.list(json, "rejected")) {
        ValueReader each;
        VoiceNotes notes = readNotes(each, value);
        if (!each.failed())
            history.rejected.push_back(std::move(notes));
    }
    return history;
}

}  // namespace studio::core
