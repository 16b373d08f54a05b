// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "app/studio/preferences/page.h"

#include "widgets/style/measures.h"

#include <QGridLayout>
#include <QLabel>

#include <utility>

namespace studio::app {

namespace measure = widgets::measure;

namespace {

constexpr double kNameWidth = 132;
constexpr double kRowHeight = 32;

}  // namespace

Page::Page(widgets::Words title) : title_(std::move(title)), rows_(new QGridLayout(this)) {
    measure::margins(*rows_, 24, 20, 24, 20);
    measure::spacing(*rows_, 16, 8);
    rows_->setColumnStretch(1, 1);
    measure::follow(*rows_, [this] {
        rows_->setColumnMinimumWidth(0, widgets::scaled(kNameWidth));
        rows_->setRowMinimumHeight(0, widgets::scaled(kRowHeight));
    });
    auto* heading = new QLabel;
    heading->setProperty("role", "title");
    widgets::setWords(*heading, title_);
    rows_->addWidget(heading, row_++, 0, 1, 2, Qt::AlignTop);
}

void Page::addRow(const widgets::Words& name, QWidget* control) {
    auto* label = new QLabel;
    widgets::setWords(*label, name);
    label->setBuddy(control);
    widgets::followLanguage(
        *control, [control, name] { control->setAccessibleName(name().remove(QLatin1Char('&'))); });
    measure::minimumHeight(*label, kRowHeight);
    rows_->addWidget(label, row_, 0);
    rows_->addWidget(control, row_++, 1);
}

void Page::addControl(QWidget* control) {
    rows_->addWidget(control, row_++, 1);
}

void Page::addWide(QWidget* control) {
    rows_->addWidget(control, row_++, 0, 1, 2);
}

QLabel* Page::addText(const char* role) {
    auto* label = new QLabel;
    label->setProperty("role", role);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    addControl(label);
    return label;
}

void Page::addGap() {
    measure::follow(*rows_,
                    [this, row = row_] { rows_->setRowMinimumHeight(row, widgets::scaled(8)); });
    ++row_;
}

void Page::finish() {
    rows_->setRowStretch(row_, 1);
}

}  // namespace studio::app
