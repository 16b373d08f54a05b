// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include <algorithm>
#include <optional>
#include <string_view>

namespace studio::core {

/// The enumerator that `names`, a list of the names of all of them in their order from 0 on, calls
/// `name`. Any thread.
template <class Enumeration, class Names>
[[nodiscard]] constexpr std::optional<Enumeration> enumeratorNamed(const Names& names,
                                                                   std::string_view name) {
    const auto found = std::ranges::find(names, name);
    if (found == names.end())
        return std::nullopt;
    return static_cast<Enumeration>(found - names.begin());
}

}  // namespace studio::core
