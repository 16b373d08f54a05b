// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include <string>
#include <string_view>

namespace studio::core {

/// A text out of a file that nobody vouches for, fit to stand in a sentence: at most 80 bytes, and
/// a question mark for each byte that is not printable ASCII.
[[nodiscard]] std::string quotable(std::string_view foreign);

}  // namespace studio::core
