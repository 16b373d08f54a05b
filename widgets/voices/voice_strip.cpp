// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "widgets/voices/voice_strip.h"

#include "widgets/style/icons.h"
#include "widgets/style/measures.h"
#include "widgets/style/theme.h"
#include "widgets/style/voice_look.h"
#include "widgets/style/words.h"
#include "widgets/voices/lock_mode_look.h"
#include "widgets/voices/voice_names.h"
#include "widgets/voices/voice_title.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace studio::widgets {

using core::LockMode;

VoiceStrip::VoiceStrip(core::Voice voice, QWidget* parent) : QFrame(parent), voice_(voice) {
    setProperty("role", "strip");
    setName(*this, [voice] { return voiceName(voice); });
    auto* layout = new QVBoxLayout(this);
    measure::margins(*layout, 14, 8, 8, 8);
    measure::spacing(*layout, 6);
    auto* names = new QHBoxLayout;
    measure::spacing(*names, 5);
    addVoiceTitle(*names, voice);
    addHearing(*names);
    layout->addLayout(names);
    layout->addWidget(makeInstrument());
    layout->addLayout(makeModes());
    connect(&Themes::instance(), &Themes::changed, this, &VoiceStrip::setIcons);
    setIcons();
}

QString VoiceStrip::helpOn(LockMode mode, const QString& voice) {
    switch (mode) {
        case LockMode::Locked:
            return tr("Lock the selected bars of %1: nothing in them changes").arg(voice);
        case LockMode::Rhythm:
            return tr("Keep the rhythm of the selected bars of %1: a fill gives new pitches")
                .arg(voice);
        case LockMode::Pitch:
            return tr("Keep the pitches of the selected bars of %1: a fill gives a new rhythm")
                .arg(voice);
        case LockMode::Free:
            return tr("Free the selected bars of %1: a fill writes them anew").arg(voice);
        case LockMode::Silent:
            break;
    }
    return tr("Silence the selected bars of %1: a fill empties them").arg(voice);
}

void VoiceStrip::addDeviceMark(QHBoxLayout& row) {
    deviceMark_ = new QToolButton(this);
    deviceMark_->setProperty("role", "toggle");
    measure::iconSize(*deviceMark_, 14);
    measure::fixedSize(*deviceMark_, 21, 24);
    deviceMark_->hide();
    row.addWidget(deviceMark_);
    connect(deviceMark_, &QToolButton::clicked, this, &VoiceStrip::deviceRequested);
    followLanguage(*deviceMark_, [this] { sayDevice(); });
}

void VoiceStrip::sayDevice() {
    const QString voice = voiceName(voice_);
    const QString text =
        deviceAlone_ ? tr("%1 plays on %2; click to choose").arg(voice, device_)
                     : tr("%1 plays on the chip and on %2; click to choose").arg(voice, device_);
    deviceMark_->setToolTip(text);
    deviceMark_->setStatusTip(text);
    deviceMark_->setAccessibleName(text);
}

void VoiceStrip::setDevice(const QString& device, bool alone) {
    device_ = device;
    deviceAlone_ = alone;
    sayDevice();
    deviceMark_->setVisible(!device.isEmpty());
}

void VoiceStrip::addHearing(QHBoxLayout& row) {
    const core::Voice voice = voice_;
    mute_ = addToggle([] { return tr("Mute"); },
                      [voice] { return tr("Mute %1").arg(voiceName(voice)); });
    solo_ = addToggle([] { return tr("Solo"); },
                      [voice] { return tr("Hear %1 alone").arg(voiceName(voice)); });
    setWords(*mute_, [] { return tr("M", "mute"); });
    setWords(*solo_, [] { return tr("S", "solo"); });
    auto* buttons = new QHBoxLayout;
    measure::spacing(*buttons, 1);
    buttons->addWidget(mute_);
    buttons->addWidget(solo_);
    row.addLayout(buttons);
    connect(mute_, &QToolButton::toggled, this, &VoiceStrip::muteToggled);
    connect(solo_, &QToolButton::toggled, this, &VoiceStrip::soloToggled);
}

