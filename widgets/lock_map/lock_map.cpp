// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "widgets/lock_map/lock_map.h"

#include "widgets/style/theme.h"
#include "widgets/style/voice_look.h"
#include "widgets/style/words.h"
#include "widgets/voices/lock_mode_look.h"
#include "widgets/voices/voice_names.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace studio::widgets {

using core::LockMode;
using core::Tick;
using core::Voice;

namespace {

constexpr double kLabelWidth = 178;
constexpr double kTop = 26;
constexpr double kRow = 21;
constexpr double kRowGap = 6;
constexpr double kMargin = 20;
constexpr double kFewestPixelsPerNumber = 36;
}  // namespace

LockMap::LockMap(TakeReview& review, ViewState& state, QWidget* parent)
    : QWidget(parent), review_(review), state_(state) {
    makeBrushes();
    followLanguage(*this, [this] {
        setAccessibleName(tr("Lock map"));
        setStatusTip(tr("Click: go there · Drag: select bars"));
        sayBrushes();
        forgetPicture();
    });
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    // Not by clicks: Space goes on playing after one.
    setFocusPolicy(Qt::TabFocus);
    setMouseTracking(true);
    connect(&review, &TakeReview::changed, this, &LockMap::forgetPicture);
    connect(&Themes::instance(), &Themes::changed, this, [this] {
        updateGeometry();
        setBrushIcons();
        placeBrushes();
        forgetPicture();
    });
    connect(&state, &ViewState::selectionChanged, this, &LockMap::showSelection);
    connect(&state, &ViewState::currentVoiceChanged, this, &LockMap::forgetPicture);
    connect(&state, &ViewState::mixChanged, this, &LockMap::forgetPicture);
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

core::TickRange LockMap::shownTicks() const {
    const core::TickRange whole{0, std::max<Tick>(review_.shownSong().frame.length, 1)};
    const core::TickRange part = zoomed_.intersected(whole);
    return part.empty() ? whole : part;
}

double LockMap::xOf(Tick tick) const {
    const QRect map = mapArea();
    const core::TickRange shown = shownTicks();
    return map.left() + static_cast<double>(map.width()) * static_cast<double>(tick - shown.begin) /
                            static_cast<double>(shown.length());
}

Tick LockMap::tickAt(double x) const {
    const QRect map = mapArea();
    const core::TickRange shown = shownTicks();
    const double share = (x - map.left()) / std::max(map.width(), 1);
    return shown.begin +
           static_cast<Tick>(std::clamp(share, 0.0, 1.0) * static_cast<double>(shown.length()));
}

std::int64_t LockMap::barAt(int x) const {
    const core::Song& song = review_.shownSong();
    return std::min(song.frame.meter.barAt(tickAt(x)), song.barCount());
}

const core::LockMap& LockMap::locks() const {
    return stroke_ ? *stroke_ : review_.shownSong().frame.locks;
}

QColor LockMap::colourOf(Voice voice) const {
    return state_.isAudible(voice) ? theme().voice(voice) : theme().strongLine;
}

QRectF LockMap::frameRect() const {
    const QRect map = mapArea();
    const core::TickRange ticks = state_.selectedTicks(review_.shownSong());
    return {xOf(ticks.begin), map.top() - scaled(4) * 1.0,
            std::max(xOf(ticks.end) - xOf(ticks.begin), 3.0), map.height() + scaled(8) * 1.0};
}

QRectF LockMap::cursorRect() const {
    const auto [first, last] = std::minmax(anchor_.bar, cursor_.bar);
    const auto [top, bottom] = std::minmax(anchor_.voice, cursor_.voice);
    const core::TickRange ticks = review_.shownSong().frame.meter.bars(first, last);
    const QRect rows = rowArea(top).united(rowArea(bottom));
    return {xOf(ticks.begin), rows.top() * 1.0, xOf(ticks.end) - xOf(ticks.begin),
            rows.height() * 1.0};
}

void LockMap::forgetPicture() {
    picture_ = QPixmap();
    update();
}

void LockMap::resizeEvent(QResizeEvent* /*event*/) {
    placeBrushes();
    forgetPicture();
}

void LockMap::drawPicture() {
    picture_ = QPixmap(size() * devicePixelRatioF());
    picture_.setDevicePixelRatio(devicePixelRatioF());
    picture_.fill(theme().panel);
    QPainter painter(&picture_);
    painter.setRenderHint(QPainter::Antialiasing);
    drawLabels(painter);
    painter.setClipRect(mapArea().adjusted(0, -scaled(kTop), scaled(kMargin), scaled(4)));
    drawBarNumbers(painter);
    painter.setClipRect(mapArea().adjusted(0, -2, 0, scaled(4)));
    for (const Voice voice : core::kVoices)
        drawRow(painter, voice);
}

void LockMap::drawLabels(QPainter& painter) const {
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
    const core::TickRange shown = shownTicks();
    const std::int64_t first = song.frame.meter.barAt(shown.begin);
    const std::int64_t last = std::min(song.frame.meter.barAt(shown.end), bars);
    const double barWidth =
        static_cast<double>(mapArea().width()) / static_cast<double>(last - first + 1);
    std::int64_t every = 1;
    while (static_cast<double>(every) * barWidth < scaled(kFewestPixelsPerNumber))
        every *= every == 1 ? 4 : 2;
    painter.setPen(theme().secondaryText);
    painter.setFont(interfaceFont(11));
    for (std::int64_t bar = first - (first - 1) % every; bar <= last; bar += every)
        painter.drawText(QPointF(xOf(song.frame.meter.barStart(bar)) + scaled(3), scaled(kTop - 9)),
                         QString::number(bar));
}

void LockMap::drawRow(QPainter& painter, Voice voice) const {
    for (const core::LockCell& cell : locks().cells(voice, shownTicks()))
        drawCell(painter, voice, cell);
    drawNotes(painter, voice);
    drawWishes(painter, voice);
    for (const core::LockCell& cell : locks().cells(voice, shownTicks())) {
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
    const QColor colour = colourOf(voice);
    const QRectF area(xOf(cell.range.begin) + 1, row.top() + 0.5,
                      std::max(xOf(cell.range.end) - xOf(cell.range.begin) - 2, 1.0),
                      row.height() - 1);
    paintLockCell(painter, area, cell.mode, colour);
}

void LockMap::drawNotes(QPainter& painter, Voice voice) const {
    const core::Song& song = review_.shownSong();
    const QRect row = rowArea(voice);
    const core::PitchRange range = core::pitchRange(voice);
    const double inner = row.height() - scaled(8);
    painter.setRenderHint(QPainter::Antialiasing, false);
    double drawnTo = -1;
    const auto& notes = song.part(voice).notes;
    const core::TickRange shown = shownTicks();
    std::size_t first = core::firstNoteFrom(notes, shown.begin);
    first = first > 0 ? first - 1 : 0;
    for (std::size_t i = first; i < notes.size() && notes[i].start < shown.end; ++i) {
        // Of notes that share a pixel one is drawn; long songs have hundreds to each.
        if (xOf(notes[i].end()) < drawnTo + 0.5) {
            i = std::max(core::firstNoteFrom(notes, tickAt(drawnTo + 0.5)), i + 1) - 1;
            continue;
        }
        const core::Note& note = notes[i];
        const double x = xOf(note.start);
        const double end = std::max(xOf(note.end()), x + 1);
        drawnTo = end;
        const LockMode mode = locks().at(voice, note.start);
        QColor colour = colourOf(voice);
        if (core::takesNotesOut(mode) && mode != LockMode::Pitch)
            colour.setAlphaF(mode == LockMode::Free ? 0.45F : 0.25F);
        if (mode == LockMode::Rhythm) {
            painter.fillRect(QRectF(x, row.top() + scaled(5), std::max(1.5, scaled(1.5) * 1.0),
                                    row.height() - scaled(10)),
                             colour);
            continue;
        }
        const double share =
            (note.pitch - range.lowest + 0.5) / (range.highest - range.lowest + 1.0);
        // Under PITCH steps without a length: only their heights are fixed.
        const double width = mode == LockMode::Pitch ? std::min(end - x, scaled(3) * 1.0) : end - x;
        painter.fillRect(QRectF(x, row.top() + scaled(4) + (1 - share) * inner, width,
                                std::max(2.0, scaled(2) * 1.0)),
                         colour);
    }
    painter.setRenderHint(QPainter::Antialiasing, true);
}

void LockMap::drawWishes(QPainter& painter, Voice voice) const {
    const QRect row = rowArea(voice);
    for (const core::WishCell& cell : review_.shownSong().frame.wishes.cells(voice, shownTicks())) {
        if (cell.wish == core::Wish())
            continue;
        const double x = xOf(cell.range.begin);
        painter.fillRect(QRectF(x + 1, row.bottom() + scaled(2), xOf(cell.range.end) - x - 2,
                                std::max(1.5, scaled(1.5) * 1.0)),
                         theme().voiceText(voice));
    }
}

void LockMap::paintEvent(QPaintEvent* /*event*/) {
    if (picture_.isNull())
        drawPicture();
    QPainter painter(this);
    painter.drawPixmap(0, 0, picture_);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRect map = mapArea();
    const int margin = scaled(5);
    painter.setClipRect(map.adjusted(-margin, -margin, margin, margin));
    painter.setBrush(Qt::NoBrush);
    if (state_.selection()) {
        painter.setPen(QPen(theme().accent, scaled(2)));
        painter.drawRoundedRect(frameRect(), scaled(5), scaled(5));
    }
    if (hasFocus()) {
        painter.setPen(QPen(theme().focus, scaled(2)));
        painter.drawRoundedRect(cursorRect(), scaled(4), scaled(4));
    }
    const double x = xOf(state_.playhead());
    painter.setPen(QPen(theme().playhead, scaled(1.5)));
    painter.drawLine(QPointF(x, map.top() - scaled(2)), QPointF(x, map.bottom() + scaled(2)));
}

}  // namespace studio::widgets
