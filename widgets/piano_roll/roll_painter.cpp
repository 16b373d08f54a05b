// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "widgets/piano_roll/roll_painter.h"

#include "widgets/style/theme.h"
#include "widgets/voices/voice_names.h"

#include <QCoreApplication>
#include <QPainterPath>

#include <algorithm>
#include <array>

namespace studio::widgets {

using core::Note;
using core::Tick;
using core::Voice;

namespace {

/// Lines closer than this are left out.
constexpr double kClosestLines = 9;
constexpr double kClosestNumbers = 34;
constexpr std::int64_t kSubdivisions = 4;
constexpr double kLeastDashedWidth = 12;

QColor faded(QColor colour, double alpha) {
    colour.setAlphaF(static_cast<float>(alpha));
    return colour;
}

}  // namespace

RollPainter::RollPainter(QPainter& painter, const RollLayout& layout, const TakeReview& review,
                         const ViewState& state)
    : painter_(painter),
      layout_(layout),
      review_(review),
      state_(state),
      song_(review.shownSong()) {}

void RollPainter::paint() {
    painter_.fillRect(painter_.viewport(), theme().panel);
    painter_.setClipRect(layout_.grid);
    paintRows();
    paintTimeLines(layout_.grid);
    paintSelection(layout_.grid);
    // The current voice is drawn last and so lies on top.
    for (const Voice voice : {Voice::Triangle, Voice::Pulse2, Voice::Pulse1}) {
        if (voice != state_.currentVoice())
            paintNotes(voice);
    }
    if (state_.currentVoice() != Voice::Noise)
        paintNotes(state_.currentVoice());
    if (song_.noteCount() == 0)
        paintEmptyHint();
    painter_.setClipRect(layout_.noise);
    paintNoiseLane();
    painter_.setClipping(false);
    paintKeyboard();
    paintRuler();
    paintPlayhead();
}

void RollPainter::paintRows() {
    painter_.fillRect(layout_.grid, theme().background);
    const int top = layout_.pitchAt(layout_.grid.top());
    const int bottom = layout_.pitchAt(layout_.grid.bottom());
    const QColor white =
        theme().kind == ThemeKind::Dark ? faded(theme().raised, 0.35) : theme().panel;
    for (int pitch = bottom; pitch <= top; ++pitch) {
        const QRectF row(layout_.grid.left(), layout_.yOf(pitch), layout_.grid.width(),
                         layout_.rowHeight);
        if (!isBlackKey(pitch))
            painter_.fillRect(row, white);
        if (pitch % 12 == 0)
            painter_.fillRect(QRectF(row.left(), row.bottom() - 1, row.width(), 1), theme().line);
    }
}

void RollPainter::paintTimeLines(const QRect& area) {
    const core::TickRange visible = layout_.visibleTicks();
    const core::MeterMap& meter = song_.frame.meter;
    const auto vertical = [&](Tick tick, const QColor& colour) {
        painter_.fillRect(QRectF(std::round(layout_.xOf(tick)), area.top(), 1, area.height()),
                          colour);
    };
    const std::int64_t lastBar = song_.barCount() + 1;
    for (std::int64_t bar = meter.barAt(visible.begin); bar <= lastBar; ++bar) {
        const Tick start = meter.barStart(bar);
        if (start > visible.end)
            break;
        const Tick next = meter.barStart(bar + 1);
        const std::int64_t beats = meter.signatureAt(start).numerator;
        const double beatWidth = static_cast<double>(next - start) /
                                 static_cast<double>(std::max<std::int64_t>(beats, 1)) *
                                 layout_.pixelsPerTick;
        if (bar < lastBar && beatWidth >= kClosestLines) {
            const bool fine = beatWidth >= kClosestLines * kSubdivisions;
            for (std::int64_t beat = 0; beat < beats; ++beat) {
                const Tick from = meter.beatStart(bar, beat);
                const Tick to = meter.beatStart(bar, beat + 1);
                for (std::int64_t part = 1; fine && part < kSubdivisions; ++part)
                    vertical(from + (to - from) * part / kSubdivisions, faded(theme().line, 0.35));
                if (beat > 0)
                    vertical(from, faded(theme().line, 0.9));
            }
        }
        vertical(start, theme().strongLine);
    }
    const double end = layout_.xOf(song_.frame.length);
    if (end < area.right())
        painter_.fillRect(QRectF(end, area.top(), area.right() - end + 1, area.height()),
                          faded(theme().line, 0.45));
}

void RollPainter::paintSelection(const QRect& area) {
    if (!state_.selection())
        return;
    const core::TickRange ticks = state_.selectedTicks(song_);
    const QRectF shade(layout_.xOf(ticks.begin), area.top(),
                       layout_.xOf(ticks.end) - layout_.xOf(ticks.begin), area.height());
    painter_.fillRect(shade, faded(theme().accent, theme().kind == ThemeKind::Dark ? 0.12 : 0.08));
}

void RollPainter::paintNotes(Voice voice) {
    const core::TickRange visible = layout_.visibleTicks();
    const auto& notes = song_.part(voice).notes;
    std::size_t i = core::firstNoteFrom(notes, visible.begin);
    i = i > 0 ? i - 1 : 0;
    painter_.setRenderHint(QPainter::Antialiasing);
    for (; i < notes.size() && notes[i].start < visible.end; ++i) {
        const QRectF rect = layout_.noteRect(voice, notes[i]);
        if (rect.bottom() >= layout_.grid.top() && rect.right() >= layout_.grid.left())
            paintNote(voice, notes[i], rect);
    }
    painter_.setRenderHint(QPainter::Antialiasing, false);
}

void RollPainter::paintNote(Voice voice, const Note& note, const QRectF& rect) {
    const QColor colour = theme().voice(voice);
    const double radius = std::min(3.0, std::min(rect.width(), rect.height()) / 2);
    if (!review_.isWritten(voice, note)) {
        painter_.setPen(Qt::NoPen);
        painter_.setBrush(colour);
        painter_.drawRoundedRect(rect, radius, radius);
        paintVoiceMark(voice, rect);
        return;
    }
    painter_.setBrush(faded(colour, 0.5));
    const bool roomForDashes = rect.width() >= kLeastDashedWidth;
    painter_.setPen(roomForDashes ? QPen(theme().voiceText(voice), 1, Qt::DashLine) : Qt::NoPen);
    painter_.drawRoundedRect(roomForDashes ? rect.adjusted(0.5, 0.5, -0.5, -0.5) : rect, radius,
                             radius);
}

void RollPainter::paintVoiceMark(Voice voice, const QRectF& rect) {
    // A second cue beside the colour, where there is room for it.
    if (rect.width() < 10 || rect.height() < 7)
        return;
    const QColor& dark = theme().noteMark;
    if (voice == Voice::Pulse2) {
        painter_.fillRect(QRectF(rect.left() + 3, rect.center().y() - 0.5, rect.width() - 6, 1.5),
                          dark);
    } else if (voice == Voice::Triangle) {
        QPainterPath wedge(rect.topLeft() + QPointF(2, 1.5));
        wedge.lineTo(rect.left() + 6, rect.center().y());
        wedge.lineTo(rect.left() + 2, rect.bottom() - 1.5);
        painter_.fillPath(wedge, dark);
    }
}

void RollPainter::paintNoiseLane() {
    painter_.fillRect(layout_.noise, theme().background);
    paintTimeLines(layout_.noise);
    paintSelection(layout_.noise);
    const core::TickRange visible = layout_.visibleTicks();
    const auto& notes = song_.part(Voice::Noise).notes;
    std::size_t i = core::firstNoteFrom(notes, visible.begin);
    i = i > 0 ? i - 1 : 0;
    painter_.setRenderHint(QPainter::Antialiasing);
    for (; i < notes.size() && notes[i].start < visible.end; ++i)
        paintNote(Voice::Noise, notes[i], layout_.noteRect(Voice::Noise, notes[i]));
    painter_.setRenderHint(QPainter::Antialiasing, false);
}

void RollPainter::paintKeyboard() {
    painter_.save();
    painter_.setClipRect(layout_.keyboard);
    painter_.fillRect(layout_.keyboard, theme().background);
    painter_.setFont(interfaceFont(10));
    const int bottom = layout_.pitchAt(layout_.keyboard.bottom());
    const int top = layout_.pitchAt(layout_.keyboard.top());
    for (int pitch = bottom; pitch <= top; ++pitch) {
        const double width = layout_.keyboard.width() * (isBlackKey(pitch) ? 0.62 : 1.0) - 1;
        const QRectF key(layout_.keyboard.left(), layout_.yOf(pitch), width, layout_.rowHeight - 1);
        painter_.fillRect(key, isBlackKey(pitch) ? theme().blackKey : theme().whiteKey);
        if (pitch % 12 == 0) {
            painter_.setPen(theme().keyText);
            painter_.drawText(key.adjusted(0, 0, -scaled(4), 0), Qt::AlignRight | Qt::AlignVCenter,
                              pitchName(pitch));
        }
    }
    painter_.setClipRect(layout_.noiseLabel);
    painter_.fillRect(layout_.noiseLabel, theme().background);
    painter_.setPen(theme().voiceText(Voice::Noise));
    painter_.setFont(interfaceFont(11, QFont::DemiBold));
    painter_.drawText(layout_.noiseLabel, Qt::AlignCenter, shortVoiceName(Voice::Noise));
    painter_.restore();
    painter_.fillRect(
        QRect(layout_.noiseLabel.left(), layout_.noise.top() - 1, layout_.noise.right() + 1, 1),
        theme().strongLine);
}

void RollPainter::paintRuler() {
    painter_.fillRect(QRect(0, 0, layout_.ruler.right() + 1, layout_.ruler.height()),
                      theme().panel);
    painter_.save();
    painter_.setClipRect(layout_.ruler);
    if (state_.selection()) {
        const core::TickRange ticks = state_.selectedTicks(song_);
        const double left = layout_.xOf(ticks.begin);
        const QRectF bar(left, layout_.ruler.bottom() - scaled(4), layout_.xOf(ticks.end) - left,
                         scaled(3));
        painter_.setRenderHint(QPainter::Antialiasing);
        painter_.setPen(Qt::NoPen);
        painter_.setBrush(theme().accent);
        painter_.drawRoundedRect(bar, 1.5, 1.5);
        painter_.setRenderHint(QPainter::Antialiasing, false);
    }
    const core::MeterMap& meter = song_.frame.meter;
    const core::TickRange visible = layout_.visibleTicks();
    const std::int64_t first = meter.barAt(visible.begin);
    const double barWidth = static_cast<double>(meter.barStart(first + 1) - meter.barStart(first)) *
                            layout_.pixelsPerTick;
    std::int64_t every = 1;
    while (static_cast<double>(every) * barWidth < scaled(kClosestNumbers))
        every *= 2;
    painter_.setPen(theme().text);
    painter_.setFont(interfaceFont(12, QFont::DemiBold));
    for (std::int64_t bar = first - (first - 1) % every; bar <= song_.barCount(); bar += every) {
        const Tick start = meter.barStart(bar);
        if (start > visible.end)
            break;
        painter_.drawText(QRectF(layout_.xOf(start) + scaled(5), 0, scaled(60),
                                 layout_.ruler.height() - scaled(4)),
                          Qt::AlignVCenter, QString::number(bar));
    }
    painter_.restore();
    painter_.fillRect(QRect(0, layout_.ruler.bottom(), layout_.ruler.right() + 1, 1), theme().line);
}

void RollPainter::paintPlayhead() {
    const double x = layout_.xOf(state_.playhead());
    if (x < layout_.grid.left() || x > layout_.grid.right())
        return;
    painter_.setRenderHint(QPainter::Antialiasing);
    painter_.fillRect(QRectF(x - 0.75, layout_.ruler.bottom() - scaled(6), 1.5,
                             layout_.noise.bottom() - layout_.ruler.bottom() + scaled(6)),
                      theme().playhead);
    QPainterPath handle;
    const double top = layout_.ruler.bottom() - scaled(11);
    handle.moveTo(x - scaled(5), top);
    handle.lineTo(x + scaled(5), top);
    handle.lineTo(x, top + scaled(7));
    handle.closeSubpath();
    painter_.fillPath(handle, theme().playhead);
    painter_.setRenderHint(QPainter::Antialiasing, false);
}

void RollPainter::paintEmptyHint() {
    painter_.setPen(theme().secondaryText);
    painter_.setFont(interfaceFont(14));
    painter_.drawText(layout_.grid, Qt::AlignCenter,
                      QCoreApplication::translate(
                          "roll", "No notes yet. Press Fill, and the model writes some."));
}

}  // namespace studio::widgets
