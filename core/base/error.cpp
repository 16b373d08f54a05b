// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/base/error.h"

namespace studio::core {

Error::Error(const char* text, std::vector<std::string> arguments)
    : text_(text), arguments_(std::move(arguments)) {}

Error Error::at(std::string place) const {
    Error placed = *this;
    placed.places_.insert(placed.places_.begin(), std::move(place));
    return placed;
}

std::string Error::message(const std::function<std::string(const char*)>& translate) const {
    std::string result;
    for (const auto& place : places_) {
        result += place;
        result += ": ";
    }
    const std::string text = translate ? translate(text_) : std::string(text_);
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool marker =
            text[i] == '%' && i + 1 < text.size() && text[i + 1] >= '1' && text[i + 1] <= '9';
        const auto index = marker ? static_cast<std::size_t>(text[i + 1] - '1') : 0;
        if (marker && index < arguments_.size()) {
            result += arguments_[index];
            ++i;
        } else {
            result += text[i];
        }
    }
    return result;
}

}  // namespace studio::core
