// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "widgets/fill/take_card.h"

#include "widgets/fill/take_picture.h"
#include "widgets/style/theme.h"
#include "widgets/voices/voice_names.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace studio::widgets {

namespace {

QPushButton* addButton(QHBoxLayout& row, const QString& text, const QString& help) {
    auto* button = new QPushButton(text);
    button->setToolTip(help);
    button->setStatusTip(help);
    button->setFocusPolicy(Qt::TabFocus);
    row.addWidget(button, 1);
    return button;
}

}  // namespace

TakeCard::TakeCard(TakeReview& review, QWidget* parent) : QFrame(parent), review_(review) {
    setProperty("role", "card");
    setProperty("current", true);
    setAccessibleName(tr("Take"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(scaled(16), scaled(12), scaled(16), scaled(14));
    layout->setSpacing(scaled(10));
    auto* heading = new QHBoxLayout;
    name_ = new QLabel;
    name_->setProperty("role", "heading");
    score_ = new QLabel;
    score_->setProperty("figures", true);
    const QString scoreHelp =
        tr("Surprise: how unlikely the model itself finds what it wrote, in nats per event");
    score_->setToolTip(scoreHelp);
    score_->setStatusTip(scoreHelp);
    heading->addWidget(name_, 1);
    heading->addWidget(score_);
    layout->addLayout(heading);
    picture_ = new TakePicture;
    layout->addWidget(picture_);

    auto* listening = new QHBoxLayout;
    listening->setSpacing(scaled(8));
    hear_ = addButton(*listening, tr("Hear"), tr("Play the filled bars"));
    original_ =
        addButton(*listening, tr("Original"), tr("Hold to see and hear the song as it was"));
    layout->addLayout(listening);
    auto* deciding = new QHBoxLayout;
    deciding->setSpacing(scaled(8));
    QPushButton* reject = addButton(*deciding, tr("Reject"),
                                    tr("Drop the take; the song stays as "
                                       "it is"));
    QPushButton* keep = addButton(*deciding, tr("Keep"),
                                  tr("Put the take into the song; one undo "
                                     "takes it out again"));
    keep->setProperty("role", "primary");
    layout->addLayout(deciding);

    connect(hear_, &QPushButton::clicked, this, &TakeCard::hearRequested);
    connect(keep, &QPushButton::clicked, this, &TakeCard::keepRequested);
    connect(reject, &QPushButton::clicked, this, &TakeCard::rejectRequested);
    connect(original_, &QPushButton::pressed, &review, [&review] { review.showOriginal(true); });
    connect(original_, &QPushButton::released, &review, [&review] { review.showOriginal(false); });
    connect(&review, &TakeReview::changed, this, &TakeCard::follow);
    follow();
}

void TakeCard::setHearing(bool hearing) {
    hear_->setText(hearing ? tr("Stop") : tr("Hear"));
}

void TakeCard::follow() {
    const core::Take* take = review_.take();
    setVisible(take != nullptr);
    picture_->setTake(take);
    if (take == nullptr)
        return;
    QStringList voices;
    qsizetype notes = 0;
    for (const core::Voice voice : core::kVoices) {
        const auto& written = take->written[core::index(voice)];
        notes += static_cast<qsizetype>(written.size());
        if (!written.empty())
            voices << shortVoiceName(voice);
    }
    name_->setText(
        review_.showsOriginal()
            ? tr("Original")
            : tr("%1: %n note(s)", nullptr, static_cast<int>(notes))
                  .arg(voices.isEmpty() ? tr("Take") : voices.join(QLatin1String(", "))));
    score_->setText(QString::number(take->natsPerEvent, 'f', 2));
}

}  // namespace studio::widgets
