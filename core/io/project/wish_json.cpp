// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/io/project/wish_json.h"

#include "core/io/project/note_json.h"

#include <string>
#include <utility>

namespace studio::core {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::int64_t kHighestPitch = 127;
constexpr double kHottest = 100;

Json wishJson(const Wish& wish) {
    Json json = Json::object();
    if (wish.scale)
        json["scale"] = wish.scale->list();
    if (wish.range)
        json["range"] = {wish.range->lowest, wish.range->highest};
    if (wish.grid)
        json["grid"] = gridUnitName(*wish.grid);
    if (!(wish.notes == NoteCount{}))
        json["notes"] = {wish.notes.fewest, wish.notes.most};
    if (wish.aboutNotes > 0)
        json["aboutNotes"] = wish.aboutNotes;
    if (wish.shortest != GridUnit::Frame)
        json["shortest"] = gridUnitName(wish.shortest);
    if (wish.longest)
        json["longest"] = gridUnitName(*wish.longest);
    if (wish.keepsEnds)
        json["keepsEnds"] = true;
    if (wish.similarity > 0)
        json["similarity"] = wish.similarity;
    if (wish.temperature != 1)
        json["temperature"] = wish.temperature;
    return withUnknown(std::move(json), wish.unknown);
}

/// The two numbers of `key`, the first not above the second, or nothing if it is not there.
std::optional<std::pair<int, int>> readPair(ValueReader& reader, const Json& value,
                                            const std::string& key, std::int64_t highest) {
    const Json& member = ValueReader::member(value, key);
    const Json* row = member.is_null() ? nullptr : reader.row(member, key, 2);
    if (row == nullptr)
        return std::nullopt;
    const std::pair both{static_cast<int>(reader.integer((*row)[0], key, 0, highest)),
                         static_cast<int>(reader.integer((*row)[1], key, 0, highest))};
    if (both.first > both.second)
        reader.fail(key);
    return both;
}

std::optional<GridUnit> readUnit(ValueReader& reader, const Json& value, const std::string& key) {
    if (ValueReader::member(value, key).is_null())
        return std::nullopt;
    const auto unit = gridUnitNamed(reader.text(value, key));
    if (!unit)
        reader.fail(key);
    return unit;
}

double readNumber(ValueReader& reader, const Json& value, const std::string& key, double otherwise,
                  double highest) {
    const Json& member = ValueReader::member(value, key);
    if (member.is_null())
        return otherwise;
    const double number = member.is_number() ? member.get<double>() : -1;
    if (number >= 0 && number <= highest)
        return number;
    reader.fail(key);
    return otherwise;
}

Wish readWish(ValueReader& reader, const Json& value) {
    Wish wish;
    if (!value.is_object()) {
        reader.fail("wishes");
        return wish;
    }
    if (!ValueReader::member(value, "scale").is_null()) {
        wish.scale.emplace();
        for (const Json& each : reader.list(value, "scale"))
            wish.scale->add(
                static_cast<int>(reader.integer(each, "scale", 0, kPitchClassCount - 1)));
    }
    if (const auto range = readPair(reader, value, "range", kHighestPitch))
        wish.range = PitchRange{range->first, range->second};
    if (const auto notes = readPair(reader, value, "notes", NoteCount::kUnlimited))
        wish.notes = {notes->first, notes->second};
    if (const Json& about = ValueReader::member(value, "aboutNotes"); !about.is_null())
        wish.aboutNotes =
            static_cast<int>(reader.integer(about, "aboutNotes", 0, NoteCount::kUnlimited));
    wish.grid = readUnit(reader, value, "grid");
    wish.shortest = readUnit(reader, value, "shortest").value_or(GridUnit::Frame);
    wish.longest = readUnit(reader, value, "longest");
    wish.keepsEnds = ValueReader::member(value, "keepsEnds") == true;
    wish.similarity = readNumber(reader, value, "similarity", 0, 1);
    wish.temperature = readNumber(reader, value, "temperature", 1, kHottest);
    wish.unknown =
        ValueReader::unknown(value, {"scale", "range", "notes", "aboutNotes", "grid", "shortest",
                                     "longest", "keepsEnds", "similarity", "temperature"});
    return wish;
}

}  // namespace

std::vector<Json> wishRows(const std::vector<WishSpan>& spans) {
    std::vector<Json> rows;
    if (spans.size() == 1 && spans.front().wish == Wish{})
        return rows;
    for (const WishSpan& span : spans)
        rows.push_back(Json::array({span.start, wishJson(span.wish)}));
    return rows;
}

std::vector<WishSpan> readWishes(ValueReader& reader, const Json& part) {
    std::vector<WishSpan> spans;
    for (const Json& value : reader.list(part, "wishes")) {
        const Json* row = reader.row(value, "wishes", 2);
        if (row == nullptr)
            break;
        const Tick start = reader.tick((*row)[0], "wishes");
        if (spans.empty() ? start != 0 : start <= spans.back().start)
            reader.fail("wishes");
        spans.push_back({start, readWish(reader, (*row)[1])});
    }
    if (spans.empty())
        spans.emplace_back();
    return spans;
}

}  // namespace studio::core
