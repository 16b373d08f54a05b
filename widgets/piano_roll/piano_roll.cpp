// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "widgets/piano_roll/piano_roll.h"

#include "widgets/piano_roll/roll_painter.h"
#include "widgets/style/theme.h"
#include "widgets/voices/voice_names.h"

#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace studio::widgets {

using core::Note;
using core::Tick;
using core::Voice;

namespace {

constexpr double kBarsAtFirst = 8;
constexpr double kWheelZoom = 1.2;
constexpr double kAnglePerNotch = 120;
constexpr double kPixelsPerNotch = 48;
constexpr double kActivityHeight = 24;

}  // namespace

PianoRoll::PianoRoll(TakeReview& review, ViewState& state, NoteEditor& editor, QWidget* parent)
    : QAbstractScrollArea(parent), review_(review), state_(state), editor_(editor) {
    setAccessibleName(tr("Piano roll"));
    setFocusPolicy(Qt::StrongFocus);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    viewport()->setMouseTracking(true);
    layout_.rowHeight = scaled(12);
    const auto repaint = [this] { viewport()->update(); };
    connect(&review, &TakeReview::changed, this, repaint);
    connect(&state, &ViewState::selectionChanged, this, repaint);
    connect(&state, &ViewState::currentVoiceChanged, this, repaint);
    connect(&state, &ViewState::playheadMoved, this, &PianoRoll::followPlayhead);
    connect(&Themes::instance(), &Themes::changed, this, repaint);
}

void PianoRoll::resetView() {
    const core::Song& song = review_.shownSong();
    const Tick barLength = song.frame.meter.barStart(2);
    layout_.pixelsPerTick = layout_.grid.width() / (kBarsAtFirst * static_cast<double>(barLength));
    layout_.scrollX = 0;
    laidOut_ = true;
    layout_.zoomTime(1, layout_.grid.left(), song.frame.length);
    showNotes();
}

/// Scrolls up or down to the middle of what the tonal voices play, a few strays aside.
void PianoRoll::showNotes() {
    constexpr int kMiddleC = 60;
    constexpr std::size_t kStrays = 50;
    std::vector<int> pitches;
    for (const Voice voice : {Voice::Pulse1, Voice::Pulse2, Voice::Triangle}) {
        for (const Note& note : review_.shownSong().part(voice).notes)
            pitches.push_back(note.pitch);
    }
    std::ranges::sort(pitches);
    const std::size_t aside = pitches.size() / kStrays;
    const int middle =
        pitches.empty() ? kMiddleC : (pitches[aside] + pitches[pitches.size() - 1 - aside]) / 2;
    layout_.scrollY = std::clamp((RollLayout::kHighestPitch - middle + 0.5) * layout_.rowHeight -
                                     layout_.grid.height() / 2.0,
                                 0.0, layout_.mostScrollY());
    updateScrollBars();
    viewport()->update();
}

void PianoRoll::zoomToFit() {
    const core::Song& song = review_.shownSong();
    const core::TickRange range = state_.selectedTicks(song);
    if (range.empty())
        return;
    const double wanted = layout_.grid.width() / static_cast<double>(range.length());
    layout_.zoomTime(wanted / layout_.pixelsPerTick, layout_.grid.left(), song.frame.length);
    layout_.scrollX = std::clamp(static_cast<double>(range.begin) * layout_.pixelsPerTick, 0.0,
                                 layout_.mostScrollX(song.frame.length));
    updateScrollBars();
    viewport()->update();
}

void PianoRoll::zoomTime(double factor) {
    layout_.zoomTime(factor, layout_.grid.center().x(), review_.shownSong().frame.length);
    updateScrollBars();
    viewport()->update();
}

void PianoRoll::showTick(Tick tick) {
    constexpr double kFromLeft = 0.08;
    layout_.scrollX = std::clamp(
        static_cast<double>(tick) * layout_.pixelsPerTick - kFromLeft * layout_.grid.width(), 0.0,
        layout_.mostScrollX(review_.shownSong().frame.length));
    updateScrollBars();
    viewport()->update();
}

void PianoRoll::setActivity(const QString& text, double fraction) {
    if (activity_ == text && activityShare_ == fraction)
        return;
    activity_ = text;
    activityShare_ = fraction;
    viewport()->update();
}

