// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

// What mouse and keys do in the lock map; how it looks is in lock_map.cpp.

#include "widgets/lock_map/lock_map.h"
#include "widgets/style/icons.h"
#include "widgets/style/theme.h"
#include "widgets/voices/lock_mode_look.h"
#include "widgets/voices/voice_names.h"
#include "widgets/voices/wish_text.h"

#include <QApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QToolButton>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace studio::widgets {

using core::LockMode;
using core::Tick;
using core::Voice;

namespace {

constexpr double kBrushSize = 22;
constexpr double kBrushGap = 3;
constexpr double kBrushTop = 2;
constexpr double kEdgeGrip = 5;
constexpr double kWheelZoom = 1.25;
constexpr double kWheelNotch = 120;
/// Bars that stay in sight at the closest.
constexpr std::int64_t kFewestBars = 8;

QString strokeText(LockMode mode) {
    switch (mode) {
        case LockMode::Locked:
            return LockMap::tr("Lock Cells");
        case LockMode::Rhythm:
            return LockMap::tr("Keep Rhythm of Cells");
        case LockMode::Pitch:
            return LockMap::tr("Keep Pitches of Cells");
        case LockMode::Free:
            return LockMap::tr("Free Cells");
        case LockMode::Silent:
            return LockMap::tr("Silence Cells");
    }
    return {};
}

}  // namespace

void LockMap::makeBrushes() {
    for (const LockMode mode : core::kLockModes) {
        auto* button = new QToolButton(this);
        brushes_[static_cast<std::size_t>(mode)] = button;
        button->setProperty("role", "segment");
        button->setCheckable(true);
        button->setFocusPolicy(Qt::TabFocus);
        connect(button, &QToolButton::clicked, this,
                [this, mode](bool on) { setBrush(on ? std::optional(mode) : std::nullopt); });
    }
    setBrushIcons();
    placeBrushes();
}

void LockMap::sayBrushes() {
    const std::array names{tr("Paint locked"), tr("Paint rhythm"), tr("Paint pitch"),
                           tr("Paint free"), tr("Paint silent")};
    const std::array help{tr("Dragging over cells locks them; press again to select bars instead"),
                          tr("Dragging over cells keeps their rhythm; press again to select bars"),
                          tr("Dragging over cells keeps their pitches; press again to select bars"),
                          tr("Dragging over cells frees them; press again to select bars"),
                          tr("Dragging over cells silences them; press again to select bars")};
    for (std::size_t i = 0; i < brushes_.size(); ++i) {
        brushes_[i]->setAccessibleName(names[i]);
        brushes_[i]->setToolTip(help[i]);
        brushes_[i]->setStatusTip(help[i]);
    }
}

void LockMap::setBrushIcons() {
    for (const LockMode mode : core::kLockModes) {
        QToolButton* brush = brushes_[static_cast<std::size_t>(mode)];
        brush->setIcon(themedIcon(lockModeIcon(mode)));
        brush->setIconSize(QSize(scaled(13), scaled(13)));
    }
}

void LockMap::placeBrushes() {
    int x = width() - mapArea().left() - mapArea().width();
    for (QToolButton* brush : brushes_) {
        brush->setGeometry(x, scaled(kBrushTop), scaled(kBrushSize), scaled(kBrushSize));
        x += scaled(kBrushSize + kBrushGap);
    }
}

void LockMap::setBrush(std::optional<LockMode> brush) {
    brush_ = brush;
    for (const LockMode mode : core::kLockModes)
        brushes_[static_cast<std::size_t>(mode)]->setChecked(mode == brush);
}

LockMap::Cell LockMap::cellAt(QPoint position) const {
    Cell cell{core::kVoices.front(), barAt(position.x())};
    for (const Voice voice : core::kVoices) {
        if (position.y() >= rowArea(voice).top())
            cell.voice = voice;
    }
    return cell;
}

