// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "widgets/import/voice_row.h"

#include "widgets/import/drum_choice.h"
#include "widgets/import/import_text.h"
#include "widgets/import/part_picture.h"
#include "widgets/import/tone_choice.h"
#include "widgets/style/measures.h"
#include "widgets/style/theme.h"
#include "widgets/style/voice_look.h"
#include "widgets/style/words.h"
#include "widgets/voices/voice_names.h"
#include "widgets/voices/voice_title.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

namespace studio::widgets {

namespace {

constexpr double kNameWidth = 108;
constexpr double kMark = 10;
constexpr double kMarkInset = 18;
constexpr double kToggle = 28;

}  // namespace

VoiceRow::VoiceRow(core::Voice voice, const core::MidiScore& score, QWidget* parent)
    : QWidget(parent), voice_(voice) {
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    measure::spacing(*grid, 8, 4);
    auto* names = new QHBoxLayout;
    measure::margins(*names, kMarkInset, 0, 0, 0);
    measure::spacing(*names, 6);
    addVoiceTitle(*names, voice);
    grid->addLayout(names, 0, 0);
    auto* controls = new QHBoxLayout;
    measure::spacing(*controls, 8);
    controls->addWidget(makeChoice(score), 1);
    mute_ = makeToggle();
    setWords(*mute_, [] { return tr("M", "mute"); });
    setName(*mute_, [voice] { return tr("Mute %1").arg(voiceName(voice)); });
    setHelp(*mute_, [voice] { return tr("Mute %1").arg(voiceName(voice)); });
    solo_ = makeToggle();
    setWords(*solo_, [] { return tr("S", "solo"); });
    setName(*solo_, [voice] { return tr("Hear %1 alone").arg(voiceName(voice)); });
    setHelp(*solo_, [voice] { return tr("Hear %1 alone").arg(voiceName(voice)); });
    controls->addWidget(mute_);
    controls->addWidget(solo_);
    grid->addLayout(controls, 0, 1);
    auto* figures = new QVBoxLayout;
    figures->setSpacing(0);
    measure::margins(*figures, kMarkInset, 0, 0, 0);
    count_ = new QLabel;
    range_ = new QLabel;
    for (QLabel* label : {count_, range_}) {
        label->setProperty("role", "caption");
        figures->addWidget(label);
    }
    figures->addStretch(1);
    grid->addLayout(figures, 1, 0);
    picture_ = new PartPicture(voice);
    grid->addWidget(picture_, 1, 1);
    grid->setColumnStretch(1, 1);
    grid->setRowStretch(1, 1);
    measure::follow(*grid, [grid] { grid->setColumnMinimumWidth(0, scaled(kNameWidth)); });
    connect(picture_, &PartPicture::seekRequested, this, &VoiceRow::seekRequested);
    followLanguage(*this, [this] { showCount(); });
}

QWidget* VoiceRow::makeChoice(const core::MidiScore& score) {
    if (voice_ == core::Voice::Noise) {
        drums_ = new DrumChoice(score);
        connect(drums_, &DrumChoice::changed, this, &VoiceRow::changed);
        return drums_;
    }
    tone_ = new ToneChoice(voice_, score);
    connect(tone_, &ToneChoice::changed, this, &VoiceRow::changed);
    return tone_;
}

QToolButton* VoiceRow::makeToggle() {
    auto* button = new QToolButton;
    button->setProperty("role", "toggle");
    button->setCheckable(true);
    button->setFocusPolicy(Qt::StrongFocus);
    measure::fixedSize(*button, kToggle, kToggle);
    connect(button, &QToolButton::toggled, this, &VoiceRow::mixChanged);
    return button;
}

void VoiceRow::show(const core::Arrangement& arrangement) {
    if (drums_ != nullptr)
        drums_->show(arrangement.drums);
    else
        tone_->show(arrangement.tones[core::index(voice_)]);
}

void VoiceRow::fill(core::Arrangement& arrangement) const {
    if (drums_ != nullptr)
        arrangement.drums = drums_->lines();
    else
        arrangement.tones[core::index(voice_)] = tone_->source();
}

void VoiceRow::showPart(const core::Part& part, core::Tick length) {
    picture_->show(part, length);
    range_->setText(rangeText(voice_, part));
    noteCount_ = part.notes.size();
    showCount();
}

void VoiceRow::showCount() {
    count_->setText(noteCountText(voice_, noteCount_));
}

void VoiceRow::setPosition(core::Tick tick) {
    picture_->setPosition(tick);
}

void VoiceRow::setAudible(bool audible) {
    picture_->setAudible(audible);
}

bool VoiceRow::muted() const {
    return mute_->isChecked();
}

bool VoiceRow::soloed() const {
    return solo_->isChecked();
}

void VoiceRow::paintEvent(QPaintEvent* event) {
    QWidget::paintEvent(event);
    QPainter painter(this);
    const double side = scaled(kMark);
    const double middle = mute_->geometry().center().y();
    paintVoiceMark(painter, QRectF(0, middle - side / 2, side, side), voice_,
                   theme().voice(voice_));
}

}  // namespace studio::widgets
