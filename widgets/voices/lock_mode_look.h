// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/score/lock_map.h"

#include <QString>

class QColor;
class QPainter;
class QRectF;

namespace studio::widgets {

/// "Locked", "Rhythm", "Pitch" …: the name of a button, translated.
[[nodiscard]] QString lockModeLabel(core::LockMode mode);
/// "keeps its rhythm": what holds of a cell, translated.
[[nodiscard]] QString lockModeText(core::LockMode mode);
/// The name of its icon in resources/icons.
[[nodiscard]] QString lockModeIcon(core::LockMode mode);

/// Paints the ground of a cell: filled where it is locked, framed where something may change,
/// dashed where all may, hatched where it falls silent.
void paintLockCell(QPainter& painter, const QRectF& area, core::LockMode mode,
                   const QColor& colour);

}  // namespace studio::widgets
