// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "widgets/instruments/instrument_row.h"

#include "widgets/style/elided_label.h"
#include "widgets/style/measures.h"
#include "widgets/style/theme.h"
#include "widgets/style/words.h"
#include "widgets/voices/voice_names.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QToolButton>

namespace studio::widgets {

namespace {
constexpr double kLongestName = 300;
}  // namespace

InstrumentRow::InstrumentRow(QWidget* parent) : QFrame(parent) {
    setProperty("role", "strip");
    setFocusPolicy(Qt::TabFocus);
    setHelp(*this, [] { return tr("Click or arrow keys: edit this instrument · Del: remove it"); });
    auto* row = new QHBoxLayout(this);
    measure::margins(*row, 10, 3, 5, 3);
    measure::spacing(*row, 3);
    name_ = new ElidedLabel(kLongestName);
    row->addWidget(name_, 1);
    for (const core::Voice voice : core::kVoices) {
        auto* chip = new QToolButton;
        chips_[core::index(voice)] = chip;
        chip->setProperty("role", "toggle");
        chip->setProperty("voice", static_cast<int>(core::index(voice)));
        chip->setCheckable(true);
        chip->setFocusPolicy(Qt::TabFocus);
        setWords(*chip, [voice] { return shortVoiceName(voice); });
        setName(*chip, [voice] { return voiceName(voice); });
        setHelp(*chip, [voice] {
            return tr("%1 plays this instrument; off, it plays the bare chip")
                .arg(voiceName(voice));
        });
        measure::fixedSize(*chip, 28, 24);
        connect(chip, &QToolButton::clicked, this,
                [this, voice](bool plays) { Q_EMIT voiceToggled(voice, plays); });
        row->addWidget(chip);
    }
}

void InstrumentRow::show(const QString& name, const std::array<bool, core::kVoiceCount>& plays) {
    name_->setText(name);
    setAccessibleName(name);
    for (const core::Voice voice : core::kVoices)
        chips_[core::index(voice)]->setChecked(plays[core::index(voice)]);
}

void InstrumentRow::setCurrent(bool current) {
    setStyleProperty(*this, "current", current);
}

void InstrumentRow::mousePressEvent(QMouseEvent* event) {
    setFocus(Qt::MouseFocusReason);
    Q_EMIT selectRequested();
    QFrame::mousePressEvent(event);
}

void InstrumentRow::focusInEvent(QFocusEvent* event) {
    Q_EMIT selectRequested();
    QFrame::focusInEvent(event);
}

void InstrumentRow::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
        case Qt::Key_Up:
            Q_EMIT moveRequested(-1);
            return;
        case Qt::Key_Down:
            Q_EMIT moveRequested(1);
            return;
        case Qt::Key_Delete:
            Q_EMIT removeRequested();
            return;
        default:
            QFrame::keyPressEvent(event);
    }
}

}  // namespace studio::widgets
