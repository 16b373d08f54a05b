// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/io/project/value_reader.h"
#include "core/score/instrument.h"

#include <nlohmann/json.hpp>

namespace studio::core {

/// An instrument as projects hold it; README.md beside this file lists the keys.
[[nodiscard]] nlohmann::ordered_json instrumentJson(const Instrument& instrument);
[[nodiscard]] Instrument readInstrument(ValueReader& reader, const nlohmann::ordered_json& value);

}  // namespace studio::core