void PianoRoll::updateScrollBars() {
    const QSignalBlocker horizontal(horizontalScrollBar());
    const QSignalBlocker vertical(verticalScrollBar());
    horizontalScrollBar()->setRange(
        0, static_cast<int>(layout_.mostScrollX(review_.shownSong().frame.length)));
    horizontalScrollBar()->setPageStep(layout_.grid.width());
    horizontalScrollBar()->setSingleStep(scaled(kPixelsPerNotch));
    horizontalScrollBar()->setValue(static_cast<int>(layout_.scrollX));
    verticalScrollBar()->setRange(0, static_cast<int>(layout_.mostScrollY()));
    verticalScrollBar()->setPageStep(layout_.grid.height());
    verticalScrollBar()->setSingleStep(2 * layout_.rowHeight);
    verticalScrollBar()->setValue(static_cast<int>(layout_.scrollY));
}

void PianoRoll::resizeEvent(QResizeEvent* /*event*/) {
    layout_.divide(viewport()->size());
    if (!laidOut_) {
        resetView();
        return;
    }
    layout_.scrollX =
        std::min(layout_.scrollX, layout_.mostScrollX(review_.shownSong().frame.length));
    layout_.scrollY = std::min(layout_.scrollY, layout_.mostScrollY());
    updateScrollBars();
}

void PianoRoll::scrollContentsBy(int /*dx*/, int /*dy*/) {
    layout_.scrollX = horizontalScrollBar()->value();
    layout_.scrollY = verticalScrollBar()->value();
    viewport()->update();
}

void PianoRoll::followPlayhead() {
    const double x = layout_.xOf(state_.playhead());
    const bool outOfSight = x < layout_.grid.left() || x > layout_.grid.right();
    if (state_.followsPlayhead() && outOfSight && drag_ == Drag::None)
        showTick(state_.playhead());
    viewport()->update();
}

void PianoRoll::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(viewport());
    RollPainter(painter, layout_, review_, state_).paint();
    if (!activity_.isEmpty())
        paintActivity(painter);
}

void PianoRoll::paintActivity(QPainter& painter) const {
    const QRect strip(layout_.grid.left(), layout_.grid.top(), layout_.grid.width(),
                      scaled(kActivityHeight));
    QColor ground = theme().panel;
    ground.setAlphaF(0.92F);
    painter.fillRect(strip, ground);
    painter.setPen(theme().secondaryText);
    painter.setFont(interfaceFont(12));
    const int textWidth = painter.fontMetrics().horizontalAdvance(activity_);
    painter.drawText(strip.adjusted(scaled(10), 0, 0, 0), Qt::AlignVCenter, activity_);
    const QRectF groove(strip.left() + scaled(24) + textWidth, strip.center().y() - scaled(2),
                        scaled(180), scaled(5));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme().line);
    painter.drawRoundedRect(groove, 2.5, 2.5);
    painter.setBrush(theme().accent);
    painter.drawRoundedRect(
        QRectF(groove.topLeft(), QSizeF(groove.width() * activityShare_, groove.height())), 2.5,
        2.5);
}

void PianoRoll::wheelEvent(QWheelEvent* event) {
    // Some desktops turn Alt or Shift into a sideways wheel: only the sum tells how far.
    const QPoint angle = event->angleDelta();
    const double notches = (angle.x() + angle.y()) / kAnglePerNotch;
    const auto modifiers = event->modifiers();
    const double x = event->position().x();
    if (modifiers.testFlag(Qt::ControlModifier) && modifiers.testFlag(Qt::ShiftModifier)) {
        layout_.zoomPitch(notches > 0 ? 1 : -1, event->position().y());
    } else if (modifiers.testFlag(Qt::ControlModifier)) {
        layout_.zoomTime(std::pow(kWheelZoom, notches), x, review_.shownSong().frame.length);
    } else if (modifiers.testFlag(Qt::ShiftModifier)) {
        pan(QPoint(static_cast<int>(notches * scaled(kPixelsPerNotch)), 0));
    } else if (!event->pixelDelta().isNull()) {
        pan(event->pixelDelta());
    } else {
        pan(QPoint(angle.x() * scaled(kPixelsPerNotch) / static_cast<int>(kAnglePerNotch),
                   angle.y() * scaled(kPixelsPerNotch) / static_cast<int>(kAnglePerNotch)));
    }
    updateScrollBars();
    viewport()->update();
    event->accept();
}

void PianoRoll::pan(QPoint by) {
    layout_.scrollX = std::clamp(layout_.scrollX - by.x(), 0.0,
                                 layout_.mostScrollX(review_.shownSong().frame.length));
    layout_.scrollY = std::clamp(layout_.scrollY - by.y(), 0.0, layout_.mostScrollY());
    updateScrollBars();
    viewport()->update();
}

