// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include <stdexcept>

namespace studio::core {

/// A device has not enough memory left, however little is read at once.
class OutOfDeviceMemory : public std::runtime_error {
  public:
    using std::runtime_error::runtime_error;
};

}  // namespace studio::core
