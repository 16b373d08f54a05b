// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "widgets/lock_map/lock_map.h"

#include "widgets/style/theme.h"
#include "widgets/style/voice_look.h"
#include "widgets/style/words.h"
#include "widgets/voices/voice_names.h"

#include <QApplication>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace studio::widgets {

using core::LockMode;
using core::Tick;
using core::Voice;

namespace {

constexpr double kLabelWidth = 168;
constexpr double kTop = 26;
constexpr double kRow = 21;
constexpr double kRowGap = 6;
constexpr double kMargin = 20;
constexpr double kFewestPixelsPerNumber = 36;

}  // namespace

LockMap::LockMap(TakeReview& review, ViewState& state, QWidget* parent)
    : QWidget(parent), review_(review), state_(state) {
    followLanguage(*this, [this] {
        setAccessibleName(tr("Lock map"));
        setStatusTip(tr("Click: go there · Drag: select bars"));
        forgetPicture();
    });
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&review, &TakeReview::changed, this, &LockMap::forgetPicture);
    connect(&Themes::instance(), &Themes::changed, this, [this] {
        updateGeometry();
        forgetPicture();
    });
    connect(&state, &ViewState::selectionChanged, this, qOverload<>(&QWidget::update));
    connect(&state, &ViewState::currentVoiceChanged, this, &LockMap::forgetPicture);
    connect(&state, &ViewState::playheadMoved, this, qOverload<>(&QWidget::update));
}

QSize LockMap::sizeHint() const {
    return {scaled(600), scaled(kTop + core::kVoiceCount * (kRow + kRowGap) + 10)};
}

QRect LockMap::mapArea() const {
    return {scaled(kLabelWidth), scaled(kTop), width() - scaled(kLabelWidth + kMargin),
            scaled(core::kVoiceCount * (kRow + kRowGap) - kRowGap)};
}

QRect LockMap::rowArea(Voice voice) const {
    const QRect map = mapArea();
    const double top = static_cast<double>(core::index(voice)) * (kRow + kRowGap);
    return {map.left(), map.top() + scaled(top), map.width(), scaled(kRow)};
}

double LockMap::xOf(Tick tick) const {
    const QRect map = mapArea();
    const auto length = std::max<Tick>(review_.shownSong().frame.length, 1);
    return map.left() + static_cast<double>(map.width()) * static_cast<double>(tick) /
                            static_cast<double>(length);
}

Tick LockMap::tickAt(double x) const {
    const QRect map = mapArea();
    const double share = (x - map.left()) / std::max(map.width(), 1);
    return static_cast<Tick>(std::clamp(share, 0.0, 1.0) *
                             static_cast<double>(review_.shownSong().frame.length));
}

std::int64_t LockMap::barAt(int x) const {
    const core::Song& song = review_.shownSong();
    return std::min(song.frame.meter.barAt(tickAt(x)), song.barCount());
}

void LockMap::forgetPicture() {
    picture_ = QPixmap();
    update();
}

void LockMap::resizeEvent(QResizeEvent* /*event*/) {
    forgetPicture();
}

void LockMap::drawPicture() {
    picture_ = QPixmap(size() * devicePixelRatioF());
    picture_.setDevicePixelRatio(devicePixelRatioF());
    picture_.fill(theme().panel);
    QPainter painter(&picture_);
    painter.setRenderHint(QPainter::Antialiasing);
    drawLabels(painter);
    drawBarNumbers(painter);
    for (const Voice voice : core::kVoices)
        drawRow(painter, voice);
}

void LockMap::drawLabels(QPainter& painter) const {
    painter.setPen(theme().secondaryText);
    painter.setFont(interfaceFont(11, QFont::DemiBold));
    painter.drawText(QRect(scaled(kMargin), 0, scaled(kLabelWidth - kMargin), scaled(kTop - 4)),
                     Qt::AlignVCenter, tr("LOCK MAP"));
    for (const Voice voice : core::kVoices) {
        const QRect row = rowArea(voice);
        QRectF swatch(scaled(kMargin), 0, scaled(13), scaled(13));
        swatch.moveCenter(QPointF(swatch.center().x(), row.center().y() + 0.5));
        paintVoiceMark(painter, swatch, voice, theme().voice(voice));
        const bool current = voice == state_.currentVoice();
        painter.setPen(theme().text);
        painter.setFont(interfaceFont(12, QFont::Bold));
        painter.drawText(QRect(scaled(42), row.top(), scaled(30), row.height()), Qt::AlignVCenter,
                         shortVoiceName(voice));
        painter.setPen(current ? theme().text : theme().secondaryText);
        painter.setFont(interfaceFont(12));
        painter.drawText(QRect(scaled(71), row.top(), scaled(90), row.height()), Qt::AlignVCenter,
                         voiceName(voice));
    }
}

void LockMap::drawBarNumbers(QPainter& painter) const {
    const core::Song& song = review_.shownSong();
    const std::int64_t bars = song.barCount();
    const double barWidth = static_cast<double>(mapArea().width()) / static_cast<double>(bars);
    std::int64_t every = 1;
    while (static_cast<double>(every) * barWidth < scaled(kFewestPixelsPerNumber))
        every *= every == 1 ? 4 : 2;
    painter.setPen(theme().secondaryText);
    painter.setFont(interfaceFont(11));
    for (std::int64_t bar = 1; bar <= bars; bar += every)
        painter.drawText(QPointF(xOf(song.frame.meter.barStart(bar)) + scaled(3), scaled(kTop - 9)),
                         QString::number(bar));
}

