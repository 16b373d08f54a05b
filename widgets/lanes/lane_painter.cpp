// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "widgets/lanes/lane_painter.h"

#include "widgets/lanes/lane_text.h"
#include "widgets/style/theme.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace studio::widgets {

using core::Note;
using core::Tick;
using core::Voice;

namespace {

constexpr double kLeastAlone = 2;
constexpr double kBodyShare = 0.34;
constexpr double kStrongShare = 0.9;
constexpr double kLockedShare = 0.45;
constexpr int kLabelledVolumes = 5;

}  // namespace

double laneY(const QRect& area, LaneKind kind, int highest, int value) {
    if (kind == LaneKind::Volume)
        return area.bottom() + 1 -
               area.height() * static_cast<double>(value) / std::max(highest, 1);
    return area.bottom() + 1 - area.height() * (value + 1.0) / (highest + 1.0);
}

QString laneValueText(LaneKind kind, Voice voice, int value) {
    if (kind == LaneKind::Volume)
        return QString::number(value);
    if (voice == Voice::Noise)
        return value == 0 ? LaneText::tr("long") : LaneText::tr("short");
    static const std::array kDuties{QStringLiteral("12.5 %"), QStringLiteral("25 %"),
                                    QStringLiteral("50 %"), QStringLiteral("75 %")};
    return kDuties[static_cast<std::size_t>(std::clamp(value, 0, 3))];
}

LanePainter::LanePainter(QPainter& painter, const LanePicture& picture, const QRect& dirty)
    : painter_(painter), picture_(picture), dirty_(dirty), voice_(picture.state.currentVoice()) {}

double LanePainter::yOf(int value) const {
    return laneY(picture_.area, picture_.kind, highestLaneValue(picture_.kind, voice_), value);
}

void LanePainter::paint() {
    painter_.fillRect(dirty_, theme().background);
    if (highestLaneValue(picture_.kind, voice_) == 0) {
        painter_.setPen(theme().secondaryText);
        painter_.setFont(interfaceFont(12));
        painter_.drawText(picture_.area, Qt::AlignCenter | Qt::TextWordWrap,
                          picture_.kind == LaneKind::Volume
                              ? LaneText::tr("The triangle has one volume.")
                              : LaneText::tr("The triangle has one timbre."));
        return;
    }
    const QRect columns(picture_.area.left(), 0, picture_.area.width(), picture_.area.bottom() + 1);
    painter_.setClipRect(columns.intersected(dirty_));
    paintLevels();
    paintBars();
    paintNotes();
    paintPlayhead();
    painter_.setClipping(false);
    paintLabels();
}

void LanePainter::paintLevels() {
    const int highest = highestLaneValue(picture_.kind, voice_);
    const int every = picture_.kind == LaneKind::Volume ? kLabelledVolumes : 1;
    QColor colour = theme().line;
    colour.setAlphaF(0.6F);
    for (int value = 0; value <= highest; value += every)
        painter_.fillRect(
            QRect(picture_.area.left(), static_cast<int>(yOf(value)), picture_.area.width(), 1),
            colour);
}

void LanePainter::paintBars() {
    const core::MeterMap& meter = picture_.song.frame.meter;
    const core::TickRange visible = picture_.layout.visibleTicks();
    const std::int64_t first = meter.barAt(visible.begin);
    const double width = static_cast<double>(meter.barStart(first + 1) - meter.barStart(first)) *
                         picture_.layout.pixelsPerTick;
    std::int64_t every = 1;
    while (static_cast<double>(every) * width < scaled(9))
        every *= 2;
    for (std::int64_t bar = first - (first - 1) % every;
         bar <= picture_.song.barCount() + 1 && meter.barStart(bar) <= visible.end; bar += every)
        painter_.fillRect(
            QRect(static_cast<int>(std::lround(picture_.layout.xOf(meter.barStart(bar)))), 0, 1,
                  picture_.area.bottom() + 1),
            theme().line);
}

