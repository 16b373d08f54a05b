// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "synth/vgm/gunzip.h"

namespace studio::synth {

core::Expected<core::Bytes> gunzip(std::span<const std::uint8_t> /*bytes*/, std::size_t /*limit*/) {
    return core::failure(
        STUDIO_TRANSLATE("synth",
                         "This build has no zlib and cannot unpack the file; unpack "
                         "it, or install zlib1g-dev and build again."));
}

}  // namespace studio::synth
