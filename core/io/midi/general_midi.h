// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include <string_view>

namespace studio::core {

/// What General MIDI level 1 calls program 0 … 127, in the standard's own words, which other
/// programs show in every language. Other numbers are a bug of the caller.
[[nodiscard]] std::string_view gmProgramName(int program);

}  // namespace studio::core