LockMap::Drag LockMap::dragAt(QPoint position) const {
    const bool onCells = position.y() >= mapArea().top();
    if (state_.selection()) {
        const QRectF frame = frameRect();
        const double grip = scaled(kEdgeGrip);
        if (std::abs(position.x() - frame.left()) <= grip)
            return Drag::LeftEdge;
        if (std::abs(position.x() - frame.right()) <= grip)
            return Drag::RightEdge;
        if (!(brush_ && onCells) && position.x() > frame.left() && position.x() < frame.right())
            return Drag::MoveFrame;
    }
    return brush_ && onCells ? Drag::Paint : Drag::Select;
}

void LockMap::setModes(Cell from, Cell to, LockMode mode, core::LockMap& locks) const {
    const auto [first, last] = std::minmax(from.bar, to.bar);
    const auto [top, bottom] = std::minmax(from.voice, to.voice);
    for (const Voice voice : core::kVoices) {
        if (voice >= top && voice <= bottom)
            locks.set(voice, review_.shownSong().frame.meter.bars(first, last), mode);
    }
}

void LockMap::beginStroke(Cell at, LockMode mode) {
    drag_ = Drag::Paint;
    painting_ = mode;
    stroke_ = review_.shownSong().frame.locks;
    strokeAt_ = at;
    paintTo(at);
}

void LockMap::paintTo(Cell to) {
    setModes(strokeAt_, to, painting_, *stroke_);
    strokeAt_ = to;
    forgetPicture();
}

void LockMap::endStroke() {
    const core::LockMap painted = *std::exchange(stroke_, std::nullopt);
    drag_ = Drag::None;
    forgetPicture();
    Q_EMIT locksChangeRequested(painted, strokeText(painting_));
}

void LockMap::cancelStroke() {
    stroke_.reset();
    drag_ = Drag::None;
    forgetPicture();
}

void LockMap::mousePressEvent(QMouseEvent* event) {
    if (drag_ != Drag::None) {
        cancelStroke();
        return;
    }
    const QPoint at = event->position().toPoint();
    const bool left = event->button() == Qt::LeftButton;
    const bool onCells = at.y() >= mapArea().top();
    if (!left && event->button() != Qt::RightButton)
        return;
    pressed_ = cellAt(at);
    if (left && onCells)
        state_.setCurrentVoice(pressed_.voice);
    if (at.x() < mapArea().left() || (!left && !onCells))
        return;
    pressedAt_ = at;
    dragged_ = false;
    framePressed_ = state_.selection();
    if (!left) {
        const LockMode mode = review_.shownSong().frame.locks.at(
            pressed_.voice, review_.shownSong().frame.meter.barStart(pressed_.bar));
        beginStroke(pressed_, mode == LockMode::Free ? LockMode::Locked : LockMode::Free);
        return;
    }
    drag_ = dragAt(at);
    if (drag_ == Drag::Paint)
        beginStroke(pressed_, *brush_);
}

void LockMap::dragFrame(QPoint position) {
    const std::int64_t bar = barAt(position.x());
    if (drag_ == Drag::Select) {
        state_.select(BarRange{pressed_.bar, bar});
        return;
    }
    BarRange frame = *framePressed_;
    if (drag_ == Drag::LeftEdge) {
        frame.first = std::min(bar, frame.last);
    } else if (drag_ == Drag::RightEdge) {
        frame.last = std::max(bar, frame.first);
    } else {
        const std::int64_t by = std::clamp(bar - pressed_.bar, 1 - frame.first,
                                           review_.shownSong().barCount() - frame.last);
        frame = {frame.first + by, frame.last + by};
    }
    state_.select(frame);
    if (drag_ == Drag::MoveFrame)
        Q_EMIT showRequested(state_.selectedTicks(review_.shownSong()).begin);
}

void LockMap::mouseMoveEvent(QMouseEvent* event) {
    const QPoint at = event->position().toPoint();
    if (drag_ == Drag::None) {
        showHelpAt(at);
        return;
    }
    if (drag_ == Drag::Paint) {
        paintTo(cellAt(at));
        return;
    }
    if (std::abs(at.x() - pressedAt_.x()) >= QApplication::startDragDistance())
        dragged_ = true;
    if (dragged_)
        dragFrame(at);
}