void LanePainter::paintNotes() {
    const RollLayout& layout = picture_.layout;
    const core::Part& part = picture_.song.part(voice_);
    const auto& notes = part.notes;
    const core::LockMap& locks = picture_.song.frame.locks;
    const Tick end = layout.tickAt(dirty_.right() + 1) + 1;
    std::size_t i = core::firstNoteFrom(notes, layout.tickAt(dirty_.left() - 1));
    i = i > 0 ? i - 1 : 0;
    const auto leastAlone = static_cast<Tick>(kLeastAlone / layout.pixelsPerTick);
    // Of several notes in a column the highest value is seen.
    int column = -1;
    int highest = -1;
    const auto flush = [&] {
        if (highest >= 0)
            painter_.fillRect(
                QRectF(column, yOf(highest), 1, picture_.area.bottom() + 1 - yOf(highest)),
                mixed(theme().voice(voice_), theme().background, kStrongShare));
        highest = -1;
    };
    for (; i < notes.size() && notes[i].start < end; ++i) {
        const Note& note = notes[i];
        if (note.length >= leastAlone) {
            paintNote(note, locks.at(voice_, note.start) == core::LockMode::Locked,
                      picture_.state.selectedNotes().contains(voice_, note.start));
            continue;
        }
        const int x = static_cast<int>(layout.xOf(note.start));
        if (x != column)
            flush();
        column = x;
        highest = std::max(highest, laneValueOf(picture_.kind, part, note));
    }
    flush();
}

void LanePainter::paintNote(const Note& note, bool locked, bool selected) {
    const core::Part& part = picture_.song.part(voice_);
    const core::Lane& lane = picture_.kind == LaneKind::Volume ? part.volume : part.timbre;
    const QColor colour = selected ? theme().text
                          : locked ? mixed(theme().voice(voice_), theme().background, kLockedShare)
                                   : theme().voice(voice_);
    const RollLayout& layout = picture_.layout;
    Tick from = note.start;
    int value = laneValueOf(picture_.kind, part, note);
    for (std::size_t i = core::firstPointFrom(lane, note.start + 1);
         i < lane.size() && lane[i].at < note.end(); ++i) {
        paintStretch(layout.xOf(from), layout.xOf(lane[i].at), value, colour);
        from = lane[i].at;
        value = lane[i].value;
    }
    const double last = layout.xOf(note.end()) - 1;
    paintStretch(layout.xOf(from), last, value, colour);
    // The onset stands out.
    const double top = yOf(laneValueOf(picture_.kind, part, note));
    const double left = layout.xOf(note.start);
    painter_.fillRect(QRectF(left, top, std::min(3.0, std::max(last - left, 1.0)),
                             picture_.area.bottom() + 1 - top),
                      mixed(colour, theme().background, kStrongShare));
}

void LanePainter::paintStretch(double left, double right, int value, const QColor& colour) {
    const double top = yOf(value);
    const double width = std::max(right - left, 1.0);
    painter_.fillRect(QRectF(left, top, width, picture_.area.bottom() + 1 - top),
                      mixed(colour, theme().background, kBodyShare));
    painter_.fillRect(QRectF(left, std::min(top, picture_.area.bottom() - 1.0), width, 2),
                      mixed(colour, theme().background, kStrongShare));
}

void LanePainter::paintLabels() {
    const int highest = highestLaneValue(picture_.kind, voice_);
    const int every = picture_.kind == LaneKind::Volume ? kLabelledVolumes : 1;
    painter_.setPen(theme().secondaryText);
    painter_.setFont(interfaceFont(10));
    const double height = painter_.fontMetrics().height();
    for (int value = 0; value <= highest; value += every) {
        const double middle = picture_.kind == LaneKind::Volume
                                  ? std::clamp(yOf(value), picture_.area.top() + height / 2,
                                               picture_.area.bottom() - height / 2)
                                  : (yOf(value) + yOf(value - 1)) / 2;
        painter_.drawText(QRectF(0, middle - height / 2, picture_.area.left() - scaled(4), height),
                          Qt::AlignRight | Qt::AlignVCenter,
                          laneValueText(picture_.kind, voice_, value));
    }
}

void LanePainter::paintPlayhead() {
    const double x = picture_.layout.xOf(picture_.state.playhead());
    painter_.fillRect(QRectF(x - 0.75, 0, 1.5, picture_.area.bottom() + 1), theme().playhead);
}

}  // namespace studio::widgets
