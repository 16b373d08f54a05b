// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/score/voice.h"

#include <algorithm>

namespace studio::core {

std::optional<Voice> voiceNamed(std::string_view name) {
    const auto upper = [](char c) {
        return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    };
    for (const Voice voice : kVoices) {
        if (std::ranges::equal(name, shortName(voice), {}, upper))
            return voice;
    }
    return std::nullopt;
}

}  // namespace studio::core
