// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/studio/action_table.h"

#include <span>

namespace studio::app {

/// What the table says of one action, as it is written down: texts untranslated.
struct ActionSpec {
    ActionId id;
    ActionScope scope;
    /// Its name in settings.
    const char* name;
    const char* text;
    /// Default keys, separated by a blank; the first is shown in menus. Actions that are never
    /// enabled together, or live in different scopes, may share a key.
    const char* keys;
    const char* help;
    bool checkable = false;
};

/// One for each ActionId, in its order.
[[nodiscard]] std::span<const ActionSpec> actionSpecs();

}  // namespace studio::app
