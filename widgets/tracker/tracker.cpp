// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "widgets/tracker/tracker.h"

#include "widgets/document/note_keys.h"
#include "widgets/style/theme.h"
#include "widgets/style/words.h"
#include "widgets/tracker/cell_text.h"

#include <QAccessible>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>
#include <cstdlib>

namespace studio::widgets {

using core::RowColumn;
using core::Tick;
using core::Voice;

namespace {

constexpr int kAnglePerNotch = 120;
constexpr int kRowsPerNotch = 4;
/// Rows that stay in sight above and below the cursor, where there is room.
constexpr int kRowsAround = 3;

}  // namespace

Tracker::Tracker(TakeReview& review, ViewState& state, NoteEditor& editor, QWidget* parent)
    : QAbstractScrollArea(parent),
      review_(review),
      state_(state),
      cursor_(review, state),
      rowEditor_(cursor_, editor, state) {
    setName(*this, [] { return tr("Tracker"); });
    setFocusPolicy(Qt::StrongFocus);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    viewport()->setMouseTracking(true);
    const auto repaint = [this] { viewport()->update(); };
    connect(&cursor_, &TrackerCursor::changed, this, &Tracker::followCursor);
    connect(&review, &TakeReview::changed, this, repaint);
    connect(&review, &TakeReview::drafted, this, repaint);
    connect(&state, &ViewState::settingsChanged, this, repaint);
    connect(&state, &ViewState::mixChanged, this, repaint);
    connect(&state, &ViewState::playheadMoved, this, &Tracker::followPlayhead);
    connect(&rowEditor_, &RowEditor::writesChanged, this, repaint);
    connect(&rowEditor_, &RowEditor::said, this, &Tracker::hoverHelp);
    connect(&Themes::instance(), &Themes::changed, this, [this] {
        words_.forget();
        arrange();
    });
    arrange();
}

void Tracker::arrange() {
    layout_.arrange(viewport()->size());
    updateScrollBars();
    viewport()->update();
}

void Tracker::updateScrollBars() {
    const std::int64_t rows = cursor_.rows().rows();
    const std::int64_t most = std::max<std::int64_t>(rows - layout_.wholeRows(), 0);
    layout_.firstRow = std::clamp<std::int64_t>(layout_.firstRow, 0, most);
    verticalScrollBar()->setRange(0, static_cast<int>(most));
    verticalScrollBar()->setPageStep(layout_.wholeRows());
    verticalScrollBar()->setValue(static_cast<int>(layout_.firstRow));
    horizontalScrollBar()->setRange(0, std::max(layout_.contentWidth() - layout_.size.width(), 0));
    horizontalScrollBar()->setPageStep(layout_.size.width());
    horizontalScrollBar()->setSingleStep(layout_.voiceWidth);
}

void Tracker::scrollToRow(std::int64_t firstRow) {
    verticalScrollBar()->setValue(
        static_cast<int>(std::clamp<std::int64_t>(firstRow, 0, verticalScrollBar()->maximum())));
}

void Tracker::showTick(Tick tick) {
    scrollToRow(cursor_.rows().rowAt(tick) - kRowsAround);
}

void Tracker::followCursor() {
    updateScrollBars();
    const TrackerPlace place = cursor_.place();
    if (place != shownPlace_) {
        shownPlace_ = place;
        const int around = std::min(kRowsAround, (layout_.wholeRows() - 1) / 2);
        const std::int64_t highest = place.row - around;
        const std::int64_t lowest = place.row + around - layout_.wholeRows() + 1;
        if (!marking_)
            scrollToRow(std::clamp(layout_.firstRow, lowest, highest));
        const QRect cell = layout_.cellRect(place).translated(layout_.scrollX, 0);
        horizontalScrollBar()->setValue(std::clamp(layout_.scrollX,
                                                   cell.right() - layout_.size.width() + 1,
                                                   std::max(cell.left() - layout_.numberWidth, 0)));
        if (hasFocus())
            describe(place);
    }
    viewport()->update();
}

void Tracker::followPlayhead() {
    const std::int64_t row = cursor_.rows().rowAt(state_.playhead());
    if (row == playRow_)
        return;
    playRow_ = row;
    if (state_.followsPlayhead() && !marking_)
        scrollToRow(row - layout_.wholeRows() / 2);
    viewport()->update();
}

void Tracker::describe(TrackerPlace place) {
    const QString text = describeCell(review_.shownSong(), cursor_.rows(), place.row,
                                      voiceOfColumn(place.column), kindOfColumn(place.column));
    setAccessibleDescription(text);
    QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&changed);
    Q_EMIT hoverHelp(text);
}

