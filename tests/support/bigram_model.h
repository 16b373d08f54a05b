// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/model/language_model.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace studio::tests {

/// A model that looks at nothing but the token before, in frames timing, with random chances for
/// `spoken` and none for all else: small enough that every fill can be listed.
std::shared_ptr<const core::LanguageModel> bigramModel(std::uint64_t seed,
                                                       const core::Vocabulary& vocabulary,
                                                       std::vector<core::TokenId> spoken);

}  // namespace studio::tests