void LockMap::mouseReleaseEvent(QMouseEvent* event) {
    if (drag_ == Drag::None ||
        (event->button() != Qt::LeftButton && event->button() != Qt::RightButton))
        return;
    if (drag_ == Drag::Paint) {
        endStroke();
        return;
    }
    const Tick tick = tickAt(event->position().x());
    if (!dragged_)
        Q_EMIT seekRequested(tick);
    Q_EMIT showRequested(dragged_ ? state_.selectedTicks(review_.shownSong()).begin : tick);
    drag_ = Drag::None;
}

void LockMap::wheelEvent(QWheelEvent* event) {
    // With Alt or Shift the wheel comes as a sideways one on some desktops.
    const double notches = (event->angleDelta().x() + event->angleDelta().y()) / kWheelNotch;
    if ((event->modifiers() & Qt::ControlModifier) != 0) {
        zoom(std::pow(kWheelZoom, notches), event->position().x());
        event->accept();
    } else if (!zoomed_.empty()) {
        scrollBy(static_cast<Tick>(-notches * static_cast<double>(shownTicks().length()) / 8));
        event->accept();
    } else {
        event->ignore();
    }
}

void LockMap::zoom(double factor, double x) {
    const core::Song& song = review_.shownSong();
    const core::TickRange shown = shownTicks();
    const Tick at = tickAt(x);
    const Tick shortest = std::min(song.frame.meter.barStart(kFewestBars + 1), song.frame.length);
    const auto length =
        std::max(static_cast<Tick>(static_cast<double>(shown.length()) / factor), shortest);
    if (length >= song.frame.length) {
        zoomed_ = {};
    } else {
        const double share =
            static_cast<double>(at - shown.begin) / static_cast<double>(shown.length());
        zoomed_.begin = at - static_cast<Tick>(share * static_cast<double>(length));
        zoomed_.end = zoomed_.begin + length;
    }
    scrollBy(0);
}

void LockMap::scrollBy(Tick ticks) {
    const Tick length = zoomed_.length();
    zoomed_.begin = std::clamp<Tick>(zoomed_.begin + ticks, 0,
                                     std::max<Tick>(review_.shownSong().frame.length - length, 0));
    zoomed_.end = zoomed_.begin + length;
    forgetPicture();
}

void LockMap::showSelection() {
    const core::TickRange selected = state_.selectedTicks(review_.shownSong());
    if (state_.selection() && !zoomed_.empty()) {
        if (selected.end > zoomed_.end)
            scrollBy(selected.end - zoomed_.end);
        if (selected.begin < zoomed_.begin)
            scrollBy(selected.begin - zoomed_.begin);
    }
    update();
}

QString LockMap::describe(Cell cell) const {
    const core::Song& song = review_.shownSong();
    const core::TickRange ticks = song.frame.meter.bars(cell.bar, cell.bar);
    const auto& notes = song.part(cell.voice).notes;
    const auto count =
        core::firstNoteFrom(notes, ticks.end) - core::firstNoteFrom(notes, ticks.begin);
    const auto cells = locks().cells(cell.voice, ticks);
    const QString mode = cells.size() == 1 ? lockModeText(cells.front().mode) : tr("in parts");
    const QString what = tr("%1, bar %2: %3, %n note(s)", nullptr, static_cast<int>(count))
                             .arg(shortVoiceName(cell.voice))
                             .arg(cell.bar)
                             .arg(mode);
    const QString wish = wishText(song.frame.wishes.at(cell.voice, ticks.begin));
    return wish.isEmpty() ? what : tr("%1, wishes: %2").arg(what, wish);
}

void LockMap::showHelpAt(QPoint position) {
    if (position.x() < mapArea().left()) {
        unsetCursor();
        return;
    }
    const Drag drag = dragAt(position);
    const bool edge = drag == Drag::LeftEdge || drag == Drag::RightEdge;
    setCursor(edge                      ? Qt::SizeHorCursor
              : drag == Drag::MoveFrame ? Qt::OpenHandCursor
              : drag == Drag::Paint     ? Qt::CrossCursor
                                        : Qt::ArrowCursor);
    const QString what = edge                      ? tr("Drag: resize the selection")
                         : drag == Drag::MoveFrame ? tr("Drag: move the selection")
                         : drag == Drag::Paint     ? tr("Drag: paint %1").arg(lockModeText(*brush_))
                                                   : tr("Drag: select bars");
    Q_EMIT hoverHelp(tr("%1 · Click: go there · %2 · Right-drag: free, or lock what is free · "
                        "Ctrl+wheel: zoom")
                         .arg(describe(cellAt(position)), what));
}