bool Tracker::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride &&
        handleKey(*static_cast<QKeyEvent*>(event), false)) {
        event->accept();
        return true;
    }
    return QAbstractScrollArea::event(event);
}

void Tracker::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(viewport());
    const TrackerLook look{layout_, cursor_, review_, state_, hasFocus(), rowEditor_.writes()};
    TrackerPainter(painter, look, words_).paint();
}

void Tracker::resizeEvent(QResizeEvent* /*event*/) {
    arrange();
}

void Tracker::scrollContentsBy(int /*dx*/, int /*dy*/) {
    layout_.scrollX = horizontalScrollBar()->value();
    layout_.firstRow = verticalScrollBar()->value();
    viewport()->update();
}

void Tracker::wheelEvent(QWheelEvent* event) {
    // Some desktops turn Shift or Alt into a sideways wheel.
    const QPoint angle = event->angleDelta();
    turned_ += angle.y() != 0 ? angle.y() : angle.x();
    const int notches = turned_ / kAnglePerNotch;
    if (event->modifiers() & (Qt::ControlModifier | Qt::ShiftModifier)) {
        turned_ -= notches * kAnglePerNotch;
        if (notches != 0 && event->modifiers().testFlag(Qt::ControlModifier))
            rowEditor_.transpose(notches);
        else if (notches != 0)
            rowEditor_.changeValues(notches);
    } else {
        const int rows = turned_ * kRowsPerNotch / kAnglePerNotch;
        turned_ -= rows * kAnglePerNotch / kRowsPerNotch;
        scrollToRow(layout_.firstRow - rows);
    }
    event->accept();
}

bool Tracker::handleMove(const QKeyEvent& key, bool run) {
    const auto modifiers = key.modifiers() & ~Qt::KeypadModifier;
    const bool marks = modifiers == Qt::ShiftModifier;
    const bool ctrl = modifiers == Qt::ControlModifier;
    const TrackerPlace place = cursor_.place();
    const auto go = [&](bool possible, auto move) {
        if (possible && run)
            move();
        return possible;
    };
    const bool plain = modifiers == Qt::NoModifier || marks;
    switch (key.key()) {
        case Qt::Key_Up:
            return go(plain, [&] { cursor_.moveRows(-1, marks); });
        case Qt::Key_Down:
            return go(plain, [&] { cursor_.moveRows(1, marks); });
        case Qt::Key_Left:
            return go(plain || ctrl,
                      [&] { ctrl ? cursor_.moveBars(-1) : cursor_.moveColumns(-1, marks); });
        case Qt::Key_Right:
            return go(plain || ctrl,
                      [&] { ctrl ? cursor_.moveBars(1) : cursor_.moveColumns(1, marks); });
        case Qt::Key_PageUp:
            return go(plain, [&] { cursor_.moveBars(-1, marks); });
        case Qt::Key_PageDown:
            return go(plain, [&] { cursor_.moveBars(1, marks); });
        case Qt::Key_Home:
            return go(plain || ctrl, [&] {
                cursor_.go(ctrl ? TrackerPlace{place.row, 0} : TrackerPlace{0, place.column},
                           marks);
            });
        case Qt::Key_End:
            return go(plain || ctrl, [&] {
                cursor_.go(ctrl ? TrackerPlace{place.row, kTrackerColumns - kColumnsPerVoice}
                                : TrackerPlace{cursor_.rows().songRows() - 1, place.column},
                           marks);
            });
        case Qt::Key_Tab:
            return go(modifiers == Qt::NoModifier, [&] { cursor_.moveVoices(1); });
        case Qt::Key_Backtab:
            return go(true, [&] { cursor_.moveVoices(-1); });
        default:
            return false;
    }
}

