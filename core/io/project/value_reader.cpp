// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/io/project/value_reader.h"

#include "core/score/song.h"

#include <algorithm>
#include <limits>

namespace studio::core {

void ValueReader::fail(const std::string& key) {
    if (!error_)
        error_ = Error(STUDIO_TRANSLATE("core",
                                        "The value of \"%1\" in the project is missing "
                                        "or makes no sense; the file is damaged, try "
                                        "a backup of it."),
                       {key});
}

std::int64_t ValueReader::integer(const Json& value, const std::string& key, std::int64_t lowest,
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

Tick ValueReader::tick(const Json& value, const std::string& key) {
    return integer(value, key, 0, kHighestTick);
}

std::int16_t ValueReader::small(const Json& value, const std::string& key) {
    return static_cast<std::int16_t>(integer(value, key, std::numeric_limits<std::int16_t>::min(),
                                             std::numeric_limits<std::int16_t>::max()));
}

const ValueReader::Json& ValueReader::member(const Json& object, const std::string& key) {
    static const Json kNull;
    const auto found = object.is_object() ? object.find(key) : object.end();
    return found == object.end() ? kNull : *found;
}

std::string ValueReader::text(const Json& object, const std::string& key) {
    const Json& value = member(object, key);
    if (!value.is_null() && !value.is_string())
        fail(key);
    return value.is_string() ? value.get<std::string>() : std::string();
}

const ValueReader::Json& ValueReader::list(const Json& object, const std::string& key) {
    static const Json kEmpty = Json::array();
    const Json& value = member(object, key);
    if (!value.is_null() && !value.is_array())
        fail(key);
    return value.is_array() ? value : kEmpty;
}

const ValueReader::Json* ValueReader::row(const Json& value, const std::string& key,
                                          std::size_t size) {
    if (value.is_array() && value.size() == size)
        return &value;
    fail(key);
    return nullptr;
}

UnknownKeys ValueReader::unknown(const Json& object, std::initializer_list<const char*> known) {
    Json rest = Json::object();
    for (const auto& [key, value] : object.items()) {
        if (std::ranges::find(known, key) == known.end())
            rest[key] = value;
    }
    return rest.empty() ? UnknownKeys() : UnknownKeys(rest.dump());
}

}  // namespace studio::core