QWidget* VoiceStrip::makeInstrument() {
    const core::Voice voice = voice_;
    instrument_ = new QPushButton;
    instrument_->setProperty("role", "instrument");
    instrument_->setFocusPolicy(Qt::TabFocus);
    // As wide as the strip: a long name is cut off.
    instrument_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    setHelp(*instrument_,
            [voice] { return tr("Instrument of %1: see and edit it").arg(voiceName(voice)); });
    connect(instrument_, &QPushButton::clicked, this, &VoiceStrip::instrumentRequested);
    return instrument_;
}

void VoiceStrip::setInstrument(const QString& name) {
    instrumentName_ = name;
    instrument_->setAccessibleName(name);
    showInstrument();
}

void VoiceStrip::showInstrument() {
    constexpr double kPadding = 20;
    const int room = instrument_->width() - scaled(kPadding);
    instrument_->setText(
        instrument_->fontMetrics().elidedText(instrumentName_, Qt::ElideRight, room));
}

void VoiceStrip::resizeEvent(QResizeEvent* event) {
    QFrame::resizeEvent(event);
    layout()->activate();
    showInstrument();
}

QLayout* VoiceStrip::makeModes() {
    auto* buttons = new QHBoxLayout;
    measure::spacing(*buttons, 3);
    const core::Voice voice = voice_;
    for (const LockMode mode : core::kLockModes) {
        QToolButton* button = addToggle([mode] { return lockModeLabel(mode); },
                                        [mode, voice] { return helpOn(mode, voiceName(voice)); });
        modes_[static_cast<std::size_t>(mode)] = button;
        button->setProperty("voice", static_cast<int>(core::index(voice)));
        measure::iconSize(*button, 14);
        connect(button, &QToolButton::clicked, this, [this, mode] { Q_EMIT modeRequested(mode); });
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    addDeviceMark(*buttons);
    return buttons;
}

QToolButton* VoiceStrip::addToggle(const Words& name, const Words& help) {
    auto* button = new QToolButton(this);
    button->setProperty("role", "toggle");
    button->setCheckable(true);
    setName(*button, name);
    setHelp(*button, help);
    measure::fixedSize(*button, 21, 24);
    return button;
}

void VoiceStrip::setIcons() {
    for (const LockMode mode : core::kLockModes)
        modes_[static_cast<std::size_t>(mode)]->setIcon(
            themedIcon(lockModeIcon(mode), theme().voiceText(voice_)));
    deviceMark_->setIcon(themedIcon(QStringLiteral("midi")));
    update();
}

void VoiceStrip::setMuted(bool muted) {
    mute_->setChecked(muted);
}

void VoiceStrip::setSoloed(bool soloed) {
    solo_->setChecked(soloed);
}

void VoiceStrip::setMode(std::optional<LockMode> mode) {
    for (const LockMode each : core::kLockModes)
        modes_[static_cast<std::size_t>(each)]->setChecked(mode == each);
}

void VoiceStrip::setCurrent(bool current) {
    setStyleProperty(*this, "current", current);
}

void VoiceStrip::setAudible(bool audible) {
    audible_ = audible;
    update();
}

void VoiceStrip::mousePressEvent(QMouseEvent* event) {
    Q_EMIT pressed();
    QFrame::mousePressEvent(event);
}

void VoiceStrip::paintEvent(QPaintEvent* event) {
    QFrame::paintEvent(event);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor colour = theme().voice(voice_);
    if (!audible_)
        colour.setAlphaF(0.25F);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawRoundedRect(QRectF(0, 0, scaled(4), height()), scaled(2), scaled(2));
    const double side = scaled(10);
    paintVoiceMark(painter, QRectF(width() - scaled(10) - side, scaled(12), side, side), voice_,
                   colour);
}

}  // namespace studio::widgets
