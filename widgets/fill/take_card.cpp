// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "widgets/fill/take_card.h"

#include "widgets/fill/take_picture.h"
#include "widgets/style/elided_label.h"
#include "widgets/style/icons.h"
#include "widgets/style/measures.h"
#include "widgets/style/theme.h"
#include "widgets/style/words.h"
#include "widgets/voices/voice_names.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <numeric>

namespace studio::widgets {

namespace {

constexpr int kProgressSteps = 1000;
/// The pages of the foot.
constexpr int kButtons = 0;
constexpr int kBar = 1;
/// With more of them there is room for the picture of Hear alone.
constexpr std::ptrdiff_t kChipsBesideWords = 2;

/// More than there ever is.
constexpr double kLongestPhrase = 400;

int noteCount(const VoiceNotes& notes) {
    return std::accumulate(notes.begin(), notes.end(), 0, [](int sum, const auto& voice) {
        return sum + static_cast<int>(voice.size());
    });
}

}  // namespace

TakeCard::TakeCard(QWidget* parent) : QFrame(parent) {
    setProperty("role", "card");
    // Not by clicks: one on a button of the card leaves the keys where they are.
    setFocusPolicy(Qt::TabFocus);
    auto* layout = new QVBoxLayout(this);
    measure::margins(*layout, 14, 8, 14, 12);
    measure::spacing(*layout, 8);
    layout->addLayout(makeHeading());
    picture_ = new TakePicture;
    layout->addWidget(picture_);
    foot_ = new QStackedWidget;
    foot_->addWidget(makeButtons());
    foot_->addWidget(makeBar());
    layout->addWidget(foot_);
    connect(&Themes::instance(), &Themes::changed, this, &TakeCard::setIcons);
    setIcons();
    setHearing(false);
}

QLayout* TakeCard::makeHeading() {
    auto* heading = new QHBoxLayout;
    measure::spacing(*heading, 8);
    number_ = new QLabel;
    number_->setProperty("role", "heading");
    phrase_ = new ElidedLabel(kLongestPhrase);
    phrase_->setProperty("role", "secondary");
    novelty_ = new QLabel;
    novelty_->setProperty("role", "secondary");
    setHelp(*novelty_, [] {
        return tr(
            "How much of it is new: the share of its runs of eight notes that neither the "
            "other takes nor the song have");
    });
    fit_ = new QLabel;
    fit_->setProperty("figures", true);
    setHelp(*fit_, [] {
        return tr(
            "Fit, 0 to 1: the mean chance (geometric) that the model gave to what it "
            "wrote here and to the notes that follow");
    });
    reject_ = new QToolButton;
    reject_->setProperty("role", "quiet");
    setName(*reject_, [] { return tr("Reject"); });
    setHelp(*reject_, [] { return tr("Drop this take; the song stays as it is"); });
    measure::fixedSize(*reject_, 24, 24);
    reject_->setFocusPolicy(Qt::TabFocus);
    connect(reject_, &QToolButton::clicked, this, &TakeCard::rejectRequested);
    heading->addWidget(number_);
    heading->addWidget(phrase_, 1);
    heading->addWidget(novelty_);
    heading->addWidget(fit_);
    makePolish();
    heading->addWidget(polish_);
    heading->addWidget(reject_);
    return heading;
}

void TakeCard::makePolish() {
    polish_ = new QToolButton;
    polish_->setObjectName(QStringLiteral("polish"));
    polish_->setProperty("role", "quiet");
    polish_->setCheckable(true);
    setName(*polish_, [] { return tr("Polish"); });
    setHelp(*polish_,
            [] { return tr("Go on improving a copy of this take until you press here again"); });
    measure::fixedSize(*polish_, 24, 24);
    polish_->setFocusPolicy(Qt::TabFocus);
    polish_->setEnabled(false);
    connect(polish_, &QToolButton::clicked, this, &TakeCard::polishRequested);
}

void TakeCard::setPolishable(bool polishable) {
    polish_->setVisible(finished_);
    polish_->setEnabled(polishable || polish_->isChecked());
}

QWidget* TakeCard::makeButtons() {
    auto* buttons = new QWidget;
    auto* row = new QHBoxLayout(buttons);
    row->setContentsMargins(0, 0, 0, 0);
    measure::spacing(*row, 4);
    hear_ = new QPushButton;
    setHelp(*hear_, [] { return tr("Play the filled bars with this take, over and over"); });
    connect(hear_, &QPushButton::clicked, this, &TakeCard::hearRequested);
    row->addWidget(hear_);
    measure::gap(*row, 4);
    for (const core::Voice voice : core::kVoices) {
        auto* chip = new QToolButton;
        chips_[core::index(voice)] = chip;
        chip->setProperty("role", "toggle");
        chip->setProperty("voice", static_cast<int>(core::index(voice)));
        setWords(*chip, [voice] { return shortVoiceName(voice); });
        setName(*chip, [voice] { return voiceName(voice); });
        chip->setCheckable(true);
        measure::fixedSize(*chip, 28, 26);
        chip->setVisible(false);
        connect(chip, &QToolButton::clicked, this,
                [this, voice](bool wanted) { Q_EMIT voiceToggled(voice, wanted); });
        row->addWidget(chip);
    }
    row->addStretch(1);
    keep_ = new QPushButton;
    setWords(*keep_, [] { return tr("Keep"); });
    setHelp(*keep_, [] {
        return tr("Put the voices that are on into the song; one undo takes them out again");
    });
    connect(keep_, &QPushButton::clicked, this, &TakeCard::keepRequested);
    row->addWidget(keep_);
    // The mouse presses a button without taking the keys away from the roll.
    for (auto* button : buttons->findChildren<QAbstractButton*>())
        button->setFocusPolicy(Qt::TabFocus);
    return buttons;
}

QWidget* TakeCard::makeBar() {
    auto* page = new QWidget;
    auto* layout = new QHBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    measure::spacing(*layout, 12);
    hearDraft_ = new QPushButton;
    setHelp(*hearDraft_, [] { return tr("Play what is written so far, over and over"); });
    hearDraft_->setFocusPolicy(Qt::TabFocus);
    connect(hearDraft_, &QPushButton::clicked, this, &TakeCard::hearRequested);
    layout->addWidget(hearDraft_);
    bar_ = new QProgressBar;
    bar_->setTextVisible(false);
    bar_->setRange(0, kProgressSteps);
    setName(*bar_, [] { return tr("How far the take is written"); });
    layout->addWidget(bar_, 1);
    return page;
}

void TakeCard::setIcons() {
    polish_->setIcon(themedIcon(QStringLiteral("polish"),
                                polish_->isChecked() ? theme().accent : theme().secondaryText));
    polish_->setIconSize(QSize(scaled(14), scaled(14)));
    reject_->setIcon(themedIcon(QStringLiteral("close"), theme().secondaryText));
    reject_->setIconSize(QSize(scaled(14), scaled(14)));
    hear_->setIcon(themedIcon(hearing_ ? QStringLiteral("stop") : QStringLiteral("play")));
    hear_->setIconSize(QSize(scaled(14), scaled(14)));
    hearDraft_->setIcon(hear_->icon());
    hearDraft_->setIconSize(hear_->iconSize());
}

void TakeCard::setSelected(bool selected) {
    if (selected == selected_)
        return;
    selected_ = selected;
    setStyleProperty(*this, "current", selected);
    setStyleProperty(*keep_, "role", selected ? "primary" : "");
}

void TakeCard::setHearing(bool hearing) {
    hearing_ = hearing;
    showHear();
    setIcons();
}

void TakeCard::showHear() {
    const QString word = hearing_ ? tr("Stop") : tr("Hear");
    hear_->setAccessibleName(word);
    hear_->setText(chipCount_ <= kChipsBesideWords ? word : QString());
    hearDraft_->setAccessibleName(word);
    hearDraft_->setText(word);
}

void TakeCard::show(const ReviewedTake& take, core::TickRange region) {
    finished_ = take.finished();
    setStatusTip(
        tr("Click or arrow keys: look at this take · Del: reject it · drag: take it to "
           "another program as a MIDI file"));
    number_->setText(QString::number(take.number + 1));
    setAccessibleName(tr("Take %1").arg(take.number + 1));
    showFigures(take);
    foot_->setCurrentIndex(take.finished() ? kButtons : kBar);
    const bool usable = take.usedVoices() > 0;
    hear_->setEnabled(usable);
    keep_->setEnabled(usable);
    showChips(take);
    const bool running = take.polish && take.polish->running;
    if (running != polish_->isChecked()) {
        polish_->setChecked(running);
        setIcons();
    }
    showDraft(take, region);
}

void TakeCard::showFigures(const ReviewedTake& take) {
    if (!take.finished()) {
        for (QLabel* label : {fit_, novelty_})
            label->clear();
        setToolTip({});
        return;
    }
    const core::Take& made = *take.take;
    fit_->setText(QString::number(made.fit, 'f', 2));
    const auto percent = [](double share) { return qRound(share * 100); };
    const bool says = take.novelty && !take.outOfDate();
    novelty_->setText(says ? tr("%1 % new").arg(percent(*take.novelty)) : QString());
    QStringList lines{
        tr("Take %1, seed %2").arg(take.number + 1).arg(made.seed),
        tr("%1, %2").arg(QString::fromStdString(made.modelName),
                         QString::fromLatin1(core::nameOf(made.precision)) + QStringLiteral(" · ") +
                             QString::fromStdString(made.device)),
        tr("Temperature %1, particles %2")
            .arg(made.settings.temperature, 0, 'f', 2)
            .arg(made.settings.particles)};
    if (made.settings.topK > 0)
        lines << tr("Of the likeliest %1").arg(made.settings.topK);
    lines << tr("Fit %1, %2 nats an event")
                 .arg(made.fit, 0, 'f', 3)
                 .arg(made.natsPerEvent, 0, 'f', 2);
    if (made.natsAfter)
        lines << tr("What follows: %1 nats an event").arg(*made.natsAfter, 0, 'f', 2);
    setToolTip(lines.join(QLatin1Char('\n')));
}

void TakeCard::showDraft(const ReviewedTake& take, core::TickRange region) {
    showPhrase(take);
    bar_->setValue(static_cast<int>(take.share * kProgressSteps));
    hearDraft_->setEnabled(take.begun());
    core::VoiceSet seen{};
    for (const core::Voice voice : core::kVoices)
        seen[core::index(voice)] = !take.finished() || take.uses(voice);
    picture_->show(take.notes(), region, seen);
}

void TakeCard::showPhrase(const ReviewedTake& take) {
    using Character = core::TakeCharacter;
    const auto say = [this](const QString& phrase, const QString& reason) {
        phrase_->setText(phrase);
        phrase_->setToolTip(reason);
        phrase_->setStatusTip(reason);
    };
    if (!take.finished())
        return say(take.share > 0 ? tr("still writing…") : tr("waits for its turn"), {});
    if (take.outOfDate())
        return say(tr("no longer fits the song"),
                   tr("The song has changed where this take writes: undo that, or fill again"));
    if (take.polish)
        return showPolish(take);
    switch (take.character) {
        case Character::BestFit:
            return say(tr("best fit"), tr("The highest fit of these takes"));
        case Character::FitsWhatFollows:
            return say(tr("fits what follows"),
                       tr("After this take the model expects the notes that follow most"));
        case Character::Busier:
            return say(tr("busier"), tr("A quarter more notes than these takes have on average"));
        case Character::Calmer:
            return say(tr("calmer"), tr("A quarter fewer notes than these takes have on average"));
        case Character::Higher:
            return say(tr("higher"), tr("Three semitones or more above these takes on average"));
        case Character::Lower:
            return say(tr("lower"), tr("Three semitones or more below these takes on average"));
        case Character::Bolder:
            return say(tr("bolder"), tr("The lowest fit: the model itself finds it least likely"));
        case Character::Plain:
            return say(tr("%n note(s)", nullptr, noteCount(take.notes())), {});
    }
}

void TakeCard::showPolish(const ReviewedTake& take) {
    const PolishState& polish = *take.polish;
    const QString origin = QString::number(polish.of + 1);
    phrase_->setText(polish.running ? tr("polishing %1 · %2").arg(origin).arg(polish.steps)
                                    : tr("%1, polished").arg(origin));
    const QString reason =
        tr("Take %1 after %2 stretches were drawn anew, %3 of which suited better")
            .arg(origin)
            .arg(polish.steps)
            .arg(polish.changes);
    phrase_->setToolTip(reason);
    phrase_->setStatusTip(reason);
}

void TakeCard::showChips(const ReviewedTake& take) {
    chipCount_ = std::ranges::count(take.written, true);
    showHear();
    for (const core::Voice voice : core::kVoices) {
        QToolButton* chip = chips_[core::index(voice)];
        const bool fits = take.fits[core::index(voice)];
        chip->setVisible(take.written[core::index(voice)]);
        chip->setEnabled(fits);
        chip->setChecked(take.uses(voice));
        const QString help =
            fits ? tr("%1 of this take: on is heard and kept, off is left as it was")
                       .arg(voiceName(voice))
                 : tr("%1 has changed in the song since").arg(voiceName(voice));
        chip->setToolTip(help);
        chip->setStatusTip(help);
    }
}

void TakeCard::mousePressEvent(QMouseEvent* event) {
    setFocus(Qt::MouseFocusReason);
    pressedAt_ = event->pos();
    Q_EMIT selectRequested();
    QFrame::mousePressEvent(event);
}

void TakeCard::mouseMoveEvent(QMouseEvent* event) {
    const bool drags =
        event->buttons().testFlag(Qt::LeftButton) &&
        (event->pos() - pressedAt_).manhattanLength() >= QApplication::startDragDistance();
    if (drags && finished_)
        Q_EMIT dragRequested();
}

void TakeCard::focusInEvent(QFocusEvent* event) {
    Q_EMIT selectRequested();
    QFrame::focusInEvent(event);
}

void TakeCard::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
        case Qt::Key_Up:
        case Qt::Key_Left:
            Q_EMIT moveRequested(-1);
            return;
        case Qt::Key_Down:
        case Qt::Key_Right:
            Q_EMIT moveRequested(1);
            return;
        case Qt::Key_Delete:
            Q_EMIT rejectRequested();
            return;
        default:
            QFrame::keyPressEvent(event);
    }
}

}  // namespace studio::widgets
