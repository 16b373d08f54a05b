// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/base/foreign_text.h"

#include <algorithm>

namespace studio::core {

std::string quotable(std::string_view foreign) {
    constexpr std::size_t kLongest = 80;
    std::string text(foreign.substr(0, kLongest));
    std::ranges::replace_if(
        text, [](char c) { return c < ' ' || c > '~'; }, '?');
    return text;
}

}  // namespace studio::core
