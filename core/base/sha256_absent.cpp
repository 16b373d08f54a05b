// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

// Where the program is built without nettle: no sums.

#include "core/base/sha256.h"

namespace studio::core {

struct Sha256::State {};

Sha256::Sha256() = default;
Sha256::~Sha256() = default;

void Sha256::add(std::span<const std::uint8_t> /*bytes*/) {}

std::string Sha256::finish() {
    return {};
}

std::string sha256Of(std::span<const std::uint8_t> /*bytes*/) {
    return {};
}

}  // namespace studio::core
