// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "widgets/style/voice_look.h"

#include "widgets/style/theme.h"

#include <QBrush>
#include <QPainter>
#include <QPen>
#include <QPolygonF>

#include <algorithm>

namespace studio::widgets {

using core::Voice;

void paintVoiceMark(QPainter& painter, const QRectF& area, Voice voice, const QColor& colour) {
    const double side = std::min(area.width(), area.height());
    QRectF mark(0, 0, side, side);
    mark.moveCenter(area.center());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    const QPointF middle = mark.center();
    switch (voice) {
        case Voice::Pulse1: {
            const double inset = side * 0.08;
            const double radius = side * 0.2;
            painter.drawRoundedRect(mark.adjusted(inset, inset, -inset, -inset), radius, radius);
            break;
        }
        case Voice::Pulse2:
            painter.drawPolygon(QPolygonF({{middle.x(), mark.top()},
                                           {mark.right(), middle.y()},
                                           {middle.x(), mark.bottom()},
                                           {mark.left(), middle.y()}}));
            break;
        case Voice::Triangle:
            painter.drawPolygon(QPolygonF({{middle.x(), mark.top() + side * 0.06},
                                           {mark.right(), mark.bottom() - side * 0.06},
                                           {mark.left(), mark.bottom() - side * 0.06}}));
            break;
        case Voice::Noise:
            painter.drawEllipse(
                mark.adjusted(side * 0.06, side * 0.06, -side * 0.06, -side * 0.06));
            break;
    }
    painter.restore();
}

void paintVoiceTexture(QPainter& painter, const QRectF& area, Voice voice) {
    if (theme().kind != ThemeKind::Contrast)
        return;
    switch (voice) {
        case Voice::Pulse1:
            return;
        case Voice::Pulse2:
            painter.fillRect(area, QBrush(theme().noteMark, Qt::BDiagPattern));
            return;
        case Voice::Triangle:
            painter.fillRect(area, QBrush(theme().noteMark, Qt::HorPattern));
            return;
        case Voice::Noise:
            painter.fillRect(area, QBrush(theme().noteMark, Qt::Dense6Pattern));
            return;
    }
}

void paintFocus(QPainter& painter, const QRectF& area) {
    const double width = scaled(theme().kind == ThemeKind::Contrast ? 3 : 1.5);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme().focus, width, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    painter.drawRect(area.adjusted(width / 2, width / 2, -width / 2, -width / 2));
    painter.restore();
}

}  // namespace studio::widgets
