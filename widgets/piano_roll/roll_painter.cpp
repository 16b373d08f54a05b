// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "widgets/piano_roll/roll_painter.h"

#include "widgets/piano_roll/note_painter.h"
#include "widgets/piano_roll/roll_text.h"
#include "widgets/style/theme.h"
#include "widgets/voices/voice_names.h"

#include <QPainterPath>

#include <algorithm>
#include <array>
#include <cmath>

namespace studio::widgets {

using core::Note;
using core::Tick;
using core::Voice;

namespace {

/// Lines closer than this are left out.
constexpr double kClosestLines = 9;
constexpr double kClosestNumbers = 34;
constexpr double kBlackKeyShare = 0.62;

QColor faded(QColor colour, double alpha) {
    colour.setAlphaF(static_cast<float>(alpha));
    return colour;
}

/// A marker that stands on the loop point, left of where the bar's number begins.
void paintLoopPoint(QPainter& painter, const RollLayout& layout, core::Tick at) {
    const double x = layout.xOf(at);
    const double top = layout.ruler.top() + scaled(2);
    const double half = scaled(4);
    const std::array marker{QPointF(x - half, top), QPointF(x + half, top),
                            QPointF(x, top + 2 * half)};
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme().accent);
    painter.drawPolygon(marker.data(), static_cast<int>(marker.size()));
}

}  // namespace

RollPainter::RollPainter(QPainter& painter, const RollPicture& picture, const QRect& dirty)
    : painter_(painter),
      picture_(picture),
      layout_(picture.layout),
      state_(picture.state),
      song_(picture.song),
      dirty_(dirty) {}

void RollPainter::paint() {
    painter_.setClipRect(layout_.grid.intersected(dirty_));
    paintRows();
    paintSelection(layout_.grid);
    paintNotes();
    paintNoiseLane();
    paintOverNotes();
    painter_.setClipping(false);
    paintKeyboard();
    paintRuler();
    paintPlayhead();
}

core::TickRange RollPainter::dirtyTicks() const {
    const QRect area = layout_.ruler.united(layout_.noise).intersected(dirty_);
    return {layout_.tickAt(area.left() - 1), layout_.tickAt(area.right() + 1) + 1};
}

void RollPainter::paintRows() {
    const QRect area = layout_.grid.intersected(dirty_);
    if (area.isEmpty())
        return;
    const bool light = theme().kind == ThemeKind::Light;
    const QColor white = light ? theme().panel : mixed(theme().raised, theme().background, 0.35);
    // Rows differ in two colours only: the lines across them are painted once for each.
    const QPixmap whiteRow = paintedRow(area, white);
    const QPixmap blackRow = paintedRow(area, theme().background);
    const int top = layout_.pitchAt(area.top());
    for (int pitch = layout_.pitchAt(area.bottom()); pitch <= top; ++pitch) {
        const int y = static_cast<int>(layout_.yOf(pitch));
        painter_.drawPixmap(area.left(), y, isBlackKey(pitch) ? blackRow : whiteRow);
        if (pitch % 12 == 0)
            painter_.fillRect(QRect(area.left(), y + layout_.rowHeight - 1, area.width(), 1),
                              theme().line);
    }
}

QPixmap RollPainter::paintedRow(const QRect& area, const QColor& ground) const {
    const QRect row(area.left(), area.top(), area.width(), layout_.rowHeight);
    const double ratio = painter_.device()->devicePixelRatioF();
    QPixmap pixmap((QSizeF(row.size()) * ratio).toSize());
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(ground);
    QPainter painter(&pixmap);
    painter.translate(-row.topLeft());
    paintTimeLines(painter, row);
    return pixmap;
}

void RollPainter::paintLine(QPainter& painter, const QRect& area, Tick tick,
                            const QColor& colour) const {
    painter.fillRect(
        QRect(static_cast<int>(std::lround(layout_.xOf(tick))), area.top(), 1, area.height()),
        colour);
}

void RollPainter::paintTimeLines(QPainter& painter, const QRect& area) const {
    const core::TickRange visible = dirtyTicks();
    paintGridLines(painter, area, visible);
    paintBarLines(painter, area, visible);
    const double end = layout_.xOf(song_.frame.length);
    if (end < area.right())
        painter.fillRect(QRectF(end, area.top(), area.right() - end + 1, area.height()),
                         faded(theme().line, 0.45));
}

void RollPainter::paintGridLines(QPainter& painter, const QRect& area,
                                 core::TickRange visible) const {
    const core::Grid grid = state_.grid(song_);
    std::int64_t line = grid.indexAt(visible.begin);
    const Tick distance = grid.tick(line + 1) - grid.tick(line);
    if (static_cast<double>(distance) * layout_.pixelsPerTick < scaled(kClosestLines))
        return;
    const QColor colour = faded(theme().line, 0.35);
    const Tick end = std::min(visible.end, song_.frame.length);
    for (Tick tick = grid.tick(line); tick < end; tick = grid.tick(++line))
        paintLine(painter, area, tick, colour);
}

