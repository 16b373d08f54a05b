// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "widgets/piano_roll/note_stamp.h"

#include "widgets/style/theme.h"

#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace studio::widgets {

namespace {

constexpr double kRadius = 3;
constexpr double kBorder = 1.5;
/// Widths of the ends that come from the picture; the left one has room for a wedge.
constexpr int kEnd = 3;
constexpr int kMarkedEnd = 7;
constexpr int kLeastMarkedHeight = 7;
constexpr int kLeastMarkedWidth = kMarkedEnd + kEnd;

}  // namespace

NoteStamp::NoteStamp(const QPaintDevice& device, int height, const QColor& fill,
                     const QColor& border, NoteMark mark)
    : fill_(fill),
      border_(border),
      // Whole pixels of the screen, so that ends and middle meet.
      borderWidth_(std::round(kBorder * device.devicePixelRatioF()) / device.devicePixelRatioF()),
      mark_(height < kLeastMarkedHeight ? NoteMark::None : mark) {
    plain_ = picture(device, 2 * kEnd, height, false);
    if (mark_ == NoteMark::Wedge)
        marked_ = picture(device, kLeastMarkedWidth, height, true);
}

QPixmap NoteStamp::picture(const QPaintDevice& device, int width, int height, bool marked) const {
    const double ratio = device.devicePixelRatioF();
    QPixmap pixmap(QSize(static_cast<int>(std::lround(width * ratio)),
                         static_cast<int>(std::lround(height * ratio))));
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const QRectF rect(0, 0, width, height);
    const double radius = std::min(kRadius, height / 2.0);
    if (border_.isValid()) {
        painter.setBrush(border_);
        painter.drawRoundedRect(rect, radius, radius);
    }
    const double inset = border_.isValid() ? borderWidth_ : 0;
    painter.setBrush(fill_);
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius - inset / 2,
                            radius - inset / 2);
    if (marked) {
        QPainterPath wedge(QPointF(2, 1.5));
        wedge.lineTo(6, height / 2.0);
        wedge.lineTo(2, height - 1.5);
        painter.fillPath(wedge, theme().noteMark);
    }
    return pixmap;
}

void NoteStamp::put(QPainter& painter, const QRect& rect) const {
    const bool marked = mark_ != NoteMark::None && rect.width() >= kLeastMarkedWidth;
    const bool wedge = marked && mark_ == NoteMark::Wedge;
    const QPixmap& ends = wedge ? marked_ : plain_;
    const int left = wedge ? kMarkedEnd : kEnd;
    const double ratio = ends.devicePixelRatio();
    const double height = ends.height();
    painter.drawPixmap(rect.topLeft(), ends, QRectF(0, 0, left * ratio, height).toRect());
    painter.drawPixmap(QPoint(rect.right() + 1 - kEnd, rect.top()), ends,
                       QRectF(left * ratio, 0, kEnd * ratio, height).toRect());
    const QRect middle = rect.adjusted(left, 0, -kEnd, 0);
    if (middle.width() <= 0)
        return;
    if (border_.isValid()) {
        painter.fillRect(middle, border_);
        painter.fillRect(QRectF(middle).adjusted(0, borderWidth_, 0, -borderWidth_), fill_);
    } else {
        painter.fillRect(middle, fill_);
    }
    if (marked && mark_ == NoteMark::Line)
        painter.fillRect(QRect(rect.left() + 3, rect.center().y(), rect.width() - 6, 1),
                         theme().noteMark);
}

}  // namespace studio::widgets
