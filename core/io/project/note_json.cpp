// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/io/project/note_json.h"

#include <utility>

namespace studio::core {

namespace {

using Json = nlohmann::ordered_json;

Effect readEffect(ValueReader& reader, const Json& value) {
    const Json* row = reader.row(value, "effects", 2);
    if (row == nullptr || !(*row)[0].is_string() || (*row)[0].get<std::string>().size() != 1) {
        reader.fail("effects");
        return {};
    }
    return {(*row)[0].get<std::string>()[0],
            static_cast<std::uint8_t>(reader.integer((*row)[1], "effects", 0, 255))};
}

}  // namespace

Json noteJson(const Note& note) {
    Json json{{"start", note.start},
              {"length", note.length},
              {"pitch", note.pitch},
              {"velocity", note.velocity}};
    if (note.instrument != kNoInstrument)
        json["instrument"] = note.instrument;
    for (const Effect& effect : note.effects)
        json["effects"].push_back(Json::array({std::string(1, effect.letter), effect.parameter}));
    return withUnknown(std::move(json), note.unknown);
}

Note readNote(ValueReader& reader, const Json& value) {
    if (!value.is_object())
        reader.fail("notes");
    Note note;
    note.start = reader.tick(ValueReader::member(value, "start"), "start");
    note.length = reader.tick(ValueReader::member(value, "length"), "length");
    note.pitch = reader.small(ValueReader::member(value, "pitch"), "pitch");
    note.velocity = reader.small(ValueReader::member(value, "velocity"), "velocity");
    if (const Json& instrument = ValueReader::member(value, "instrument"); !instrument.is_null())
        note.instrument = reader.small(instrument, "instrument");
    for (const Json& effect : reader.list(value, "effects"))
        note.effects.push_back(readEffect(reader, effect));
    if (value.is_object())
        note.unknown = ValueReader::unknown(
            value, {"start", "length", "pitch", "velocity", "instrument", "effects"});
    return note;
}

Json pointJson(const LanePoint& point) {
    return Json::array({point.at, point.value});
}

LanePoint readPoint(ValueReader& reader, const Json& value, const std::string& lane) {
    const Json* row = reader.row(value, lane, 2);
    return row == nullptr ? LanePoint{}
                          : LanePoint{reader.tick((*row)[0], lane), reader.small((*row)[1], lane)};
}

std::vector<Json> lockRows(const LockMap& locks, Voice voice) {
    std::vector<Json> rows;
    for (const LockSpan& span : locks.spans(voice))
        rows.push_back(Json::array({span.start, std::string(lockModeName(span.mode))}));
    return rows;
}

std::vector<LockSpan> readLocks(ValueReader& reader, const Json& object, const std::string& key) {
    std::vector<LockSpan> spans;
    for (const Json& value : reader.list(object, key)) {
        const Json* row = reader.row(value, "locks", 2);
        const auto mode = row != nullptr && (*row)[1].is_string()
                              ? lockModeNamed((*row)[1].get<std::string>())
                              : std::nullopt;
        if (!mode) {
            reader.fail("locks");
            break;
        }
        const Tick start = reader.tick((*row)[0], "locks");
        if (spans.empty() ? start != 0 : start <= spans.back().start)
            reader.fail("locks");
        spans.push_back({start, *mode});
    }
    if (spans.empty())
        spans.push_back({0, LockMode::Locked});
    return spans;
}

Json withUnknown(Json object, const UnknownKeys& keys) {
    if (keys.empty())
        return object;
    const Json members = Json::parse(keys.json());
    for (const auto& [key, value] : members.items())
        object[key] = value;
    return object;
}

std::string jsonLine(const Json& value) {
    return value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace studio::core