void RollPainter::paintBarLines(QPainter& painter, const QRect& area,
                                core::TickRange visible) const {
    const core::MeterMap& meter = song_.frame.meter;
    const QColor beatColour = faded(theme().line, 0.9);
    const std::int64_t lastBar = song_.barCount() + 1;
    const std::int64_t first = meter.barAt(visible.begin);
    const double barWidth = static_cast<double>(meter.barStart(first + 1) - meter.barStart(first)) *
                            layout_.pixelsPerTick;
    std::int64_t every = 1;
    while (barWidth > 0 && static_cast<double>(every) * barWidth < scaled(kClosestLines))
        every *= 2;
    for (std::int64_t bar = first - (first - 1) % every; bar <= lastBar; bar += every) {
        const Tick start = meter.barStart(bar);
        if (start > visible.end)
            break;
        const std::int64_t beats = meter.signatureAt(start).numerator;
        const bool showsBeats = barWidth / static_cast<double>(std::max<std::int64_t>(beats, 1)) >=
                                scaled(kClosestLines);
        for (std::int64_t beat = 1; showsBeats && bar < lastBar && beat < beats; ++beat)
            paintLine(painter, area, meter.beatStart(bar, beat), beatColour);
        paintLine(painter, area, start, theme().strongLine);
    }
}

void RollPainter::paintSelection(const QRect& area) {
    if (!state_.selection())
        return;
    const core::TickRange ticks = state_.selectedTicks(song_);
    const QRectF shade(layout_.xOf(ticks.begin), area.top(),
                       layout_.xOf(ticks.end) - layout_.xOf(ticks.begin), area.height());
    painter_.fillRect(shade, faded(theme().accent, theme().kind == ThemeKind::Light ? 0.08 : 0.12));
}

void RollPainter::paintNotes() {
    NotePainter notes(painter_, picture_, dirty_);
    // Ghosts lie below, the current voice lies on top.
    std::array order{Voice::Triangle, Voice::Pulse2, Voice::Pulse1};
    std::ranges::stable_sort(order, {}, [this](Voice voice) {
        return voice == state_.currentVoice() ? 2 : state_.isGhost(voice) ? 0 : 1;
    });
    for (const Voice voice : order)
        notes.paint(voice);
}

void RollPainter::paintNoiseLane() {
    const QRect area = layout_.noise.intersected(dirty_);
    if (area.isEmpty())
        return;
    painter_.setClipRect(area);
    painter_.fillRect(area, theme().background);
    paintTimeLines(painter_, layout_.noise);
    paintSelection(layout_.noise);
    NotePainter(painter_, picture_, dirty_).paint(Voice::Noise);
}

void RollPainter::paintOverNotes() {
    painter_.setClipRect(layout_.grid.united(layout_.noise).intersected(dirty_));
    if (song_.noteCount() == 0)
        paintEmptyHint();
    paintCaret();
    const RollPreview& preview = picture_.preview;
    if (preview.cut)
        paintLine(painter_, layout_.grid.united(layout_.noise), *preview.cut, theme().text);
    if (preview.band) {
        painter_.setPen(QPen(theme().accent, 1));
        painter_.setBrush(faded(theme().accent, 0.15));
        painter_.drawRect(preview.band->adjusted(0.5, 0.5, -0.5, -0.5));
    }
}

void RollPainter::paintCaret() {
    const QColor colour = faded(theme().accent, state_.typesNotes() ? 1.0 : 0.55);
    paintLine(painter_, layout_.grid.united(layout_.noise), state_.caret(), colour);
}

QColor RollPainter::pressedColour(Voice voice, int pitch) const {
    const auto& heard = picture_.preview.heard;
    if (heard && heard->voice == voice && heard->pitch == pitch)
        return theme().voice(voice);
    if (!state_.playing() || state_.isGhost(voice))
        return {};
    const Note* note = core::noteAt(song_.part(voice).notes, state_.playhead());
    return note != nullptr && note->pitch == pitch ? theme().voice(voice) : QColor();
}

void RollPainter::paintKeyboard() {
    const QRect area = layout_.keyboard.united(layout_.noiseLabel).intersected(dirty_);
    if (area.isEmpty())
        return;
    painter_.save();
    painter_.setClipRect(layout_.keyboard);
    painter_.fillRect(layout_.keyboard, theme().background);
    painter_.setFont(interfaceFont(10));
    const int top = layout_.pitchAt(layout_.keyboard.top());
    for (int pitch = layout_.pitchAt(layout_.keyboard.bottom()); pitch <= top; ++pitch) {
        QColor pressed;
        for (const Voice voice : {Voice::Triangle, Voice::Pulse2, Voice::Pulse1}) {
            const QColor colour = pressedColour(voice, pitch);
            pressed = colour.isValid() ? colour : pressed;
        }
        paintKey(pitch, pressed);
    }
    painter_.setClipRect(layout_.noiseLabel);
    paintNoiseKeys();
    painter_.restore();
    painter_.fillRect(
        QRect(layout_.noiseLabel.left(), layout_.noise.top() - 1, layout_.noise.right() + 1, 1),
        theme().strongLine);
}

