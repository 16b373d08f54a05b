// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/io/project/edit_json.h"

#include "core/io/project/note_json.h"
#include "core/io/project/project_file.h"
#include "core/io/project/value_reader.h"

#include <array>
#include <limits>
#include <string>
#include <utility>
#include <vector>

namespace studio::core {

namespace {

using Json = nlohmann::ordered_json;

Json valueJson(const Note& note) {
    return noteJson(note);
}
Json valueJson(const LanePoint& point) {
    return pointJson(point);
}

template <class T>
void addSplice(Json& part, const char* key, const Splice<T>& splice) {
    if (splice.empty())
        return;
    Json was = Json::array();
    Json is = Json::array();
    for (const T& value : splice.was)
        was.push_back(valueJson(value));
    for (const T& value : splice.is)
        is.push_back(valueJson(value));
    part[key] = Json::array({splice.index, std::move(was), std::move(is)});
}

std::string frameText(const SongFrame& frame) {
    return writeProject(Song{frame, {}});
}

template <class T, class Read>
Splice<T> readSplice(ValueReader& reader, const Json& part, const std::string& key,
                     const Read& read) {
    Splice<T> splice;
    const Json& value = ValueReader::member(part, key);
    const Json* row = value.is_null() ? nullptr : reader.row(value, key, 3);
    if (row == nullptr)
        return splice;
    splice.index = static_cast<std::size_t>(
        reader.integer((*row)[0], key, 0, std::numeric_limits<std::int64_t>::max()));
    for (const Json& each : (*row)[1])
        splice.was.push_back(read(each));
    for (const Json& each : (*row)[2])
        splice.is.push_back(read(each));
    return splice;
}

SongFrame readFrame(ValueReader& reader, const Json& value) {
    if (value.is_string()) {
        if (auto song = readProject(value.get<std::string>()))
            return std::move(song->frame);
    }
    reader.fail("frame");
    return SongFrame();
}

}  // namespace

Json editJson(const SongEdit& edit) {
    Json json = Json::object();
    for (const Voice voice : kVoices) {
        const SongEdit::PartEdit& part = edit.part(voice);
        Json parts = Json::object();
        addSplice(parts, "notes", part.notes);
        addSplice(parts, "volume", part.volume);
        addSplice(parts, "timbre", part.timbre);
        if (!parts.empty())
            json[std::string(shortName(voice))] = std::move(parts);
    }
    if (edit.frame())
        json["frame"] = Json::array({frameText(edit.frame()->was), frameText(edit.frame()->is)});
    return json;
}

std::optional<SongEdit> readEdit(const Json& json) {
    ValueReader reader;
    std::array<SongEdit::PartEdit, kVoiceCount> parts;
    const auto note = [&](const Json& value) { return readNote(reader, value); };
    for (const Voice voice : kVoices) {
        const Json& part = ValueReader::member(json, std::string(shortName(voice)));
        const auto lane = [&](const char* key) {
            return readSplice<LanePoint>(reader, part, key, [&](const Json& value) {
                return readPoint(reader, value, key);
            });
        };
        parts[index(voice)] = {readSplice<Note>(reader, part, "notes", note), lane("volume"),
                               lane("timbre")};
    }
    std::optional<SongEdit::FrameEdit> frame;
    if (const Json& value = ValueReader::member(json, "frame"); !value.is_null()) {
        if (const Json* row = reader.row(value, "frame", 2))
            frame = SongEdit::FrameEdit{readFrame(reader, (*row)[0]), readFrame(reader, (*row)[1])};
    }
    if (reader.failed())
        return std::nullopt;
    return SongEdit(std::move(parts), std::move(frame));
}

}  // namespace studio::core
