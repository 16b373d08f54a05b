// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "widgets/style/measures.h"

#include <QAbstractButton>
#include <QBoxLayout>
#include <QGridLayout>
#include <QSpacerItem>
#include <QWidget>

namespace studio::widgets::measure {

void margins(QLayout& layout, double left, double top, double right, double bottom) {
    follow(layout, [&layout, left, top, right, bottom] {
        layout.setContentsMargins(scaled(left), scaled(top), scaled(right), scaled(bottom));
    });
}

void margins(QLayout& layout, double all) {
    margins(layout, all, all, all, all);
}

void spacing(QLayout& layout, double between) {
    follow(layout, [&layout, between] { layout.setSpacing(scaled(between)); });
}

void spacing(QGridLayout& layout, double betweenColumns, double betweenRows) {
    follow(layout, [&layout, betweenColumns, betweenRows] {
        layout.setHorizontalSpacing(scaled(betweenColumns));
        layout.setVerticalSpacing(scaled(betweenRows));
    });
}

void gap(QBoxLayout& layout, double length) {
    auto* spacer = new QSpacerItem(0, 0);
    layout.addSpacerItem(spacer);
    follow(layout, [&layout, spacer, length] {
        const bool across = layout.direction() == QBoxLayout::LeftToRight ||
                            layout.direction() == QBoxLayout::RightToLeft;
        const int pixels = scaled(length);
        spacer->changeSize(across ? pixels : 0, across ? 0 : pixels, QSizePolicy::Fixed,
                           QSizePolicy::Fixed);
        layout.invalidate();
    });
}

void fixedSize(QWidget& widget, double width, double height) {
    follow(widget,
           [&widget, width, height] { widget.setFixedSize(scaled(width), scaled(height)); });
}

void fixedWidth(QWidget& widget, double width) {
    follow(widget, [&widget, width] { widget.setFixedWidth(scaled(width)); });
}

void fixedHeight(QWidget& widget, double height) {
    follow(widget, [&widget, height] { widget.setFixedHeight(scaled(height)); });
}

void minimumWidth(QWidget& widget, double width) {
    follow(widget, [&widget, width] { widget.setMinimumWidth(scaled(width)); });
}

void minimumHeight(QWidget& widget, double height) {
    follow(widget, [&widget, height] { widget.setMinimumHeight(scaled(height)); });
}

void iconSize(QAbstractButton& button, double side) {
    follow(button, [&button, side] { button.setIconSize(QSize(scaled(side), scaled(side))); });
}

}  // namespace studio::widgets::measure