void RollPainter::paintKey(int pitch, const QColor& pressed) {
    const double width = layout_.keyboard.width() * (isBlackKey(pitch) ? kBlackKeyShare : 1.0) - 1;
    const QRectF key(layout_.keyboard.left(), layout_.yOf(pitch), width, layout_.rowHeight - 1);
    const QColor& still = isBlackKey(pitch) ? theme().blackKey : theme().whiteKey;
    painter_.fillRect(key, pressed.isValid() ? pressed : still);
    if (pitch % 12 != 0)
        return;
    painter_.setPen(pressed.isValid() ? theme().noteText : theme().keyText);
    painter_.drawText(key.adjusted(0, 0, -scaled(4), 0), Qt::AlignRight | Qt::AlignVCenter,
                      pitchName(pitch));
}

void RollPainter::paintNoiseKeys() {
    painter_.fillRect(layout_.noiseLabel, theme().background);
    const core::PitchRange range = core::pitchRange(Voice::Noise);
    for (int pitch = range.lowest; pitch <= range.highest; ++pitch) {
        const QColor pressed = pressedColour(Voice::Noise, pitch);
        if (pressed.isValid())
            painter_.fillRect(QRectF(layout_.noiseLabel.left(), layout_.noiseYOf(pitch),
                                     layout_.noiseLabel.width() - 1, layout_.noiseRowHeight()),
                              pressed);
    }
    painter_.setPen(theme().voiceText(Voice::Noise));
    painter_.setFont(interfaceFont(11, QFont::DemiBold));
    painter_.drawText(layout_.noiseLabel, Qt::AlignCenter, shortVoiceName(Voice::Noise));
}

void RollPainter::paintRuler() {
    const QRect whole(0, 0, layout_.ruler.right() + 1, layout_.ruler.bottom() + 1);
    if (!whole.intersects(dirty_))
        return;
    painter_.fillRect(whole, theme().panel);
    painter_.save();
    painter_.setClipRect(layout_.loopStrip.united(layout_.ruler));
    painter_.setRenderHint(QPainter::Antialiasing);
    paintLoop();
    if (song_.frame.loopPoint)
        paintLoopPoint(painter_, layout_, *song_.frame.loopPoint);
    if (state_.selection()) {
        const core::TickRange ticks = state_.selectedTicks(song_);
        const double left = layout_.xOf(ticks.begin);
        painter_.setPen(Qt::NoPen);
        painter_.setBrush(theme().accent);
        painter_.drawRoundedRect(QRectF(left, layout_.ruler.bottom() - scaled(4),
                                        layout_.xOf(ticks.end) - left, scaled(3)),
                                 1.5, 1.5);
    }
    painter_.setRenderHint(QPainter::Antialiasing, false);
    paintBarNumbers();
    painter_.restore();
    painter_.fillRect(QRect(0, layout_.ruler.bottom(), layout_.ruler.right() + 1, 1), theme().line);
}

void RollPainter::paintLoop() {
    const QRect& strip = layout_.loopStrip;
    painter_.fillRect(strip, mixed(theme().line, theme().panel, 0.4));
    if (!state_.loop())
        return;
    const double left = layout_.xOf(state_.loop()->begin);
    const double right = layout_.xOf(state_.loop()->end);
    const QColor& colour = state_.loops() ? theme().accent : theme().strongLine;
    painter_.setPen(Qt::NoPen);
    painter_.setBrush(colour);
    painter_.drawRoundedRect(
        QRectF(left, strip.top() + 2.0, std::max(right - left, 2.0), strip.height() - 4.0), 3, 3);
    painter_.setBrush(state_.loops() ? theme().accentText : theme().secondaryText);
    const double grip = scaled(2);
    for (const double x : {left + scaled(3), right - scaled(3) - grip}) {
        if (right - left > scaled(24))
            painter_.drawRect(QRectF(x, strip.top() + 4.0, grip, strip.height() - 8.0));
    }
}

void RollPainter::paintBarNumbers() {
    const core::MeterMap& meter = song_.frame.meter;
    const core::TickRange visible = layout_.visibleTicks();
    const std::int64_t first = meter.barAt(visible.begin);
    const double barWidth = static_cast<double>(meter.barStart(first + 1) - meter.barStart(first)) *
                            layout_.pixelsPerTick;
    std::int64_t every = 1;
    while (barWidth > 0 && static_cast<double>(every) * barWidth < scaled(kClosestNumbers))
        every *= 2;
    painter_.setPen(theme().text);
    painter_.setFont(interfaceFont(12, QFont::DemiBold));
    for (std::int64_t bar = first - (first - 1) % every; bar <= song_.barCount(); bar += every) {
        const Tick start = meter.barStart(bar);
        if (start > visible.end)
            break;
        painter_.drawText(QRectF(layout_.xOf(start) + scaled(5), layout_.ruler.top(), scaled(60),
                                 layout_.ruler.height() - scaled(4)),
                          Qt::AlignVCenter, QString::number(bar));
    }
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
                      RollText::tr("No notes yet. Press here to draw one, or press Fill."));
}

}  // namespace studio::widgets
