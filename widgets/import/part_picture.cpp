// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "widgets/import/part_picture.h"

#include "widgets/style/measures.h"
#include "widgets/style/theme.h"
#include "widgets/style/words.h"
#include "widgets/voices/voice_names.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace studio::widgets {

namespace {

/// An octave at least, so that a line on one note does not fill the picture.
constexpr int kFewestRows = 12;
constexpr double kNoteHeight = 3;
constexpr double kLeastHeight = 24;
constexpr double kRadius = 4;
constexpr float kFaint = 0.25F;

}  // namespace

PartPicture::PartPicture(core::Voice voice, QWidget* parent) : QWidget(parent), voice_(voice) {
    setName(*this, [voice] { return tr("Notes of %1").arg(voiceName(voice)); });
    setHelp(*this, [] { return tr("Click or drag: hear from there"); });
    measure::minimumHeight(*this, kLeastHeight);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    connect(&Themes::instance(), &Themes::changed, this, qOverload<>(&QWidget::update));
}

void PartPicture::show(const core::Part& part, core::Tick length) {
    notes_.clear();
    length_ = std::max<core::Tick>(length, 1);
    const core::PitchRange range = core::pitchRange(voice_);
    int lowest = range.highest;
    int highest = range.lowest;
    for (const core::Note& note : part.notes) {
        notes_.push_back({note.start, note.length, note.pitch});
        lowest = std::min<int>(lowest, note.pitch);
        highest = std::max<int>(highest, note.pitch);
    }
    const bool noise = voice_ == core::Voice::Noise;
    rows_ = noise ? range.highest : std::max(highest - lowest + 1, kFewestRows);
    lowest_ = noise ? range.lowest : lowest - (rows_ - std::max(highest - lowest + 1, 1)) / 2;
    update();
}

void PartPicture::setPosition(core::Tick tick) {
    if (tick == position_)
        return;
    const QRect before = playheadArea();
    position_ = tick;
    if (playheadArea() != before) {
        update(before);
        update(playheadArea());
    }
}

void PartPicture::setAudible(bool audible) {
    audible_ = audible;
    update();
}

double PartPicture::xOf(core::Tick tick) const {
    return width() * static_cast<double>(tick) / static_cast<double>(length_);
}

QRect PartPicture::playheadArea() const {
    const int line = scaled(2);
    const int left = std::clamp(static_cast<int>(xOf(position_)), 0, std::max(width() - line, 0));
    return {left, 0, line, height()};
}

void PartPicture::paintEvent(QPaintEvent* event) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme().panel);
    painter.drawRoundedRect(rect(), scaled(kRadius), scaled(kRadius));
    painter.setRenderHint(QPainter::Antialiasing, false);
    QColor colour = theme().voice(voice_);
    if (!audible_)
        colour.setAlphaF(kFaint);
    const double noteHeight = scaled(kNoteHeight);
    const double room = height() - 2 * noteHeight;
    for (const Stroke& note : notes_) {
        const double left = xOf(note.start);
        const double width = std::max(xOf(note.start + note.length) - left, 1.0);
        if (left > event->rect().right() + 1 || left + width < event->rect().left() - 1)
            continue;
        const double row = (note.pitch - lowest_ + 0.5) / rows_;
        painter.fillRect(QRectF(left, noteHeight / 2 + (1 - row) * room, width, noteHeight),
                         colour);
    }
    painter.fillRect(playheadArea(), theme().playhead);
}

void PartPicture::mousePressEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton)
        requestSeek(event->position().x());
}

void PartPicture::mouseMoveEvent(QMouseEvent* event) {
    if (event->buttons().testFlag(Qt::LeftButton))
        requestSeek(event->position().x());
}

void PartPicture::requestSeek(double x) {
    const double share = std::clamp(x / std::max(width(), 1), 0.0, 1.0);
    Q_EMIT seekRequested(static_cast<core::Tick>(share * static_cast<double>(length_)));
}

}  // namespace studio::widgets
