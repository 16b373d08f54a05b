// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "widgets/fill/takes_panel.h"

#include "widgets/fill/mix_card.h"
#include "widgets/fill/take_card.h"
#include "widgets/style/icons.h"
#include "widgets/style/measures.h"
#include "widgets/style/theme.h"
#include "widgets/style/words.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace studio::widgets {

namespace {
constexpr int kReadyCards = 4;
}  // namespace

TakesPanel::TakesPanel(TakeReview& review, QWidget* parent) : QWidget(parent), review_(review) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    measure::spacing(*layout, 8);
    layout->addLayout(makeHeading());
    legend_ = new QLabel;
    setWords(*legend_, [] {
        return tr("Figures: fit, the model’s mean chance for the take and what follows");
    });
    empty_ = new QLabel;
    setWords(*empty_, [] {
        return tr(
            "Each fill gives several takes to hear and compare here. "
            "None changes the song before you keep it.");
    });
    for (QLabel* label : {legend_, empty_}) {
        label->setProperty("role", "secondary");
        label->setWordWrap(true);
        layout->addWidget(label);
    }
    auto* content = new QWidget;
    list_ = new QVBoxLayout(content);
    list_->setContentsMargins(0, 0, 0, 0);
    measure::spacing(*list_, 10);
    list_->addStretch(1);
    scroll_ = new QScrollArea;
    scroll_->setWidget(content);
    // The panel's ground shows through.
    content->setAutoFillBackground(false);
    scroll_->setWidgetResizable(true);
    scroll_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll_->setFocusPolicy(Qt::NoFocus);
    layout->addWidget(scroll_, 1);
    mix_ = new MixCard(review);
    layout->addWidget(mix_);
    connect(mix_, &MixCard::hearRequested, this, &TakesPanel::hearRequested);
    connect(mix_, &MixCard::keepRequested, this, &TakesPanel::keepRequested);

    // Made and styled beforehand, so that a fill begins at once.
    for (int index = 0; index < kReadyCards; ++index) {
        cards_.push_back(addCard(index));
        for (QWidget* part : cards_.back()->findChildren<QWidget*>())
            part->ensurePolished();
    }
    connect(&review, &TakeReview::takesChanged, this, &TakesPanel::follow);
    connect(&review, &TakeReview::drafted, this, &TakesPanel::followDrafts);
    followLanguage(*this, [this] {
        showOriginalKey();
        follow();
    });
}

QLayout* TakesPanel::makeHeading() {
    auto* heading = new QHBoxLayout;
    measure::spacing(*heading, 8);
    auto* title = new QLabel;
    setWords(*title, [] { return tr("Takes"); });
    title->setProperty("role", "title");
    original_ = new QPushButton;
    setName(*original_, [] { return tr("Original"); });
    rejectAll_ = new QPushButton;
    setWords(*rejectAll_, [] { return tr("Reject all"); });
    setHelp(*rejectAll_, [] { return tr("Drop all takes; the song stays as it is"); });
    heading->addWidget(title, 1);
    heading->addWidget(makeHistory());
    for (QPushButton* button : {original_, rejectAll_}) {
        button->setFocusPolicy(Qt::TabFocus);
        button->setProperty("role", "small");
        heading->addWidget(button);
    }
    connect(original_, &QPushButton::pressed, &review_, [this] { review_.showOriginal(true); });
    connect(original_, &QPushButton::released, &review_, [this] { review_.showOriginal(false); });
    connect(rejectAll_, &QPushButton::clicked, this, &TakesPanel::rejectAllRequested);
    return heading;
}

QToolButton* TakesPanel::makeHistory() {
    history_ = new QToolButton;
    history_->setProperty("role", "quiet");
    history_->setFocusPolicy(Qt::TabFocus);
    history_->setPopupMode(QToolButton::InstantPopup);
    setName(*history_, [] { return tr("Earlier takes"); });
    setHelp(*history_, [] { return tr("Look at the takes of an earlier fill again"); });
    measure::fixedSize(*history_, 24, 24);
    measure::iconSize(*history_, 14);
    measure::follow(*history_, [this] {
        history_->setIcon(themedIcon(QStringLiteral("history"), theme().secondaryText));
    });
    auto* menu = new QMenu(history_);
    history_->setMenu(menu);
    connect(menu, &QMenu::aboutToShow, this, &TakesPanel::fillHistory);
    return history_;
}

