// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/score/voice.h"

#include <QRectF>

class QColor;
class QPainter;

/// How a voice is told apart besides its colour. GUI thread.
namespace studio::widgets {

/// The shape of `voice`, as large as fits into `area`: square (P1), diamond (P2), triangle (TR),
/// disc (NO).
void paintVoiceMark(QPainter& painter, const QRectF& area, core::Voice voice, const QColor& colour);

/// In the contrast theme, the texture of `voice` over `area`, which is filled with the voice's
/// colour: P1 plain, P2 slanted, TR lying, NO dotted lines. Elsewhere nothing.
void paintVoiceTexture(QPainter& painter, const QRectF& area, core::Voice voice);

/// A frame just inside `area`, for a widget that has the keyboard and paints itself.
void paintFocus(QPainter& painter, const QRectF& area);

}  // namespace studio::widgets
