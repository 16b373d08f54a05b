// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/file.h"

#include <random>
#include <string>

namespace studio::tests {

/// Damages `bytes` as disks, downloads and people of ill will do: bits flipped, numbers replaced by
/// extreme ones, parts cut, doubled, dropped or put in; one to four times, and mostly within the
/// first `front` bytes.
void mutate(core::Bytes& bytes, std::size_t front, std::mt19937_64& random);

/// The same for JSON and lists of words: numbers, brackets and lines change.
void mutateText(std::string& text, std::mt19937_64& random);

}  // namespace studio::tests
