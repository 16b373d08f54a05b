// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "widgets/fill/mix_card.h"

#include "widgets/fill/mix_grid.h"
#include "widgets/style/icons.h"
#include "widgets/style/measures.h"
#include "widgets/style/theme.h"
#include "widgets/style/words.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace studio::widgets {

MixCard::MixCard(TakeReview& review, QWidget* parent) : QFrame(parent), review_(review) {
    setProperty("role", "card");
    setFocusPolicy(Qt::TabFocus);
    auto* layout = new QVBoxLayout(this);
    measure::margins(*layout, 14, 8, 14, 8);
    measure::spacing(*layout, 8);
    layout->addLayout(makeHeading());
    tools_ = new QWidget;
    auto* tools = new QVBoxLayout(tools_);
    tools->setContentsMargins(0, 0, 0, 0);
    measure::spacing(*tools, 8);
    brushRow_ = new QHBoxLayout;
    measure::spacing(*brushRow_, 4);
    brushRow_->addStretch(1);
    tools->addLayout(brushRow_);
    grid_ = new MixGrid(review);
    tools->addWidget(grid_);
    tools->addLayout(makeFoot());
    layout->addWidget(tools_);
    connect(grid_, &MixGrid::painted, &review, &TakeReview::putInMix);
    connect(&review, &TakeReview::takesChanged, this, &MixCard::follow);
    connect(&review, &TakeReview::changed, this, &MixCard::follow);
    connect(&Themes::instance(), &Themes::changed, this, &MixCard::setIcons);
    followLanguage(*this, [this] {
        setAccessibleName(tr("Mix"));
        setStatusTip(tr("Click: put a take together from several, voice by voice and bar by bar"));
        setHearing(hearing_);
        follow();
    });
}

QLayout* MixCard::makeHeading() {
    auto* heading = new QHBoxLayout;
    measure::spacing(*heading, 8);
    auto* title = new QLabel;
    title->setProperty("role", "heading");
    setWords(*title, [] { return tr("Mix"); });
    phrase_ = new QLabel;
    phrase_->setProperty("role", "secondary");
    heading->addWidget(title);
    heading->addWidget(phrase_, 1);
    return heading;
}

QLayout* MixCard::makeFoot() {
    auto* foot = new QHBoxLayout;
    measure::spacing(*foot, 4);
    hear_ = new QPushButton;
    setHelp(*hear_, [] { return tr("Play the filled bars with the mix, over and over"); });
    connect(hear_, &QPushButton::clicked, this, &MixCard::hearRequested);
    keep_ = new QPushButton;
    keep_->setProperty("role", "primary");
    setWords(*keep_, [] { return tr("Keep"); });
    setHelp(*keep_, [] { return tr("Put the mix into the song; one undo takes it out again"); });
    connect(keep_, &QPushButton::clicked, this, &MixCard::keepRequested);
    foot->addWidget(hear_);
    foot->addStretch(1);
    foot->addWidget(keep_);
    for (QPushButton* button : {hear_, keep_})
        button->setFocusPolicy(Qt::TabFocus);
    return foot;
}

QToolButton* MixCard::addBrush() {
    const std::size_t number = brushes_.size();
    auto* brush = new QToolButton;
    brush->setProperty("role", "toggle");
    brush->setCheckable(true);
    brush->setFocusPolicy(Qt::TabFocus);
    measure::fixedSize(*brush, 28, 26);
    connect(brush, &QToolButton::clicked, this, [this, number] { choose(number); });
    brushRow_->insertWidget(static_cast<int>(number), brush);
    brushes_.push_back(brush);
    return brush;
}

void MixCard::choose(std::size_t brush) {
    if (brush == 0)
        grid_->setBrush(std::nullopt);
    else
        grid_->setBrush(static_cast<std::uint32_t>(brush - 1));
    showBrushes();
}

void MixCard::showBrushes() {
    std::uint32_t most = 0;
    for (const ReviewedTake& take : review_.takes())
        most = std::max(most, take.number + 1);
    while (brushes_.size() <= most)
        addBrush();
    const auto chosen = grid_->brush();
    for (std::size_t i = 0; i < brushes_.size(); ++i) {
        const auto number = static_cast<std::uint32_t>(i) - 1;
        const auto take = std::ranges::find(review_.takes(), number, &ReviewedTake::number);
        const bool there = i == 0 || (take != review_.takes().end() && take->finished());
        brushes_[i]->setVisible(there);
        brushes_[i]->setChecked(i == 0 ? !chosen : chosen == number);
        brushes_[i]->setText(i == 0 ? QStringLiteral("–") : QString::number(i));
        const QString help = i == 0 ? tr("Paint the song as it was") : tr("Paint take %1").arg(i);
        brushes_[i]->setAccessibleName(help);
        brushes_[i]->setToolTip(help);
        brushes_[i]->setStatusTip(help);
    }
}

void MixCard::follow() {
    const auto finished = std::ranges::count_if(review_.takes(), &ReviewedTake::finished);
    setVisible(finished > 1);
    const bool chosen = review_.showsMix();
    // The take that was looked at last is the first to paint with.
    if (!chosen && review_.selected() >= 0)
        grid_->setBrush(review_.takes()[static_cast<std::size_t>(review_.selected())].number);
    phrase_->setText(chosen ? tr("paint takes into bars") : tr("of several takes"));
    tools_->setVisible(chosen);
    setStyleProperty(*this, "current", chosen);
    hear_->setEnabled(review_.keepable());
    keep_->setEnabled(review_.keepable());
    showBrushes();
}

void MixCard::setHearing(bool hearing) {
    hearing_ = hearing;
    const QString word = hearing ? tr("Stop") : tr("Hear");
    hear_->setText(word);
    hear_->setAccessibleName(word);
    setIcons();
}

void MixCard::setIcons() {
    hear_->setIcon(themedIcon(hearing_ ? QStringLiteral("stop") : QStringLiteral("play")));
    hear_->setIconSize(QSize(scaled(14), scaled(14)));
}

void MixCard::mousePressEvent(QMouseEvent* event) {
    review_.selectMix();
    QFrame::mousePressEvent(event);
}

void MixCard::keyPressEvent(QKeyEvent* event) {
    if (hasFocus() && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Space))
        review_.selectMix();
    else
        QFrame::keyPressEvent(event);
}

}  // namespace studio::widgets
