// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/error.h"

#include <exception>

namespace studio::core {

/// The sentence for the user when a network could not be run: out of memory, a device that has
/// gone. LibTorch tells the reason in the first line of `problem` and where in the others.
[[nodiscard]] tl::unexpected<Error> modelFailed(const std::exception& problem);

/// The sentence for the user when a network could not be made ready.
[[nodiscard]] tl::unexpected<Error> networkNotSetUp(const std::exception& problem);

}  // namespace studio::core
