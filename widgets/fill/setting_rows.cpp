// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "widgets/fill/setting_rows.h"

#include "widgets/style/measures.h"

#include <QAbstractSpinBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>

namespace studio::widgets {

QLabel* makeFigure() {
    auto* figure = new QLabel;
    figure->setProperty("figures", true);
    figure->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    measure::minimumWidth(*figure, 36);
    return figure;
}

QWidget* makePair(QWidget* from, QWidget* to) {
    auto* both = new QWidget;
    auto* row = new QHBoxLayout(both);
    row->setContentsMargins(0, 0, 0, 0);
    measure::spacing(*row, 6);
    auto* dash = new QLabel(QStringLiteral("–"));
    dash->setProperty("role", "secondary");
    row->addWidget(from, 1);
    row->addWidget(dash);
    row->addWidget(to, 1);
    return both;
}

QLabel* addSettingRow(QGridLayout& settings, const Words& text, QWidget* control, QWidget* beside) {
    auto* label = new QLabel;
    setWords(*label, text);
    label->setProperty("role", "secondary");
    label->setBuddy(control);
    const int row = settings.rowCount();
    settings.addWidget(label, row, 0);
    // All but numbers need the whole width.
    const bool narrow = beside != nullptr || qobject_cast<QAbstractSpinBox*>(control) != nullptr;
    settings.addWidget(control, row, 1, 1, narrow ? 1 : 2);
    if (beside != nullptr)
        settings.addWidget(beside, row, 2);
    return label;
}

}  // namespace studio::widgets
