// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/error.h"
#include "core/score/instrument.h"

#include <string>
#include <string_view>

namespace studio::core {

/// A sequence as trackers write it: values with blanks or commas between, `|` before the first
/// value of the loop, `/` before the first after the note's end: "15 14 | 12 / 0".
[[nodiscard]] std::string sequenceText(const Sequence& sequence);

/// What `text` says. Fails with the word at fault: no number, outside sequenceRange(), a mark that
/// stands twice or before no value, more than kLongestSequence values.
[[nodiscard]] Expected<Sequence> readSequence(std::string_view text, SequenceKind kind);

}  // namespace studio::core