std::int64_t PianoRoll::barAt(double x) const {
    const core::Song& song = review_.shownSong();
    return std::min(song.frame.meter.barAt(std::max<Tick>(layout_.tickAt(x), 0)), song.barCount());
}

void PianoRoll::mousePressEvent(QMouseEvent* event) {
    lastPosition_ = event->pos();
    const bool onRuler = layout_.ruler.contains(event->pos());
    if (event->button() == Qt::MiddleButton) {
        drag_ = Drag::Pan;
        viewport()->setCursor(Qt::ClosedHandCursor);
    } else if (onRuler && (event->button() == Qt::RightButton ||
                           event->modifiers().testFlag(Qt::ShiftModifier))) {
        drag_ = Drag::SelectBars;
        pressedBar_ = barAt(event->position().x());
        state_.select(BarRange{pressedBar_, pressedBar_});
    } else if (onRuler && event->button() == Qt::LeftButton) {
        drag_ = Drag::Seek;
        drag(event->pos());
    } else if (event->button() == Qt::LeftButton) {
        if (const auto voice = voiceAt(event->position()))
            state_.setCurrentVoice(*voice);
    }
}

void PianoRoll::mouseMoveEvent(QMouseEvent* event) {
    if (drag_ == Drag::None)
        showHelpAt(event->pos());
    else
        drag(event->pos());
}

void PianoRoll::drag(QPoint position) {
    if (drag_ == Drag::Pan)
        pan(position - lastPosition_);
    else if (drag_ == Drag::SelectBars)
        state_.select(BarRange{pressedBar_, barAt(position.x())});
    else if (drag_ == Drag::Seek)
        Q_EMIT seekRequested(
            std::clamp<Tick>(layout_.tickAt(position.x()), 0, review_.shownSong().frame.length));
    lastPosition_ = position;
}

void PianoRoll::mouseReleaseEvent(QMouseEvent* /*event*/) {
    drag_ = Drag::None;
    viewport()->unsetCursor();
}

void PianoRoll::leaveEvent(QEvent* /*event*/) {
    Q_EMIT hoverHelp({});
}

std::optional<Voice> PianoRoll::voiceAt(QPointF position) const {
    const core::Song& song = review_.shownSong();
    const Tick tick = layout_.tickAt(position.x());
    for (const Voice voice : core::kVoices) {
        const Note* note = core::noteAt(song.part(voice).notes, tick);
        if (note != nullptr && layout_.noteRect(voice, *note).contains(position))
            return voice;
    }
    return std::nullopt;
}

QString PianoRoll::describeNoteAt(QPointF position) const {
    const auto voice = voiceAt(position);
    if (!voice)
        return {};
    const core::Song& song = review_.shownSong();
    const core::Part& part = song.part(*voice);
    const Tick tick = layout_.tickAt(position.x());
    const Note& note = *core::noteAt(part.notes, tick);
    const QString pitch =
        *voice == Voice::Noise ? tr("period %1").arg(16 - note.pitch) : pitchName(note.pitch);
    const double milliseconds =
        1000.0 * static_cast<double>(song.sampleAt(note.end()) - song.sampleAt(note.start)) /
        static_cast<double>(core::kModelRate);
    QString text = tr("%1 · %2 · bar %3 · %4 ms")
                       .arg(voiceName(*voice), pitch)
                       .arg(song.frame.meter.barAt(note.start))
                       .arg(milliseconds, 0, 'f', 0);
    if (*voice != Voice::Triangle)
        text += tr(" · volume %1").arg(core::volumeAt(part, note, tick));
    if (review_.isWritten(*voice, note))
        return text + tr(" · written by the model, not kept yet");
    return text;
}

void PianoRoll::showHelpAt(QPoint position) {
    if (layout_.ruler.contains(position)) {
        Q_EMIT hoverHelp(
            tr("Click: go there · Drag: move the playhead · Right-drag or Shift+drag: "
               "select bars"));
        return;
    }
    const QString note = describeNoteAt(position);
    if (!note.isEmpty()) {
        Q_EMIT hoverHelp(note);
        return;
    }
    Q_EMIT hoverHelp(
        tr("Wheel: up and down · Shift+wheel: along · Ctrl+wheel: zoom · "
           "Ctrl+Shift+wheel: taller rows · Middle-drag: pan"));
}

}  // namespace studio::widgets
