// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/error.h"
#include "core/score/tick.h"
#include "core/score/unknown_keys.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>

namespace studio::core {

/// Reads values of a project's JSON. Collects the first fault; after it every read gives a harmless
/// value, so that the reading code needs no branches.
class ValueReader {
  public:
    using Json = nlohmann::ordered_json;

    [[nodiscard]] bool failed() const { return error_.has_value(); }
    /// Only if failed().
    [[nodiscard]] const Error& error() const { return *error_; }
    /// The value of `key` is at fault.
    void fail(const std::string& key);

    std::int64_t integer(const Json& value, const std::string& key, std::int64_t lowest,
                         std::int64_t highest);
    Tick tick(const Json& value, const std::string& key);
    std::int16_t small(const Json& value, const std::string& key);

    /// The member, or null; an object that is none has no members.
    static const Json& member(const Json& object, const std::string& key);
    /// A missing one is empty.
    std::string text(const Json& object, const std::string& key);
    /// The elements of an array; a missing one is empty.
    const Json& list(const Json& object, const std::string& key);
    /// An array of exactly `size` elements, or nothing.
    const Json* row(const Json& value, const std::string& key, std::size_t size);

    static UnknownKeys unknown(const Json& object, std::initializer_list<const char*> known);

  private:
    std::optional<Error> error_;
};

}  // namespace studio::core
