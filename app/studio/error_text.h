// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/error.h"

#include <QString>

namespace studio::app {

/// The sentence of `error` in the language of the window.
[[nodiscard]] QString errorText(const core::Error& error);

}  // namespace studio::app
