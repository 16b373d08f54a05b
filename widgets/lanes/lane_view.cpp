// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "widgets/lanes/lane_view.h"

#include "widgets/lanes/lane_painter.h"
#include "widgets/style/measures.h"
#include "widgets/style/theme.h"
#include "widgets/style/words.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPaintEvent>
#include <QPainter>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <utility>

namespace studio::widgets {

using core::Note;
using core::NoteSet;
using core::Song;
using core::Tick;
using core::Voice;

namespace {

constexpr double kTopPadding = 6;
constexpr double kBottomPadding = 4;
constexpr double kEntryWidth = 56;
/// Steps that the mouse paints are at least so wide.
constexpr double kNarrowestStep = 3;
/// Clicks on one note merge with the value that is typed for it.
constexpr int kClickMerge = 1000;
constexpr Tick kClickMerges = 1'000'000;

}  // namespace

LaneView::LaneView(PianoRoll& roll, TakeReview& review, ViewState& state, NoteEditor& editor,
                   QWidget* parent)
    : QWidget(parent), roll_(roll), review_(review), state_(state), editor_(editor) {
    setName(*this, [] { return tr("Volume and timbre of the notes"); });
    // Keys stay with the roll.
    setFocusPolicy(Qt::ClickFocus);
    setFocusProxy(&roll);
    roll.installEventFilter(this);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    entry_ = new QSpinBox(this);
    setName(*entry_, [] { return tr("Value of the note"); });
    entry_->setButtonSymbols(QAbstractSpinBox::NoButtons);
    measure::fixedWidth(*entry_, kEntryWidth);
    entry_->hide();
    entry_->installEventFilter(this);
    const auto repaint = [this] { update(); };
    connect(&roll, &PianoRoll::layoutChanged, this, repaint);
    connect(&review, &TakeReview::changed, this, [this] { cancelStroke(); });
    connect(&state, &ViewState::selectedNotesChanged, this, repaint);
    connect(&state, &ViewState::currentVoiceChanged, this, [this] { cancelStroke(); });
    connect(&state, &ViewState::playheadMoved, this, repaint);
    connect(&Themes::instance(), &Themes::changed, this, repaint);
}

void LaneView::setKind(LaneKind kind) {
    kind_ = kind;
    cancelStroke();
}

QRect LaneView::area() const {
    const int left = roll_.layoutOfRoll().grid.left();
    const int top = scaled(kTopPadding);
    return {left, top, std::max(width() - left, 1),
            std::max(height() - top - scaled(kBottomPadding), 1)};
}

double LaneView::yOf(int value) const {
    return laneY(area(), kind_, highestLaneValue(kind_, state_.currentVoice()), value);
}

int LaneView::valueAt(double y) const {
    const QRect inside = area();
    const int highest = highestLaneValue(kind_, state_.currentVoice());
    const double share = (inside.bottom() + 1 - y) / inside.height();
    const double value =
        kind_ == LaneKind::Volume ? std::round(share * highest) : std::floor(share * (highest + 1));
    return static_cast<int>(std::clamp(value, 0.0, static_cast<double>(highest)));
}

const Note* LaneView::noteAt(double x) const {
    const Tick tick = roll_.layoutOfRoll().tickAt(x);
    return core::noteAt(editor_.song().part(state_.currentVoice()).notes, tick);
}

LaneSpot LaneView::spotAt(QPointF at) const {
    return {std::max<Tick>(roll_.layoutOfRoll().tickAt(at.x()), 0), valueAt(at.y())};
}

std::int64_t LaneView::stride() const {
    const core::Grid grid = state_.grid(editor_.song());
    const std::int64_t line = grid.indexAt(roll_.layoutOfRoll().visibleTicks().begin);
    const double width = static_cast<double>(grid.tick(line + 1) - grid.tick(line)) *
                         roll_.layoutOfRoll().pixelsPerTick;
    return static_cast<std::int64_t>(std::ceil(kNarrowestStep / std::max(width, 0.001)));
}

void LaneView::paintEvent(QPaintEvent* event) {
    QPainter painter(this);
    const Song& song = stroke_ ? stroke_->song() : review_.shownSong();
    const LanePicture picture{roll_.layoutOfRoll(), song, state_, kind_, area()};
    LanePainter(painter, picture, event->rect()).paint();
}

void LaneView::mousePressEvent(QMouseEvent* event) {
    entry_->hide();
    if (event->button() != Qt::LeftButton || stroke_ ||
        highestLaneValue(kind_, state_.currentVoice()) == 0)
        return;
    // Off the grid, steps are as fine as the NES's own.
    const bool snaps = state_.snaps() != event->modifiers().testFlag(Qt::AltModifier);
    const core::GridUnit unit = snaps ? state_.gridUnit() : core::GridUnit::Frame;
    pressedAt_ = event->position();
    dragged_ = false;
    stroke_.emplace(editor_.song(), state_.currentVoice(), kind_,
                    core::Grid(editor_.song().frame, unit), snaps ? stride() : 1);
    stroke_->paintTo(spotAt(event->position()));
    update();
}

void LaneView::mouseMoveEvent(QMouseEvent* event) {
    if (!stroke_) {
        showHelp(event->position());
        return;
    }
    dragged_ = dragged_ || isDrag(pressedAt_, event->position());
    if (!dragged_)
        return;
    if (event->modifiers().testFlag(Qt::ShiftModifier))
        stroke_->lineTo(spotAt(event->position()));
    else
        stroke_->paintTo(spotAt(event->position()));
    update();
}

void LaneView::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || !stroke_)
        return;
    // The edit tells of itself and would cancel the stroke.
    const LaneStroke stroke = *std::exchange(stroke_, std::nullopt);
    update();
    if (!stroke.changes()) {
        if (stroke.metLock())
            editor_.refuse();
        return;
    }
    const Voice voice = state_.currentVoice();
    const Note* note = noteAt(pressedAt_.x());
    const int merge = dragged_ || note == nullptr
                          ? 0
                          : kClickMerge + static_cast<int>(note->start % kClickMerges);
    const QString text = kind_ == LaneKind::Volume ? tr("Draw volume") : tr("Draw timbre");
    editor_.apply(
        text,
        [&](Song& song) {
            song.part(voice) = stroke.song().part(voice);
            return state_.selectedNotes();
        },
        merge);
}

