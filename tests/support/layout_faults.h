// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QStringList>

class QWidget;

namespace studio::tests {

/// What is wrong with where things are in `window`, a sentence each: words that are cut off,
/// siblings that overlap, widgets that stick out of their parents. Looks at what is visible; what
/// shortens its own text and what is scrolled is let be.
[[nodiscard]] QStringList layoutFaults(const QWidget& window);

}  // namespace studio::tests
