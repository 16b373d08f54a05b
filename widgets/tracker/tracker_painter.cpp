// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "widgets/tracker/tracker_painter.h"

#include "widgets/style/theme.h"
#include "widgets/style/voice_look.h"
#include "widgets/tracker/cell_text.h"
#include "widgets/voices/voice_names.h"

#include <algorithm>

namespace studio::widgets {

using core::LockMode;
using core::Row;
using core::RowColumn;
using core::RowEvent;
using core::Tick;
using core::Voice;

namespace {

constexpr double kGhostly = 0.35;
constexpr double kTakePaleness = 0.6;

QColor faded(QColor colour, double alpha) {
    colour.setAlphaF(static_cast<float>(colour.alphaF() * alpha));
    return colour;
}

}  // namespace

void CellWords::draw(QPainter& painter, QPoint topLeft, const QString& word, const QFont& font) {
    auto found = words_.find(word);
    if (found == words_.end()) {
        QStaticText text(word);
        text.setTextFormat(Qt::PlainText);
        text.setPerformanceHint(QStaticText::AggressiveCaching);
        text.prepare({}, font);
        found = words_.insert(word, text);
    }
    painter.drawStaticText(topLeft, *found);
}

TrackerPainter::TrackerPainter(QPainter& painter, const TrackerLook& look, CellWords& words)
    : painter_(painter),
      look_(look),
      layout_(look.layout),
      song_(look.review.songInWriting()),
      rows_(look.cursor.rows()),
      words_(words),
      font_(figureFont(13)),
      markFont_(figureFont(9)) {
    textTop_ = (layout_.rowHeight - QFontMetrics(font_).height()) / 2;
    lastRow_ = std::min(rows_.rows() - 1, layout_.firstRow + layout_.wholeRows());
}

void TrackerPainter::paint() {
    painter_.fillRect(QRect(QPoint(), layout_.size), theme().panel);
    painter_.setClipRect(layout_.grid());
    painter_.setFont(font_);
    paintRows();
    for (const Voice voice : core::kVoices)
        paintLocks(voice);
    paintPlayhead();
    paintMarked();
    for (const Voice voice : core::kVoices)
        paintVoice(voice);
    paintCursor();
    painter_.setClipping(false);
    paintHeader();
    if (look_.focused)
        paintFocus(painter_, QRectF(QPointF(), layout_.size));
}

void TrackerPainter::paintRows() {
    for (std::int64_t row = layout_.firstRow; row <= lastRow_; ++row) {
        const QRect line = layout_.rowRect(row);
        const bool bar = rows_.startsBar(row);
        const bool beyond = row >= rows_.songRows();
        if (beyond)
            painter_.fillRect(line, theme().panel);
        else
            painter_.fillRect(line, bar                     ? theme().raised
                                    : rows_.startsBeat(row) ? faded(theme().raised, 0.5)
                                                            : theme().background);
        if (bar)
            painter_.fillRect(QRect(line.left(), line.top(), line.width(), 1), theme().strongLine);
        const QString number = rowNumber(rows_, row);
        const QColor colour = bar && !beyond ? theme().text : theme().secondaryText;
        painter_.setPen(beyond ? theme().disabledText : colour);
        const int width = static_cast<int>(number.size()) * layout_.figureWidth;
        painter_.drawText(QRect(layout_.numberWidth - scaled(6) - width - layout_.scrollX,
                                line.top(), width + scaled(2), line.height()),
                          Qt::AlignLeft | Qt::AlignVCenter, number);
    }
}

void TrackerPainter::paintLocks(Voice voice) {
    const QRect area = layout_.voiceRect(voice);
    painter_.fillRect(QRect(area.left(), area.top(), 1, area.height()), theme().line);
    const core::TickRange visible{rows_.row(layout_.firstRow).line, rows_.row(lastRow_).range.end};
    for (const core::LockCell& cell :
         song_.frame.locks.cells(voice, visible.intersected({0, song_.frame.length}))) {
        const int top = layout_.yOf(rows_.rowAt(cell.range.begin));
        const int bottom = layout_.yOf(rows_.rowAt(cell.range.end - 1) + 1);
        const QRect cells(area.left() + 1, top, area.width() - 1, bottom - top);
        if (cell.mode == LockMode::Locked)
            painter_.fillRect(cells, faded(theme().voice(voice), 0.1));
        paintLockEdge(cells, cell.mode, theme().voice(voice));
    }
}

void TrackerPainter::paintLockEdge(const QRect& cells, LockMode mode, const QColor& colour) {
    const int width = scaled(2);
    if (mode == LockMode::Locked) {
        painter_.fillRect(QRect(cells.left(), cells.top(), width, cells.height()), colour);
        return;
    }
    // As in the lock map: ticks keep the rhythm, steps the pitches, dashes are free, dots silent.
    const bool marks = mode == LockMode::Rhythm || mode == LockMode::Pitch;
    const bool fine = marks || mode == LockMode::Silent;
    const int every = fine ? layout_.rowHeight / 3 : layout_.rowHeight;
    const int length = fine ? scaled(2) : layout_.rowHeight / 2;
    int step = 0;
    for (int y = cells.top() + (every - length) / 2; y < cells.bottom(); y += every) {
        const int left = cells.left() + (mode == LockMode::Pitch && step++ % 2 == 1 ? width : 0);
        const int wide = mode == LockMode::Rhythm ? 2 * width : width;
        painter_.fillRect(QRect(left, y, wide, length), colour);
    }
}

void TrackerPainter::paintMarked() {
    const auto& block = look_.cursor.block();
    if (block) {
        const QRect first = layout_.cellRect(block->first);
        const QRect last = layout_.cellRect(block->last);
        const QRect area = QRect(first.topLeft(), last.bottomRight()).adjusted(-scaled(2), 0, 0, 0);
        painter_.fillRect(area, faded(theme().accent, 0.35));
        painter_.setPen(theme().accent);
        painter_.setBrush(Qt::NoBrush);
        painter_.drawRect(area.adjusted(0, 0, -1, -1));
        return;
    }
    const core::TickRange visible{rows_.row(layout_.firstRow).range.begin,
                                  rows_.row(lastRow_).range.end};
    for (const Voice voice : core::kVoices) {
        const auto& onsets = look_.state.selectedNotes().onsets(voice);
        const int column = static_cast<int>(core::index(voice)) * kColumnsPerVoice;
        for (auto onset = std::ranges::lower_bound(onsets, visible.begin);
             onset != onsets.end() && *onset < visible.end; ++onset)
            painter_.fillRect(layout_.cellRect({rows_.rowAt(*onset), column}),
                              faded(theme().accent, 0.35));
    }
}

void TrackerPainter::paintVoice(Voice voice) {
    const int first = static_cast<int>(core::index(voice)) * kColumnsPerVoice;
    for (std::int64_t index = layout_.firstRow; index <= lastRow_; ++index) {
        const Row row = rows_.row(index);
        for (int column = first; column < first + kColumnsPerVoice; ++column)
            paintCell({index, column}, row);
    }
}

QColor TrackerPainter::textColour(Voice voice, RowColumn column) const {
    const QColor colour = column == RowColumn::Timbre ? theme().secondaryText
                          : column == RowColumn::Note ? theme().voiceText(voice)
                                                      : theme().text;
    const bool behind = look_.state.isGhost(voice) || !look_.state.isAudible(voice);
    return behind ? faded(colour, kGhostly) : colour;
}

bool TrackerPainter::isWritten(Voice voice, const RowEvent& event) const {
    const core::Note* note = core::noteAt(song_.part(voice).notes, event.at);
    return note != nullptr &&
           (look_.review.isWritten(voice, *note) || look_.review.isDrafted(voice, *note));
}

void TrackerPainter::drawWord(const QRect& cell, const QString& word, const QColor& colour) {
    painter_.setPen(colour);
    words_.draw(painter_, cell.topLeft() + QPoint(0, textTop_), word, font_);
}

void TrackerPainter::paintCell(TrackerPlace place, const Row& row) {
    const Voice voice = voiceOfColumn(place.column);
    const RowColumn column = kindOfColumn(place.column);
    const QRect cell = layout_.cellRect(place);
    const auto events = core::rowEvents(song_, voice, column, row.range);
    if (events.empty()) {
        if (column == RowColumn::Timbre)
            paintInherited(cell, voice, row);
        else
            drawWord(cell, column == RowColumn::Note ? QStringLiteral("···") : QStringLiteral("·"),
                     theme().strongLine);
        return;
    }
    const RowEvent& event = shownEvent(events);
    QColor colour = textColour(voice, column);
    if (event.kind == RowEvent::Kind::End)
        colour = faded(colour, kTakePaleness);
    if (isWritten(voice, event)) {
        painter_.setPen(QPen(colour, 1, Qt::DotLine));
        painter_.drawLine(cell.left(), cell.bottom(), cell.left() + cell.width() - scaled(6),
                          cell.bottom());
        colour = faded(colour, kTakePaleness);
    }
    drawWord(cell, eventText(voice, column, event), colour);
    paintMarks(cell, row, events, place.column);
}

void TrackerPainter::paintInherited(const QRect& cell, Voice voice, const Row& row) {
    const core::Part& part = song_.part(voice);
    const std::size_t first = core::firstNoteFrom(part.notes, row.range.begin);
    const bool starts = first < part.notes.size() && part.notes[first].start < row.range.end;
    if (!starts || core::highestTimbre(voice) == 0) {
        drawWord(cell, QStringLiteral("··"), theme().strongLine);
        return;
    }
    const int timbre = core::laneValueAt(part.timbre, part.notes[first].start, 0);
    drawWord(cell, QStringLiteral("V%1").arg(timbre), theme().disabledText);
}

void TrackerPainter::paintMarks(const QRect& cell, const Row& row,
                                const std::vector<RowEvent>& events, int column) {
    const Voice voice = voiceOfColumn(column);
    const int figures = kindOfColumn(column) == RowColumn::Note     ? 3
                        : kindOfColumn(column) == RowColumn::Volume ? 1
                                                                    : 2;
    // Dots below the figures, as far along as the events are into the row.
    const QSize dot(scaled(3), scaled(2));
    const int width = figures * layout_.figureWidth - dot.width();
    for (const RowEvent& event : events) {
        const int offset = offsetInRow(row, event.at);
        if (offset != 0)
            painter_.fillRect(
                QRect(QPoint(cell.left() + width * offset / 100, cell.bottom() + 1 - dot.height()),
                      dot),
                theme().voice(voice));
    }
    const bool room = layout_.roomy && kindOfColumn(column) == RowColumn::Note;
    QString mark;
    if (events.size() > 1)
        mark = room ? QStringLiteral("×%1").arg(events.size()) : QString::number(events.size());
    else if (room && offsetInRow(row, events.front().at) != 0)
        mark = QStringLiteral("+%1").arg(offsetInRow(row, events.front().at));
    if (mark.isEmpty())
        return;
    painter_.setFont(markFont_);
    painter_.setPen(events.size() > 1 ? theme().text : theme().secondaryText);
    const int left = cell.left() + figures * layout_.figureWidth + 1;
    painter_.drawText(QPoint(left, cell.top() + QFontMetrics(markFont_).ascent() + scaled(1)),
                      mark);
    painter_.setFont(font_);
}

void TrackerPainter::paintPlayhead() {
    const std::int64_t row = rows_.rowAt(look_.state.playhead());
    if (row < layout_.firstRow || row > lastRow_)
        return;
    const QRect line = layout_.rowRect(row);
    painter_.fillRect(line, faded(theme().playhead, 0.14));
    painter_.fillRect(QRect(0, line.top(), scaled(3), line.height()), theme().playhead);
}

void TrackerPainter::paintCursor() {
    const TrackerPlace place = look_.cursor.place();
    const QRect line = layout_.rowRect(place.row);
    const QColor colour = look_.writes ? theme().accent : theme().secondaryText;
    painter_.fillRect(line, faded(colour, look_.focused ? 0.16 : 0.08));
    QRect cell = layout_.cellRect(place);
    cell.adjust(-scaled(2), 0, -scaled(3), -1);
    if (look_.focused)
        painter_.fillRect(cell, faded(colour, 0.4));
    painter_.setBrush(Qt::NoBrush);
    painter_.setPen(colour);
    painter_.drawRect(cell);
}

void TrackerPainter::paintHeader() {
    painter_.fillRect(QRect(0, 0, layout_.size.width(), layout_.headerHeight), theme().panel);
    for (const Voice voice : core::kVoices)
        paintVoiceHeader(voice);
    painter_.fillRect(QRect(0, layout_.headerHeight - 1, layout_.size.width(), 1), theme().line);
}

void TrackerPainter::paintVoiceHeader(Voice voice) {
    const QRect area = layout_.headerRect(voice);
    const bool audible = look_.state.isAudible(voice);
    const bool current = voice == look_.state.currentVoice();
    QRectF mark(area.left() + scaled(8), 0, scaled(11), scaled(11));
    mark.moveCenter(QPointF(mark.center().x(), area.center().y()));
    painter_.setRenderHint(QPainter::Antialiasing);
    paintVoiceMark(painter_, mark, voice, faded(theme().voice(voice), audible ? 1 : kGhostly));
    painter_.setRenderHint(QPainter::Antialiasing, false);
    painter_.setFont(interfaceFont(12, current ? QFont::Bold : QFont::Medium));
    painter_.setPen(audible ? theme().voiceText(voice) : theme().disabledText);
    const QRect text = area.adjusted(scaled(24), 0, -scaled(4), 0);
    painter_.drawText(text, Qt::AlignVCenter,
                      layout_.roomy ? voiceName(voice) : shortVoiceName(voice));
    if (current)
        painter_.fillRect(QRect(area.left() + scaled(8), area.bottom() - scaled(2),
                                area.width() - scaled(12), scaled(2)),
                          theme().voice(voice));
}

}  // namespace studio::widgets