void LaneView::mouseDoubleClickEvent(QMouseEvent* event) {
    const Note* note = noteAt(event->position().x());
    if (event->button() == Qt::LeftButton && note != nullptr)
        openEntry(*note);
    else
        mousePressEvent(event);
}

void LaneView::openEntry(const Note& note) {
    const Voice voice = state_.currentVoice();
    const int highest = highestLaneValue(kind_, voice);
    if (highest == 0)
        return;
    entryOnset_ = note.start;
    entry_->setRange(kind_ == LaneKind::Volume ? core::kLowestVelocity : 0, highest);
    entry_->setValue(laneValueOf(kind_, editor_.song().part(voice), note));
    const int left = static_cast<int>(roll_.layoutOfRoll().xOf(note.start));
    entry_->adjustSize();
    entry_->move(std::clamp(left, area().left(), std::max(width() - entry_->width(), 0)),
                 std::max((height() - entry_->height()) / 2, 0));
    entry_->show();
    entry_->selectAll();
    entry_->setFocus();
}

void LaneView::takeEntry() {
    const Voice voice = state_.currentVoice();
    const int value = entry_->value();
    entry_->hide();
    NoteSet notes;
    notes.add(voice, entryOnset_);
    const NoteSet before = state_.selectedNotes();
    if (before.contains(voice, entryOnset_))
        notes = before;
    if (core::unlocked(editor_.song(), notes).empty()) {
        editor_.refuse();
        return;
    }
    const QString text = kind_ == LaneKind::Volume ? tr("Draw volume") : tr("Draw timbre");
    editor_.apply(
        text,
        [&](Song& song) {
            if (kind_ == LaneKind::Volume)
                core::setVolume(song, notes, value);
            else
                core::setTimbre(song, notes, value);
            return before;
        },
        kClickMerge + static_cast<int>(entryOnset_ % kClickMerges));
}

