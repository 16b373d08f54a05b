// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/model/precision.h"

#include <array>

namespace studio::core {

namespace {
constexpr std::array kPrecisions{Precision::Auto, Precision::Fp32, Precision::Bf16,
                                 Precision::Int8};
}  // namespace

const char* nameOf(Precision precision) {
    switch (precision) {
        case Precision::Auto:
            return "auto";
        case Precision::Fp32:
            return "fp32";
        case Precision::Bf16:
            return "bf16";
        case Precision::Int8:
            break;
    }
    return "int8";
}

std::optional<Precision> precisionNamed(std::string_view name) {
    for (const Precision precision : kPrecisions) {
        if (name == nameOf(precision))
            return precision;
    }
    return std::nullopt;
}

}  // namespace studio::core