bool Tracker::handleEntry(const QKeyEvent& key, bool run) {
    const auto modifiers = key.modifiers() & ~Qt::KeypadModifier;
    if (modifiers != Qt::NoModifier)
        return false;
    if (cursor_.kind() == RowColumn::Note) {
        const auto semitone = semitoneOf(key);
        const bool cuts = key.key() == Qt::Key_1;
        // A key that is held is one note.
        if (run && !key.isAutoRepeat() && semitone)
            rowEditor_.typeNote(*semitone);
        else if (run && !key.isAutoRepeat() && cuts)
            rowEditor_.cutNote();
        return semitone || cuts;
    }
    bool isDigit = false;
    const int digit = key.text().toInt(&isDigit, 16);
    if (!isDigit || key.text().size() != 1)
        return false;
    if (run && cursor_.kind() == RowColumn::Volume)
        rowEditor_.typeVolume(digit);
    else if (run)
        rowEditor_.typeTimbre(digit);
    return true;
}

bool Tracker::handleKey(const QKeyEvent& key, bool run) {
    return handleMove(key, run) || handleEntry(key, run);
}

void Tracker::keyPressEvent(QKeyEvent* event) {
    event->setAccepted(handleKey(*event, true));
}

bool Tracker::focusNextPrevChild(bool /*next*/) {
    // Tab goes to the next voice.
    return false;
}

void Tracker::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton)
        return;
    if (const auto voice = layout_.headerAt(event->pos())) {
        Q_EMIT muteRequested(*voice);
        return;
    }
    if (const auto place = layout_.placeAt(event->pos())) {
        marking_ = true;
        cursor_.go(*place, event->modifiers().testFlag(Qt::ShiftModifier));
    }
}

void Tracker::mouseDoubleClickEvent(QMouseEvent* event) {
    const auto voice = layout_.headerAt(event->pos());
    if (!voice || event->button() != Qt::LeftButton) {
        mousePressEvent(event);
        return;
    }
    // The first click of the two has muted it, or not.
    Q_EMIT muteRequested(*voice);
    Q_EMIT soloRequested(*voice);
}

void Tracker::mouseMoveEvent(QMouseEvent* event) {
    const QPoint position = event->pos();
    if (marking_) {
        const QRect grid = layout_.grid();
        const auto place = layout_.placeAt(
            {std::clamp(position.x(), layout_.numberWidth, layout_.contentWidth() - 1),
             std::clamp(position.y(), grid.top(), grid.bottom())});
        if (place && *place != cursor_.place())
            cursor_.go(*place, true);
        if (position.y() < grid.top())
            scrollToRow(layout_.firstRow - 1);
        else if (position.y() > grid.bottom())
            scrollToRow(layout_.firstRow + 1);
        return;
    }
    if (layout_.headerAt(position))
        Q_EMIT hoverHelp(tr("Click: mute the voice · Double-click: hear it alone"));
    else if (const auto place = layout_.placeAt(position);
             place && place->row < cursor_.rows().rows())
        describe(*place);
    else
        Q_EMIT hoverHelp(
            tr("Wheel: up and down · Ctrl+wheel: transpose · Shift+wheel: volume · Drag: mark"));
}

void Tracker::mouseReleaseEvent(QMouseEvent* /*event*/) {
    marking_ = false;
}

void Tracker::leaveEvent(QEvent* /*event*/) {
    Q_EMIT hoverHelp({});
}

void Tracker::focusInEvent(QFocusEvent* event) {
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void Tracker::focusOutEvent(QFocusEvent* event) {
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

}  // namespace studio::widgets
