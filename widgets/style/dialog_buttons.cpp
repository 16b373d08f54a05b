// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "widgets/style/dialog_buttons.h"

#include "widgets/style/measures.h"

#include <QDialog>
#include <QHBoxLayout>
#include <QPushButton>

namespace studio::widgets {

QLayout* makeDialogButtons(QDialog& dialog, const Words& accept, const Words& reject) {
    auto* buttons = new QHBoxLayout;
    measure::spacing(*buttons, 8);
    auto* accepts = new QPushButton;
    setWords(*accepts, accept);
    accepts->setProperty("role", "primary");
    accepts->setDefault(true);
    auto* rejects = new QPushButton;
    setWords(*rejects, reject);
    rejects->setAutoDefault(false);
    buttons->addStretch(1);
    buttons->addWidget(rejects);
    buttons->addWidget(accepts);
    QObject::connect(accepts, &QPushButton::clicked, &dialog, &QDialog::accept);
    QObject::connect(rejects, &QPushButton::clicked, &dialog, &QDialog::reject);
    return buttons;
}

}  // namespace studio::widgets
