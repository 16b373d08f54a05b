// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "widgets/style/theme.h"

#include <QObject>

#include <utility>

class QAbstractButton;
class QBoxLayout;
class QGridLayout;
class QLayout;

/// Lengths in pixels of the design that follow the scale: set now, and again whenever the scale
/// changes, for as long as the widget or layout lives. GUI thread.
namespace studio::widgets::measure {

/// Runs `apply` now and whenever colours or scale change, while `context` lives.
template <class Apply>
void follow(QObject& context, Apply apply) {
    apply();
    QObject::connect(&Themes::instance(), &Themes::changed, &context, std::move(apply));
}

void margins(QLayout& layout, double left, double top, double right, double bottom);
void margins(QLayout& layout, double all);
void spacing(QLayout& layout, double between);
void spacing(QGridLayout& layout, double betweenColumns, double betweenRows);
/// Adds a gap of `length` to `layout`.
void gap(QBoxLayout& layout, double length);
void fixedSize(QWidget& widget, double width, double height);
void fixedWidth(QWidget& widget, double width);
void fixedHeight(QWidget& widget, double height);
void minimumWidth(QWidget& widget, double width);
void minimumHeight(QWidget& widget, double height);
void iconSize(QAbstractButton& button, double side);

}  // namespace studio::widgets::measure
