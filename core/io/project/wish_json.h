// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/io/project/value_reader.h"
#include "core/score/wish_map.h"

#include <nlohmann/json.hpp>

#include <vector>

namespace studio::core {

/// The wishes of one voice as projects hold them; nothing where nothing is wished for.
[[nodiscard]] std::vector<nlohmann::ordered_json> wishRows(const std::vector<WishSpan>& spans);
/// The way back, from the "wishes" of `part`.
[[nodiscard]] std::vector<WishSpan> readWishes(ValueReader& reader,
                                               const nlohmann::ordered_json& part);

}  // namespace studio::core
