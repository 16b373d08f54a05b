// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QCoreApplication>

namespace studio::widgets {

/// Translates what the painters of the lanes say.
struct LaneText {
    Q_DECLARE_TR_FUNCTIONS(studio::widgets::LaneText)
};

}  // namespace studio::widgets