void LockMap::drawRow(QPainter& painter, Voice voice) const {
    const core::Song& song = review_.shownSong();
    for (const core::LockCell& cell : song.frame.locks.cells(voice, {0, song.frame.length}))
        drawCell(painter, voice, cell);
    drawNotes(painter, voice);
    for (const core::LockCell& cell : song.frame.locks.cells(voice, {0, song.frame.length})) {
        if (cell.mode == LockMode::Free)
            drawFreeLabel(painter, voice, cell.range);
    }
}

void LockMap::drawFreeLabel(QPainter& painter, Voice voice, core::TickRange range) const {
    painter.setFont(interfaceFont(11, QFont::DemiBold));
    const QString label = tr("✦ free");
    const int labelWidth = painter.fontMetrics().horizontalAdvance(label) + scaled(12);
    const QRect row = rowArea(voice);
    const QRectF cell(xOf(range.begin), row.top(), xOf(range.end) - xOf(range.begin), row.height());
    if (cell.width() < labelWidth)
        return;
    QRectF ground(0, 0, labelWidth, row.height() - scaled(6));
    ground.moveCenter(cell.center());
    painter.fillRect(ground, theme().panel);
    painter.setPen(theme().voiceText(voice));
    painter.drawText(ground, Qt::AlignCenter, label);
}

void LockMap::drawCell(QPainter& painter, Voice voice, const core::LockCell& cell) const {
    const QRect row = rowArea(voice);
    const QColor colour = theme().voice(voice);
    const QRectF area(xOf(cell.range.begin) + 1, row.top() + 0.5,
                      std::max(xOf(cell.range.end) - xOf(cell.range.begin) - 2, 1.0),
                      row.height() - 1);
    painter.setBrush(Qt::NoBrush);
    if (cell.mode == LockMode::Locked) {
        QColor filled = colour;
        filled.setAlphaF(0.3F);
        painter.setPen(Qt::NoPen);
        painter.setBrush(filled);
        painter.drawRoundedRect(area, scaled(4), scaled(4));
        return;
    }
    const bool rhythm = cell.mode == LockMode::Rhythm;
    painter.setPen(QPen(colour, 1.5, rhythm ? Qt::SolidLine : Qt::DashLine));
    painter.drawRoundedRect(area.adjusted(0.5, 0, -0.5, 0), scaled(4), scaled(4));
}

void LockMap::drawNotes(QPainter& painter, Voice voice) const {
    const core::Song& song = review_.shownSong();
    const QRect row = rowArea(voice);
    const core::PitchRange range = core::pitchRange(voice);
    const double inner = row.height() - scaled(8);
    painter.setRenderHint(QPainter::Antialiasing, false);
    double drawnTo = -1;
    for (const core::Note& note : song.part(voice).notes) {
        const double x = xOf(note.start);
        const double end = std::max(xOf(note.end()), x + 1);
        if (end < drawnTo + 0.5)
            continue;
        drawnTo = end;
        const LockMode mode = song.frame.locks.at(voice, note.start);
        QColor colour = theme().voice(voice);
        if (mode == LockMode::Free)
            colour.setAlphaF(0.45F);
        if (mode == LockMode::Rhythm) {
            painter.fillRect(QRectF(x, row.top() + scaled(5), std::max(1.5, scaled(1.5) * 1.0),
                                    row.height() - scaled(10)),
                             colour);
            continue;
        }
        const double share =
            (note.pitch - range.lowest + 0.5) / (range.highest - range.lowest + 1.0);
        painter.fillRect(QRectF(x, row.top() + scaled(4) + (1 - share) * inner, end - x,
                                std::max(2.0, scaled(2) * 1.0)),
                         colour);
    }
    painter.setRenderHint(QPainter::Antialiasing, true);
}

void LockMap::paintEvent(QPaintEvent* /*event*/) {
    if (picture_.isNull())
        drawPicture();
    QPainter painter(this);
    painter.drawPixmap(0, 0, picture_);
    painter.setRenderHint(QPainter::Antialiasing);
    const core::Song& song = review_.shownSong();
    const QRect map = mapArea();
    if (state_.selection()) {
        const core::TickRange ticks = state_.selectedTicks(song);
        const QRectF frame(xOf(ticks.begin), map.top() - scaled(4),
                           std::max(xOf(ticks.end) - xOf(ticks.begin), 3.0),
                           map.height() + scaled(8));
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme().accent, scaled(2)));
        painter.drawRoundedRect(frame, scaled(5), scaled(5));
    }
    const double x = xOf(state_.playhead());
    painter.setPen(QPen(theme().playhead, scaled(1.5)));
    painter.drawLine(QPointF(x, map.top() - scaled(2)), QPointF(x, map.bottom() + scaled(2)));
}

void LockMap::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton)
        return;
    for (const Voice voice : core::kVoices) {
        const QRect row = rowArea(voice);
        if (event->pos().y() >= row.top() && event->pos().y() <= row.bottom())
            state_.setCurrentVoice(voice);
    }
    if (event->pos().x() < mapArea().left())
        return;
    pressedX_ = event->pos().x();
    pressedBar_ = barAt(pressedX_);
    dragging_ = false;
}

void LockMap::mouseMoveEvent(QMouseEvent* event) {
    if ((event->buttons() & Qt::LeftButton) == 0 || pressedBar_ == 0)
        return;
    if (std::abs(event->pos().x() - pressedX_) >= QApplication::startDragDistance())
        dragging_ = true;
    if (dragging_)
        state_.select(BarRange{pressedBar_, barAt(event->pos().x())});
}

void LockMap::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || pressedBar_ == 0)
        return;
    const Tick tick = tickAt(event->pos().x());
    if (!dragging_)
        Q_EMIT seekRequested(tick);
    Q_EMIT showRequested(dragging_ ? state_.selectedTicks(review_.shownSong()).begin : tick);
    pressedBar_ = 0;
    dragging_ = false;
}

}  // namespace studio::widgets
