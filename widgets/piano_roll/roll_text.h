// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QCoreApplication>

namespace studio::widgets {

/// Translates what the parts of the roll say that are no QObjects.
struct RollText {
    Q_DECLARE_TR_FUNCTIONS(studio::widgets::RollText)
};

}  // namespace studio::widgets
