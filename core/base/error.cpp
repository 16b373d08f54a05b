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

std::string Error::message() const {
    std::string result;
    for (const auto& place : places_) {
        result += place;
        result += ": ";
    }
    for (const char* c = text_; *c != '\0'; ++c) {
        const bool marker = c[0] == '%' && c[1] >= '1' && c[1] <= '9';
        const auto index = marker ? static_cast<std::size_t>(c[1] - '1') : 0;
        if (marker && index < arguments_.size()) {
            result += arguments_[index];
            ++c;
        } else {
            result += *c;
        }
    }
    return result;
}

}  // namespace studio::core
