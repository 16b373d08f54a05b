// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/error.h"
#include "core/model/language_model.h"

#include <functional>
#include <memory>

namespace studio::core {

/// Makes the model that steps in.
using SpareModel = std::function<Expected<std::shared_ptr<const LanguageModel>>()>;

/// `model`, until its device is full: then `makeSpare` makes another of the same network, on which
/// all sequences go on where they were, and notice() says so. Sequences keep their tokens for that.
[[nodiscard]] std::shared_ptr<const LanguageModel> withSpare(
    std::shared_ptr<const LanguageModel> model, SpareModel makeSpare);

/// `model`, which has stepped in before anything began: notice() says so from the start.
[[nodiscard]] std::shared_ptr<const LanguageModel> asSpare(
    std::shared_ptr<const LanguageModel> model);

}  // namespace studio::core