void LockMap::leaveEvent(QEvent* /*event*/) {
    Q_EMIT hoverHelp({});
}

bool LockMap::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        if (help->pos().x() >= mapArea().left() && help->pos().y() >= mapArea().top())
            QToolTip::showText(help->globalPos(), describe(cellAt(help->pos())), this);
        return true;
    }
    if (event->type() == QEvent::ShortcutOverride &&
        handles(*static_cast<const QKeyEvent*>(event))) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

bool LockMap::handles(const QKeyEvent& key) const {
    if ((key.modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) != 0)
        return false;
    switch (key.key()) {
        case Qt::Key_Left:
        case Qt::Key_Right:
        case Qt::Key_Up:
        case Qt::Key_Down:
        case Qt::Key_Space:
        case Qt::Key_Return:
        case Qt::Key_Enter:
            return true;
        case Qt::Key_Escape:
            return stroke_.has_value();
        default:
            return false;
    }
}

void LockMap::keyPressEvent(QKeyEvent* event) {
    if (!handles(*event)) {
        QWidget::keyPressEvent(event);
        return;
    }
    const bool extend = (event->modifiers() & Qt::ShiftModifier) != 0;
    switch (event->key()) {
        case Qt::Key_Left:
            return moveCursor(0, -1, extend);
        case Qt::Key_Right:
            return moveCursor(0, 1, extend);
        case Qt::Key_Up:
            return moveCursor(-1, 0, extend);
        case Qt::Key_Down:
            return moveCursor(1, 0, extend);
        case Qt::Key_Escape:
            return cancelStroke();
        default:
            return cycleModes();
    }
}

void LockMap::focusInEvent(QFocusEvent* event) {
    const auto& bars = state_.selection();
    const std::int64_t playing = barAt(static_cast<int>(xOf(state_.playhead())));
    anchor_ = {state_.currentVoice(), bars ? bars->first : playing};
    cursor_ = {state_.currentVoice(), bars ? bars->last : playing};
    QWidget::focusInEvent(event);
    update();
}

void LockMap::focusOutEvent(QFocusEvent* event) {
    QWidget::focusOutEvent(event);
    update();
}

void LockMap::moveCursor(int voices, std::int64_t bars, bool extend) {
    const int row = std::clamp(static_cast<int>(core::index(cursor_.voice)) + voices, 0,
                               static_cast<int>(core::kVoiceCount) - 1);
    cursor_.voice = core::kVoices[static_cast<std::size_t>(row)];
    cursor_.bar = std::clamp<std::int64_t>(cursor_.bar + bars, 1, review_.shownSong().barCount());
    if (!extend)
        anchor_ = cursor_;
    state_.setCurrentVoice(cursor_.voice);
    state_.select(BarRange{anchor_.bar, cursor_.bar});
    Q_EMIT showRequested(state_.selectedTicks(review_.shownSong()).begin);
    Q_EMIT hoverHelp(tr("%1 · Space: next mode · Shift+arrows: more cells").arg(describe(cursor_)));
    update();
}

void LockMap::cycleModes() {
    const core::Song& song = review_.shownSong();
    const LockMode now = song.frame.locks.at(cursor_.voice, song.frame.meter.barStart(cursor_.bar));
    const auto next = (static_cast<std::size_t>(now) + 1) % core::kLockModes.size();
    const LockMode mode = core::kLockModes[next];
    core::LockMap changed = song.frame.locks;
    setModes(anchor_, cursor_, mode, changed);
    Q_EMIT locksChangeRequested(changed, strokeText(mode));
}

}  // namespace studio::widgets
