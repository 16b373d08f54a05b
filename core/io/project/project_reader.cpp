// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/io/project/project_file.h"

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

/// Collects the first fault; after it every read gives a harmless value, so that the reading code
/// needs no branches.
class Reader {
  public:
    [[nodiscard]] bool failed() const { return error_.has_value(); }
    [[nodiscard]] const Error& error() const { return *error_; }

    void fail(const std::string& key) {
        if (!error_)
            error_ = Error(STUDIO_TRANSLATE("core",
                                            "The value of \"%1\" in the project is missing "
                                            "or makes no sense; the file is damaged, try "
                                            "a backup of it."),
                           {key});
    }

    std::int64_t integer(const Json& value, const std::string& key, std::int64_t lowest,
                         std::int64_t highest) {
        const bool fits =
            value.is_number_integer() &&
            (!value.is_number_unsigned() ||
             value.get<std::uint64_t>() <= std::uint64_t{std::numeric_limits<std::int64_t>::max()});
        const std::int64_t number = fits ? value.get<std::int64_t>() : lowest;
        if (!fits || number < lowest || number > highest) {
            fail(key);
            return lowest;
        }
        return number;
    }
    Tick tick(const Json& value, const std::string& key) {
        return integer(value, key, 0, kHighestTick);
    }
    std::int16_t small(const Json& value, const std::string& key) {
        return static_cast<std::int16_t>(integer(value, key,
                                                 std::numeric_limits<std::int16_t>::min(),
                                                 std::numeric_limits<std::int16_t>::max()));
    }

    /// The member, or null; an object that is none has no members.
    static const Json& member(const Json& object, const std::string& key) {
        static const Json kNull;
        const auto found = object.is_object() ? object.find(key) : object.end();
        return found == object.end() ? kNull : *found;
    }
    std::string text(const Json& object, const std::string& key) {
        const Json& value = member(object, key);
        if (!value.is_null() && !value.is_string())
            fail(key);
        return value.is_string() ? value.get<std::string>() : std::string();
    }
    /// The elements of an array; a missing one is empty.
    const Json& list(const Json& object, const std::string& key) {
        static const Json kEmpty = Json::array();
        const Json& value = member(object, key);
        if (!value.is_null() && !value.is_array())
            fail(key);
        return value.is_array() ? value : kEmpty;
    }
    /// An array of exactly `size` elements, or nothing.
    const Json* row(const Json& value, const std::string& key, std::size_t size) {
        if (value.is_array() && value.size() == size)
            return &value;
        fail(key);
        return nullptr;
    }

    static UnknownKeys unknown(const Json& object, std::initializer_list<const char*> known) {
        Json rest = Json::object();
        for (const auto& [key, value] : object.items()) {
            if (std::ranges::find(known, key) == known.end())
                rest[key] = value;
        }
        return rest.empty() ? UnknownKeys() : UnknownKeys(rest.dump());
    }

  private:
    std::optional<Error> error_;
};

Effect readEffect(Reader& reader, const Json& value) {
    const Json* row = reader.row(value, "effects", 2);
    if (row == nullptr || !(*row)[0].is_string() || (*row)[0].get<std::string>().size() != 1) {
        reader.fail("effects");
        return {};
    }
    return {(*row)[0].get<std::string>()[0],
            static_cast<std::uint8_t>(reader.integer((*row)[1], "effects", 0, 255))};
}

Note readNote(Reader& reader, const Json& value) {
    if (!value.is_object())
        reader.fail("notes");
    Note note;
    note.start = reader.tick(Reader::member(value, "start"), "start");
    note.length = reader.tick(Reader::member(value, "length"), "length");
    note.pitch = reader.small(Reader::member(value, "pitch"), "pitch");
    note.velocity = reader.small(Reader::member(value, "velocity"), "velocity");
    if (const Json& instrument = Reader::member(value, "instrument"); !instrument.is_null())
        note.instrument = reader.small(instrument, "instrument");
    for (const Json& effect : reader.list(value, "effects"))
        note.effects.push_back(readEffect(reader, effect));
    if (value.is_object())
        note.unknown = Reader::unknown(
            value, {"start", "length", "pitch", "velocity", "instrument", "effects"});
    return note;
}

Lane readLane(Reader& reader, const Json& part, const std::string& key) {
    Lane lane;
    for (const Json& value : reader.list(part, key)) {
        if (const Json* row = reader.row(value, key, 2))
            lane.push_back({reader.tick((*row)[0], key), reader.small((*row)[1], key)});
    }
    return lane;
}

