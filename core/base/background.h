// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

namespace studio::core {

/// Lets the calling thread, and the threads that it starts from now on, give way to all others:
/// for long work beside a window that must answer. Does nothing where the system does not allow it.
void giveWay();

}  // namespace studio::core