void TakesPanel::fillHistory() {
    QMenu& menu = *history_->menu();
    menu.clear();
    const auto& fills = review_.history().fills;
    const core::MeterMap& meter = review_.shownSong().frame.meter;
    for (std::size_t i = fills.size(); i-- > 0;) {
        const core::PastFill& fill = fills[i];
        const QString bars = tr("Bars %1–%2")
                                 .arg(meter.barAt(fill.region.begin))
                                 .arg(meter.barAt(fill.region.end - 1));
        const QString takes = tr("%n take(s)", nullptr, static_cast<int>(fill.takes.size()));
        QAction* action = menu.addAction(QStringLiteral("%1 · %2").arg(bars, takes));
        connect(action, &QAction::triggered, this, [this, i] { review_.reopen(i); });
    }
}

void TakesPanel::setOriginalKey(const QString& key) {
    originalKey_ = key;
    showOriginalKey();
}

void TakesPanel::showOriginalKey() {
    const QString help =
        originalKey_.isEmpty()
            ? tr("Hold to see and hear the song as it was")
            : tr("Hold, or hold %1, to see and hear the song as it was").arg(originalKey_);
    original_->setText(originalKey_.isEmpty() ? tr("Original")
                                              : tr("Original: hold %1").arg(originalKey_));
    original_->setToolTip(help);
    original_->setStatusTip(help);
}

void TakesPanel::setHearing(bool hearing) {
    hearing_ = hearing;
    for (std::size_t i = 0; i < cards_.size(); ++i)
        cards_[i]->setHearing(hearing && !review_.showsMix() &&
                              static_cast<int>(i) == review_.selected());
    mix_->setHearing(hearing && review_.showsMix());
}

void TakesPanel::focusSelected() {
    if (review_.selected() >= 0)
        cards_[static_cast<std::size_t>(review_.selected())]->setFocus(Qt::ShortcutFocusReason);
}

TakeCard* TakesPanel::addCard(int index) {
    auto* card = new TakeCard;
    list_->insertWidget(index, card);
    const auto forThis = [this, index](auto then) {
        return [this, index, then] {
            review_.select(index);
            then();
        };
    };
    connect(card, &TakeCard::selectRequested, this, [this, index] { review_.select(index); });
    connect(card, &TakeCard::moveRequested, this, &TakesPanel::move);
    connect(card, &TakeCard::hearRequested, this, forThis([this] { Q_EMIT hearRequested(); }));
    connect(card, &TakeCard::keepRequested, this, forThis([this] { Q_EMIT keepRequested(); }));
    connect(card, &TakeCard::rejectRequested, this, forThis([this] { Q_EMIT rejectRequested(); }));
    connect(card, &TakeCard::dragRequested, this, forThis([this] { Q_EMIT dragRequested(); }));
    connect(card, &TakeCard::polishRequested, this, [this, index](bool on) {
        review_.select(index);
        Q_EMIT polishRequested(on);
    });
    connect(card, &TakeCard::voiceToggled, this, [this, index](core::Voice voice, bool wanted) {
        review_.choose(index, voice, wanted);
    });
    return card;
}

void TakesPanel::follow() {
    const std::vector<ReviewedTake>& takes = review_.takes();
    while (cards_.size() < takes.size())
        cards_.push_back(addCard(static_cast<int>(cards_.size())));
    const bool polishes = std::ranges::all_of(takes, &ReviewedTake::finished) &&
                          std::ranges::none_of(takes, [](const ReviewedTake& take) {
                              return take.polish && take.polish->running;
                          });
    for (std::size_t i = 0; i < cards_.size(); ++i) {
        const bool there = i < takes.size();
        cards_[i]->setVisible(there);
        if (!there)
            continue;
        cards_[i]->show(takes[i], review_.region());
        cards_[i]->setPolishable(polishes);
        cards_[i]->setSelected(!review_.showsMix() && static_cast<int>(i) == review_.selected());
    }
    const bool any = !takes.empty();
    legend_->setVisible(any);
    empty_->setVisible(!any);
    original_->setVisible(any);
    rejectAll_->setVisible(any);
    history_->setVisible(!review_.history().fills.empty());
    if (review_.selected() >= 0) {
        // Up and down only: the cards are as wide as there is room.
        const QRect card = cards_[static_cast<std::size_t>(review_.selected())]->geometry();
        scroll_->ensureVisible(0, card.bottom(), 0, 0);
        scroll_->ensureVisible(0, card.top(), 0, 0);
    }
    setHearing(hearing_);
}

void TakesPanel::followDrafts() {
    const std::vector<ReviewedTake>& takes = review_.takes();
    for (std::size_t i = 0; i < takes.size(); ++i) {
        if (!takes[i].finished())
            cards_[i]->showDraft(takes[i], review_.region());
    }
}

void TakesPanel::move(int by) {
    const int last = static_cast<int>(review_.takes().size()) - 1;
    review_.select(std::clamp(review_.selected() + by, 0, std::max(last, 0)));
    focusSelected();
}

}  // namespace studio::widgets