std::vector<LockSpan> readLocks(Reader& reader, const Json& part) {
    std::vector<LockSpan> spans;
    for (const Json& value : reader.list(part, "locks")) {
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

Part readPart(Reader& reader, const Json& value) {
    Part part;
    const Json& notes = reader.list(value, "notes");
    part.notes.reserve(notes.size());
    for (const Json& note : notes)
        part.notes.push_back(readNote(reader, note));
    part.volume = readLane(reader, value, "volume");
    part.timbre = readLane(reader, value, "timbre");
    if (value.is_object())
        part.unknown = Reader::unknown(value, {"notes", "volume", "timbre", "locks"});
    return part;
}

void readVoices(Reader& reader, const Json& root, Song& song) {
    const Json& voices = Reader::member(root, "voices");
    if (!voices.is_object()) {
        reader.fail("voices");
        return;
    }
    std::array<std::vector<LockSpan>, kVoiceCount> locks;
    for (const Voice voice : kVoices) {
        const Json& part = Reader::member(voices, std::string(shortName(voice)));
        if (!part.is_null() && !part.is_object())
            reader.fail(std::string(shortName(voice)));
        song.part(voice) = readPart(reader, part);
        locks[index(voice)] = readLocks(reader, part);
    }
    song.frame.locks = LockMap(std::move(locks));
    song.frame.unknownVoices = Reader::unknown(voices, {"P1", "P2", "TR", "NO"});
}

/// Times of `list` must ascend from 0.
template <class T>
void checkFromStart(Reader& reader, const std::vector<T>& list, const std::string& key) {
    const auto notAscending = [](const T& left, const T& right) { return left.at >= right.at; };
    if (list.empty() || list.front().at != 0 ||
        std::ranges::adjacent_find(list, notAscending) != list.end())
        reader.fail(key);
}

void readClock(Reader& reader, const Json& root, SongFrame& frame) {
    const std::int64_t resolution = reader.integer(Reader::member(root, "ticksPerQuarter"),
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

Section readSection(Reader& reader, const Json& value) {
    Section section;
    if (!value.is_object()) {
        reader.fail("sections");
        return section;
    }
    section.name = reader.text(value, "name");
    section.range = {reader.tick(Reader::member(value, "start"), "start"),
                     reader.tick(Reader::member(value, "end"), "end")};
    if (const Json& link = Reader::member(value, "link"); !link.is_null())
        section.link = static_cast<std::size_t>(
            reader.integer(link, "link", 0, std::numeric_limits<std::int32_t>::max()));
    section.unknown = Reader::unknown(value, {"name", "start", "end", "link"});
    return section;
}

void readFrame(Reader& reader, const Json& root, SongFrame& frame) {
    frame.title = reader.text(root, "title");
    frame.author = reader.text(root, "author");
    readClock(reader, root, frame);
    frame.length = reader.tick(Reader::member(root, "length"), "length");
    const auto region = regionNamed(reader.text(root, "region"));
    if (!region)
        reader.fail("region");
    frame.region = region.value_or(Region::Ntsc);
    if (const Json& loop = Reader::member(root, "loopPoint"); !loop.is_null())
        frame.loopPoint = reader.tick(loop, "loopPoint");
    for (const Json& value : reader.list(root, "instruments")) {
        if (!value.is_object())
            reader.fail("instruments");
        else
            frame.instruments.push_back(
                {reader.text(value, "name"), Reader::unknown(value, {"name"})});
    }
    for (const Json& value : reader.list(root, "sections"))
        frame.sections.push_back(readSection(reader, value));
    if (const Json& sampled = Reader::member(root, "sampled"); !sampled.is_null())
        frame.sampled = UnknownKeys(sampled.dump());
    frame.unknown =
        Reader::unknown(root, {"format", "formatVersion", "title", "author", "ticksPerQuarter",
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
    if (!root.is_object() || Reader::member(root, "format") != "lakhnes-studio-song")
        return failure(STUDIO_TRANSLATE("core",
                                        "This is not a LakhNES Studio project, or it is "
                                        "damaged; open another file or a backup of it."));
    Reader reader;
    const std::int64_t version =
        reader.integer(Reader::member(root, "formatVersion"), "formatVersion", 1,
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