void LaneView::wheelEvent(QWheelEvent* event) {
    const QPoint angle = event->angleDelta();
    const int turned = angle.x() + angle.y();
    event->accept();
    if (event->modifiers() & (Qt::ControlModifier | Qt::ShiftModifier)) {
        roll_.scrollBy(*event);
        return;
    }
    if (turned == 0)
        return;
    const Note* note = noteAt(event->position().x());
    const bool onlyOne =
        event->modifiers().testFlag(Qt::AltModifier) || state_.selectedNotes().empty();
    if (onlyOne && note == nullptr)
        return;
    changeValue(turned > 0 ? 1 : -1, onlyOne ? std::optional(note->start) : std::nullopt);
}

void LaneView::changeValue(int by, std::optional<Tick> onlyOnset) {
    const NoteSet before = state_.selectedNotes();
    if (onlyOnset) {
        NoteSet one;
        one.add(state_.currentVoice(), *onlyOnset);
        state_.selectNotes(one);
    }
    if (kind_ == LaneKind::Volume)
        editor_.changeVolume(by);
    else
        editor_.changeTimbre(by);
    if (onlyOnset)
        state_.selectNotes(core::existing(editor_.song(), before));
}

void LaneView::cancelStroke() {
    stroke_.reset();
    entry_->hide();
    update();
}

bool LaneView::eventFilter(QObject* watched, QEvent* event) {
    const bool isKey =
        event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    if (watched == entry_ && event->type() == QEvent::FocusOut)
        entry_->hide();
    if (!isKey)
        return false;
    return watched == entry_ ? filterEntryKey(event) : filterStrokeKey(event);
}

bool LaneView::filterStrokeKey(QEvent* event) {
    // Keys wait for the end of a stroke; Esc cancels it.
    if (!stroke_)
        return false;
    event->accept();
    if (static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape)
        cancelStroke();
    return true;
}

bool LaneView::filterEntryKey(QEvent* event) {
    const int key = static_cast<QKeyEvent*>(event)->key();
    const bool takes = key == Qt::Key_Return || key == Qt::Key_Enter;
    if (!takes && key != Qt::Key_Escape)
        return false;
    event->accept();
    if (event->type() == QEvent::KeyPress && takes)
        takeEntry();
    if (event->type() == QEvent::KeyPress) {
        entry_->hide();
        roll_.setFocus();
    }
    return true;
}

void LaneView::leaveEvent(QEvent* /*event*/) {
    Q_EMIT hoverHelp({});
}

void LaneView::showHelp(QPointF at) {
    const Voice voice = state_.currentVoice();
    if (highestLaneValue(kind_, voice) == 0) {
        Q_EMIT hoverHelp({});
        return;
    }
    const QString how = tr(
        "Drag: paint · Shift: straight line · Wheel: the selected notes by one · Alt+wheel: this "
        "note · Double-click: type");
    const Note* note = noteAt(at.x());
    if (note == nullptr) {
        Q_EMIT hoverHelp(how);
        return;
    }
    const core::Part& part = editor_.song().part(voice);
    const QString value = laneValueText(kind_, voice, laneValueOf(kind_, part, *note));
    if (editor_.song().frame.locks.at(voice, note->start) == core::LockMode::Locked)
        Q_EMIT hoverHelp(
            tr("%1 · locked, so it stays: Ctrl+Shift+L frees the selected notes or bars")
                .arg(value));
    else
        Q_EMIT hoverHelp(value + QStringLiteral(" · ") + how);
}

}  // namespace studio::widgets
