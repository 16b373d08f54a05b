// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "widgets/style/icons.h"

#include "widgets/style/theme.h"

#include <QFile>
#include <QPainter>
#include <QPixmap>
#include <QSvgRenderer>

namespace studio::widgets {

namespace {

/// The icons are drawn in black on a square of this many units.
constexpr int kIconSize = 20;

QPixmap render(const QByteArray& svg, const QColor& colour, int scale) {
    QByteArray tinted = svg;
    tinted.replace("#000000", colour.name().toLatin1());
    QSvgRenderer renderer(tinted);
    const int side = scaled(kIconSize) * scale;
    QPixmap pixmap(side, side);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    renderer.render(&painter);
    painter.end();
    pixmap.setDevicePixelRatio(scale);
    return pixmap;
}

}  // namespace

QIcon themedIcon(const QString& name, const QColor& colour) {
    QFile file(QStringLiteral(":/icons/") + name + QStringLiteral(".svg"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray svg = file.readAll();
    QIcon icon;
    for (const int scale : {1, 2, 3}) {
        icon.addPixmap(render(svg, colour.isValid() ? colour : theme().text, scale));
        icon.addPixmap(render(svg, theme().strongLine, scale), QIcon::Disabled);
    }
    return icon;
}

}  // namespace studio::widgets
