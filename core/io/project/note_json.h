// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/io/project/value_reader.h"
#include "core/score/lock_map.h"
#include "core/score/note.h"
#include "core/score/part.h"

#include <nlohmann/json.hpp>

#include <string>
#include <vector>

namespace studio::core {

/// One note as projects and journals hold it.
[[nodiscard]] nlohmann::ordered_json noteJson(const Note& note);
[[nodiscard]] Note readNote(ValueReader& reader, const nlohmann::ordered_json& value);

/// One change of a lane; `lane` is its name for what is at fault.
[[nodiscard]] nlohmann::ordered_json pointJson(const LanePoint& point);
[[nodiscard]] LanePoint readPoint(ValueReader& reader, const nlohmann::ordered_json& value,
                                  const std::string& lane);

/// The locks of one voice, a row a span; those that are missing are LOCKED throughout.
[[nodiscard]] std::vector<nlohmann::ordered_json> lockRows(const LockMap& locks, Voice voice);
[[nodiscard]] std::vector<LockSpan> readLocks(ValueReader& reader,
                                              const nlohmann::ordered_json& object,
                                              const std::string& key);

/// `object` with the unknown keys after its own.
[[nodiscard]] nlohmann::ordered_json withUnknown(nlohmann::ordered_json object,
                                                 const UnknownKeys& keys);

/// One line of JSON; text that is no UTF-8 is mended.
[[nodiscard]] std::string jsonLine(const nlohmann::ordered_json& value);

}  // namespace studio::core
