// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "widgets/document/surprise_map.h"

#include <QPainter>
#include <QRect>

#include <cstddef>

namespace studio::widgets {

/// The colour (index into Theme::surprises) of a note that surprises by `nats`.
[[nodiscard]] std::size_t surpriseLevel(double nats);

/// What the colours of notes mean and what the model expects at the caret, in the lower right
/// corner of `grid`.
void paintSurpriseLegend(QPainter& painter, const QRect& grid, const SurpriseMap& map);

}  // namespace studio::widgets
