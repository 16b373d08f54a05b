// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "widgets/voices/voice_strip.h"

#include "widgets/style/icons.h"
#include "widgets/style/theme.h"
#include "widgets/voices/voice_names.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

namespace studio::widgets {

using core::LockMode;

VoiceStrip::VoiceStrip(core::Voice voice, QWidget* parent) : QFrame(parent), voice_(voice) {
    setProperty("role", "strip");
    setAccessibleName(voiceName(voice));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(scaled(14), scaled(10), scaled(8), scaled(10));
    layout->setSpacing(scaled(8));
    auto* names = new QHBoxLayout;
    names->setSpacing(scaled(8));
    auto* shortName = new QLabel(shortVoiceName(voice));
    shortName->setProperty("role", "voice");
    auto* name = new QLabel(voiceName(voice));
    name->setProperty("role", "secondary");
    names->addWidget(shortName);
    names->addWidget(name, 1);
    layout->addLayout(names);

    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(scaled(3));
    mute_ = addToggle(tr("M", "mute"), tr("Mute"), tr("Mute %1").arg(voiceName(voice)));
    solo_ = addToggle(tr("S", "solo"), tr("Solo"), tr("Hear %1 alone").arg(voiceName(voice)));
    buttons->addWidget(mute_);
    buttons->addWidget(solo_);
    buttons->addSpacing(scaled(4));
    const std::array help{
        tr("Lock the selected bars of %1: nothing in them changes").arg(voiceName(voice)),
        tr("Keep the rhythm of the selected bars of %1: a fill gives new pitches")
            .arg(voiceName(voice)),
        tr("Free the selected bars of %1: a fill writes them anew").arg(voiceName(voice))};
    const std::array names3{tr("Locked"), tr("Rhythm"), tr("Free")};
    for (const LockMode mode : core::kLockModes) {
        const auto i = static_cast<std::size_t>(mode);
        modes_[i] = addToggle({}, names3[i], help[i]);
        modes_[i]->setProperty("voice", static_cast<int>(core::index(voice)));
        connect(modes_[i], &QToolButton::clicked, this,
                [this, mode] { Q_EMIT modeRequested(mode); });
        buttons->addWidget(modes_[i]);
    }
    layout->addLayout(buttons);
    for (QToolButton* button : {mute_, solo_})
        connect(button, &QToolButton::toggled, this, &VoiceStrip::muteOrSoloChanged);
    connect(&Themes::instance(), &Themes::changed, this, &VoiceStrip::setIcons);
    setIcons();
}

QToolButton* VoiceStrip::addToggle(const QString& text, const QString& name, const QString& help) {
    auto* button = new QToolButton(this);
    button->setProperty("role", "toggle");
    button->setCheckable(true);
    button->setText(text);
    button->setAccessibleName(name);
    button->setToolTip(help);
    button->setStatusTip(help);
    button->setFixedSize(scaled(22), scaled(24));
    return button;
}

void VoiceStrip::setIcons() {
    const std::array names{QStringLiteral("lock"), QStringLiteral("rhythm"),
                           QStringLiteral("free")};
    for (std::size_t i = 0; i < modes_.size(); ++i) {
        modes_[i]->setIcon(themedIcon(names[i], theme().voiceText(voice_)));
        modes_[i]->setIconSize(QSize(scaled(14), scaled(14)));
    }
    update();
}

bool VoiceStrip::muted() const {
    return mute_->isChecked();
}

bool VoiceStrip::soloed() const {
    return solo_->isChecked();
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
}

}  // namespace studio::widgets
