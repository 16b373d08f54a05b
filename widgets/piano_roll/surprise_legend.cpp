// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "widgets/piano_roll/surprise_legend.h"

#include "widgets/piano_roll/roll_text.h"
#include "widgets/style/theme.h"

#include <algorithm>
#include <array>

namespace studio::widgets {

namespace {

/// From these nats on the next colour is used.
constexpr std::array kSteps{0.5, 1.0, 2.0, 3.0, 5.0};
static_assert(kSteps.size() + 1 == kSurpriseLevels);

constexpr double kWidth = 292;
constexpr double kLine = 18;
constexpr double kMargin = 12;
constexpr double kPadding = 10;

void paintScale(QPainter& painter, const QRect& line) {
    const QString title = RollText::tr("Surprise");
    painter.drawText(line, Qt::AlignVCenter | Qt::AlignLeft, title);
    const int boxes = line.left() + painter.fontMetrics().horizontalAdvance(title) + scaled(12);
    const int width = (line.right() - boxes - scaled(46)) / static_cast<int>(kSurpriseLevels);
    for (std::size_t level = 0; level < kSurpriseLevels; ++level) {
        const QRect box(boxes + static_cast<int>(level) * width, line.top() + scaled(3), width - 1,
                        line.height() - scaled(6));
        painter.fillRect(box, theme().surprises[level]);
    }
    painter.drawText(line, Qt::AlignVCenter | Qt::AlignRight,
                     RollText::tr("%1+ nats").arg(kSteps.back()));
}

}  // namespace

std::size_t surpriseLevel(double nats) {
    return static_cast<std::size_t>(std::ranges::upper_bound(kSteps, nats) - kSteps.begin());
}

void paintSurpriseLegend(QPainter& painter, const QRect& grid, const SurpriseMap& map) {
    QStringList lines;
    if (!map.expected().isEmpty())
        lines << RollText::tr("Expected at the caret: %1")
                     .arg(map.expected().join(QStringLiteral(" · ")));
    if (!map.status().isEmpty())
        lines << map.status();
    painter.setFont(interfaceFont(11));
    const QFontMetrics metrics = painter.fontMetrics();
    int width = scaled(kWidth);
    for (const QString& line : lines)
        width = std::max(width, metrics.horizontalAdvance(line) + 2 * scaled(kPadding));
    width = std::min(width, grid.width() - 2 * scaled(kMargin));
    const int height = (static_cast<int>(lines.size()) + 1) * scaled(kLine) + scaled(kPadding);
    const QRect panel(grid.right() - scaled(kMargin) - width,
                      grid.bottom() - scaled(kMargin) - height, width, height);
    painter.setClipRect(grid);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme().line);
    QColor ground = theme().panel;
    ground.setAlphaF(0.94F);
    painter.setBrush(ground);
    painter.drawRoundedRect(QRectF(panel).adjusted(0.5, 0.5, -0.5, -0.5), scaled(8), scaled(8));
    painter.setRenderHint(QPainter::Antialiasing, false);
    QRect line(panel.left() + scaled(kPadding), panel.top() + scaled(kPadding) / 2,
               panel.width() - 2 * scaled(kPadding), scaled(kLine));
    painter.setPen(theme().secondaryText);
    paintScale(painter, line);
    for (const QString& text : lines) {
        line.translate(0, line.height());
        painter.drawText(line, Qt::AlignVCenter | Qt::AlignLeft,
                         metrics.elidedText(text, Qt::ElideRight, line.width()));
    }
}

}  // namespace studio::widgets
