// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QColor>
#include <QIcon>
#include <QString>

namespace studio::widgets {

/// The icon `name` of resources/icons in the colours of the theme in force: text, and paler where
/// disabled. `colour` overrides the text colour. GUI thread.
[[nodiscard]] QIcon themedIcon(const QString& name, const QColor& colour = {});

}  // namespace studio::widgets
