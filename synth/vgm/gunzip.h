// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/error.h"
#include "core/base/file.h"

#include <cstddef>
#include <span>

namespace studio::synth {

[[nodiscard]] constexpr bool isGzip(std::span<const std::uint8_t> bytes) {
    return bytes.size() > 2 && bytes[0] == 0x1F && bytes[1] == 0x8B;
}

/// What is packed in `bytes`, a .gz file. Fails if it is damaged or larger than `limit` bytes, and
/// in a build without zlib.
[[nodiscard]] core::Expected<core::Bytes> gunzip(std::span<const std::uint8_t> bytes,
                                                 std::size_t limit);

}  // namespace studio::synth
