// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/io/project/instrument_json.h"
#include "core/io/project/note_json.h"
#include "core/io/project/project_file.h"
#include "core/io/project/value_reader.h"
#include "core/io/project/wish_json.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <initializer_list>
#include <limits>
#include <optional>
#include <utility>

namespace studio::core {

namespace {

using Json = nlohmann::ordered_json;

constexpr int kDeepestNesting = 64;
/// Of one object; finding a key takes time in proportion to it.
constexpr std::size_t kMostKeys = 1000;
constexpr std::int64_t kHighestResolution = std::int64_t{1} << 31;
constexpr std::int64_t kSlowestTempo = std::int64_t{1} << 32;
constexpr std::int64_t kHighestBeat = 64;

Lane readLane(ValueReader& reader, const Json& part, const std::string& key) {
    Lane lane;
    for (const Json& value : reader.list(part, key))
        lane.push_back(readPoint(reader, value, key));
    return lane;
}

Part readPart(ValueReader& reader, const Json& value) {
    Part part;
    const Json& notes = reader.list(value, "notes");
    part.notes.reserve(notes.size());
    for (const Json& note : notes)
        part.notes.push_back(readNote(reader, note));
    part.volume = readLane(reader, value, "volume");
    part.timbre = readLane(reader, value, "timbre");
    if (value.is_object())
        part.unknown = ValueReader::unknown(
            value, {"instrument", "notes", "volume", "timbre", "locks", "wishes"});
    return part;
}

void readVoices(ValueReader& reader, const Json& root, Song& song) {
    const Json& voices = ValueReader::member(root, "voices");
    if (!voices.is_object()) {
        reader.fail("voices");
        return;
    }
    std::array<std::vector<LockSpan>, kVoiceCount> locks;
    std::array<std::vector<WishSpan>, kVoiceCount> wishes;
    for (const Voice voice : kVoices) {
        const Json& part = ValueReader::member(voices, std::string(shortName(voice)));
        if (!part.is_null() && !part.is_object())
            reader.fail(std::string(shortName(voice)));
        song.part(voice) = readPart(reader, part);
        locks[index(voice)] = readLocks(reader, part, "locks");
        wishes[index(voice)] = readWishes(reader, part);
        if (const Json& instrument = ValueReader::member(part, "instrument"); !instrument.is_null())
            song.frame.voiceInstruments[index(voice)] = reader.small(instrument, "instrument");
    }
    song.frame.locks = LockMap(std::move(locks));
    song.frame.wishes = WishMap(std::move(wishes));
    song.frame.unknownVoices = ValueReader::unknown(voices, {"P1", "P2", "TR", "NO"});
}

/// Times of `list` must ascend from 0.
template <class T>
void checkFromStart(ValueReader& reader, const std::vector<T>& list, const std::string& key) {
    const auto notAscending = [](const T& left, const T& right) { return left.at >= right.at; };
    if (list.empty() || list.front().at != 0 ||
        std::ranges::adjacent_find(list, notAscending) != list.end())
        reader.fail(key);
}

void readClock(ValueReader& reader, const Json& root, SongFrame& frame) {
    const std::int64_t resolution = reader.integer(ValueReader::member(root, "ticksPerQuarter"),
                                                   "ticksPerQuarter", 1, kHighestResolution);
    std::vector<Tempo> tempos;
    for (const Json& value : reader.list(root, "tempos")) {
        if (const Json* row = reader.row(value, "tempos", 2))
            tempos.push_back({reader.tick((*row)[0], "tempos"),
                              reader.integer((*row)[1], "tempos", 1, kSlowestTempo)});
    }
    std::vector<TimeSignature> signatures;
    for (const Json& value : reader.list(root, "timeSignatures")) {
        if (const Json* row = reader.row(value, "timeSignatures", 3))
            signatures.push_back({reader.tick((*row)[0], "timeSignatures"),
                                  reader.integer((*row)[1], "timeSignatures", 1, 255),
                                  reader.integer((*row)[2], "timeSignatures", 1, kHighestBeat)});
    }
    checkFromStart(reader, tempos, "tempos");
    checkFromStart(reader, signatures, "timeSignatures");
    if (reader.failed())
        return;
    frame.tempo = TempoMap(resolution, std::move(tempos));
    frame.meter = MeterMap(resolution, std::move(signatures));
}

Section readSection(ValueReader& reader, const Json& value) {
    Section section;
    if (!value.is_object()) {
        reader.fail("sections");
        return section;
    }
    section.name = reader.text(value, "name");
    section.range = {reader.tick(ValueReader::member(value, "start"), "start"),
                     reader.tick(ValueReader::member(value, "end"), "end")};
    if (const Json& link = ValueReader::member(value, "link"); !link.is_null())
        section.link = static_cast<std::size_t>(
            reader.integer(link, "link", 0, std::numeric_limits<std::int32_t>::max()));
    section.unknown = ValueReader::unknown(value, {"name", "start", "end", "link"});
    return section;
}

void readFrame(ValueReader& reader, const Json& root, SongFrame& frame) {
    frame.title = reader.text(root, "title");
    frame.author = reader.text(root, "author");
    readClock(reader, root, frame);
    frame.length = reader.tick(ValueReader::member(root, "length"), "length");
    const auto region = regionNamed(reader.text(root, "region"));
    if (!region)
        reader.fail("region");
    frame.region = region.value_or(Region::Ntsc);
    if (const Json& loop = ValueReader::member(root, "loopPoint"); !loop.is_null())
        frame.loopPoint = reader.tick(loop, "loopPoint");
    for (const Json& value : reader.list(root, "instruments"))
        frame.instruments.push_back(readInstrument(reader, value));
    for (const Json& value : reader.list(root, "sections"))
        frame.sections.push_back(readSection(reader, value));
    if (const Json& sampled = ValueReader::member(root, "sampled"); !sampled.is_null())
        frame.sampled = UnknownKeys(sampled.dump());
    frame.unknown =
        ValueReader::unknown(root, {"format", "formatVersion", "title", "author", "ticksPerQuarter",
                                    "tempos", "timeSignatures", "length", "region", "loopPoint",
                                    "instruments", "sections", "sampled", "voices"});
}

/// The parsed text, or discarded if it is no JSON, or nested deeper or with larger objects than any
/// project.
Json parse(std::string_view text) {
    bool refused = false;
    std::array<std::size_t, kDeepestNesting + 2> keys{};
    const auto watch = [&](int depth, Json::parse_event_t event, Json&) {
        refused = refused || depth > kDeepestNesting;
        if (refused)
            return false;
        auto& count = keys[static_cast<std::size_t>(depth)];
        if (event == Json::parse_event_t::key)
            refused = ++count > kMostKeys;
        else if (event == Json::parse_event_t::object_start)
            keys[static_cast<std::size_t>(depth) + 1] = 0;
        return !refused;
    };
    Json root = Json::parse(text, watch, false);
    return refused ? Json(Json::value_t::discarded) : root;
}

}  // namespace

Expected<Song> readProject(std::string_view text) {
    const Json root = parse(text);
    if (!root.is_object() || ValueReader::member(root, "format") != "lakhnes-studio-song")
        return failure(STUDIO_TRANSLATE("core",
                                        "This is not a LakhNES Studio project, or it is "
                                        "damaged; open another file or a backup of it."));
    ValueReader reader;
    const std::int64_t version =
        reader.integer(ValueReader::member(root, "formatVersion"), "formatVersion", 1,
                       std::numeric_limits<std::int32_t>::max());
    if (!reader.failed() && version > kProjectVersion)
        return failure(STUDIO_TRANSLATE("core",
                                        "The project was saved by a newer version (format "
                                        "%1, this one reads up to %2); update the "
                                        "program."),
                       version, kProjectVersion);
    Song song;
    readFrame(reader, root, song.frame);
    readVoices(reader, root, song);
    if (reader.failed())
        return tl::unexpected(reader.error());
    if (auto refined = refineResolution(song); !refined)
        return tl::unexpected(refined.error());
    if (auto checked = checkSong(song); !checked)
        return tl::unexpected(checked.error());
    return song;
}

}  // namespace studio::core
