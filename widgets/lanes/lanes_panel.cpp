// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "widgets/lanes/lanes_panel.h"

#include "widgets/style/measures.h"
#include "widgets/style/theme.h"

#include <QHBoxLayout>
#include <QMouseEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace studio::widgets {

LanesPanel::LanesPanel(PianoRoll& roll, TakeReview& review, ViewState& state, NoteEditor& editor) {
    connect(this, &LanesPanel::heightChosen, &roll, &PianoRoll::setFooterHeight);
    setProperty("role", QStringLiteral("panel"));
    setCursor(Qt::SizeVerCursor);
    auto* rows = new QVBoxLayout(this);
    measure::margins(*rows, 0, 4, 0, 0);
    measure::spacing(*rows, 2);
    auto* head = new QHBoxLayout;
    measure::spacing(*head, 4);
    // The names stand where the notes begin.
    connect(&roll, &PianoRoll::layoutChanged, head,
            [&roll, head] { head->setContentsMargins(roll.layoutOfRoll().grid.left(), 0, 0, 0); });
    volume_ = makeTab([] { return tr("Volume"); }, LaneKind::Volume);
    timbre_ = makeTab([] { return tr("Timbre"); }, LaneKind::Timbre);
    head->addWidget(volume_);
    head->addWidget(timbre_);
    head->addStretch(1);
    rows->addLayout(head);
    lane_ = new LaneView(roll, review, state, editor);
    lane_->setCursor(Qt::ArrowCursor);
    rows->addWidget(lane_, 1);
    connect(lane_, &LaneView::hoverHelp, this, &LanesPanel::hoverHelp);
    showKind(LaneKind::Volume);
}

QToolButton* LanesPanel::makeTab(const Words& words, LaneKind kind) {
    auto* tab = new QToolButton;
    tab->setProperty("role", QStringLiteral("tab"));
    setWords(*tab, words);
    tab->setCheckable(true);
    tab->setFocusPolicy(Qt::TabFocus);
    tab->setCursor(Qt::ArrowCursor);
    connect(tab, &QToolButton::clicked, this, [this, kind] { showKind(kind); });
    return tab;
}

void LanesPanel::showKind(LaneKind kind) {
    volume_->setChecked(kind == LaneKind::Volume);
    timbre_->setChecked(kind == LaneKind::Timbre);
    lane_->setKind(kind);
}

void LanesPanel::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.fillRect(rect(), theme().panel);
    painter.fillRect(QRect(0, 0, width(), 1), theme().strongLine);
}

void LanesPanel::mousePressEvent(QMouseEvent* event) {
    grabbedAt_ = event->position().y();
}

void LanesPanel::mouseMoveEvent(QMouseEvent* event) {
    if (event->buttons().testFlag(Qt::LeftButton))
        Q_EMIT heightChosen(height() + static_cast<int>(grabbedAt_ - event->position().y()));
}

void LanesPanel::mouseDoubleClickEvent(QMouseEvent* /*event*/) {
    Q_EMIT heightChosen(sizeHint().height());
}

}  // namespace studio::widgets
