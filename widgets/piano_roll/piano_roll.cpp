// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "widgets/piano_roll/piano_roll.h"

#include "widgets/piano_roll/roll_help.h"
#include "widgets/piano_roll/roll_painter.h"
#include "widgets/piano_roll/surprise_legend.h"
#include "widgets/style/theme.h"
#include "widgets/style/words.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>

namespace studio::widgets {

using core::Note;
using core::Tick;
using core::Voice;

namespace {

constexpr double kBarsAtFirst = 8;
constexpr double kWheelZoom = 1.2;
constexpr double kAnglePerNotch = 120;
constexpr double kPixelsPerNotch = 48;
constexpr double kRowHeight = 12;
constexpr double kActivityHeight = 24;
constexpr int kEdgeScrollMilliseconds = 16;
constexpr double kEdge = 24;
/// Of the distance beyond the edge, with every step.
constexpr double kEdgeScrollShare = 0.35;
constexpr int kShakeMilliseconds = 150;
constexpr double kShakePixels = 3;
constexpr double kShakes = 2;
/// Half of the playhead with its handle.
constexpr double kPlayheadReach = 7;

}  // namespace

PianoRoll::PianoRoll(TakeReview& review, ViewState& state, NoteEditor& editor, QWidget* parent)
    : QAbstractScrollArea(parent), review_(review), state_(state), editor_(editor) {
    setName(*this, [] { return tr("Piano roll"); });
    setFocusPolicy(Qt::StrongFocus);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    viewport()->setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    layout_.rowHeight = scaled(kRowHeight);
    scale_ = Themes::instance().scale();
    edgeScroll_.setInterval(kEdgeScrollMilliseconds);
    connect(&edgeScroll_, &QTimer::timeout, this, &PianoRoll::scrollAtEdge);
    shake_.setDuration(kShakeMilliseconds);
    shake_.setStartValue(0.0);
    shake_.setEndValue(1.0);
    connect(&shake_, &QVariantAnimation::valueChanged, this, [this](const QVariant& value) {
        shaking_.offset =
            scaled(kShakePixels) * std::sin(2 * std::numbers::pi * kShakes * value.toDouble());
        viewport()->update();
    });
    connectState();
}

PianoRoll::~PianoRoll() = default;

void PianoRoll::connectState() {
    const auto repaint = [this] { viewport()->update(); };
    connect(&review_, &TakeReview::changed, this, &PianoRoll::followSong);
    connect(&review_, &TakeReview::drafted, this, repaint);
    connect(&state_, &ViewState::selectionChanged, this, repaint);
    connect(&state_, &ViewState::selectedNotesChanged, this, repaint);
    connect(&state_, &ViewState::settingsChanged, this, repaint);
    connect(&state_, &ViewState::caretMoved, this, repaint);
    connect(&state_, &ViewState::recordedChanged, this, repaint);
    connect(&state_, &ViewState::playingChanged, this, repaint);
    connect(&state_, &ViewState::currentVoiceChanged, this, &PianoRoll::followVoice);
    connect(&state_, &ViewState::playheadMoved, this, &PianoRoll::followPlayhead);
    connect(&Themes::instance(), &Themes::changed, this, &PianoRoll::followTheme);
}

void PianoRoll::followTheme() {
    const double larger = Themes::instance().scale() / scale_;
    scale_ = Themes::instance().scale();
    layout_.rowHeight = static_cast<int>(std::lround(layout_.rowHeight * larger));
    layout_.scrollY *= larger;
    layout_.divide(viewport()->size());
    pan({});
}

void PianoRoll::followSong() {
    // Its notes may be others now.
    endGesture(false);
    viewport()->update();
}

void PianoRoll::followVoice() {
    if (state_.currentVoice() != Voice::Noise)
        tonalVoice_ = state_.currentVoice();
    viewport()->update();
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
    followLayout();
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
    followLayout();
}

void PianoRoll::zoomTime(double factor) {
    layout_.zoomTime(factor, layout_.grid.center().x(), review_.shownSong().frame.length);
    followLayout();
}

void PianoRoll::showTick(Tick tick) {
    constexpr double kFromLeft = 0.08;
    layout_.scrollX = std::clamp(
        static_cast<double>(tick) * layout_.pixelsPerTick - kFromLeft * layout_.grid.width(), 0.0,
        layout_.mostScrollX(review_.shownSong().frame.length));
    followLayout();
}

void PianoRoll::setActivity(const QString& text, double fraction) {
    if (activity_ == text && activityShare_ == fraction)
        return;
    activity_ = text;
    activityShare_ = fraction;
    viewport()->update();
}

void PianoRoll::setSurprise(const SurpriseMap& map) {
    surprise_ = &map;
    connect(&map, &SurpriseMap::changed, viewport(), qOverload<>(&QWidget::update));
}

void PianoRoll::followLayout() {
    updateScrollBars();
    viewport()->update();
    Q_EMIT layoutChanged();
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

void PianoRoll::setFooter(QWidget* footer, int height) {
    footer_ = footer;
    footer->setParent(this);
    footer->installEventFilter(this);
    setFooterHeight(height);
}

void PianoRoll::setFooterHeight(int height) {
    footerHeight_ = std::max(height, footer_->minimumSizeHint().height());
    placeFooter();
}

void PianoRoll::placeFooter() {
    if (footer_ == nullptr)
        return;
    const int whole = viewport()->height() + viewportMargins().bottom();
    const int height = footer_->isHidden() ? 0 : std::min(footerHeight_, whole / 2);
    if (height != viewportMargins().bottom())
        setViewportMargins(0, 0, 0, height);
    const QRect above = viewport()->geometry();
    footer_->setGeometry(above.left(), above.bottom() + 1, above.width(), height);
}

bool PianoRoll::eventFilter(QObject* watched, QEvent* event) {
    if (watched == footer_ &&
        (event->type() == QEvent::ShowToParent || event->type() == QEvent::HideToParent))
        placeFooter();
    return QAbstractScrollArea::eventFilter(watched, event);
}

void PianoRoll::resizeEvent(QResizeEvent* /*event*/) {
    placeFooter();
    const double middle = layout_.scrollY + layout_.grid.height() / 2.0;
    layout_.divide(viewport()->size());
    if (!laidOut_) {
        resetView();
        return;
    }
    layout_.scrollX =
        std::min(layout_.scrollX, layout_.mostScrollX(review_.shownSong().frame.length));
    layout_.scrollY = std::clamp(middle - layout_.grid.height() / 2.0, 0.0, layout_.mostScrollY());
    followLayout();
}

void PianoRoll::scrollContentsBy(int /*dx*/, int /*dy*/) {
    layout_.scrollX = horizontalScrollBar()->value();
    layout_.scrollY = verticalScrollBar()->value();
    viewport()->update();
    Q_EMIT layoutChanged();
}

void PianoRoll::followPlayhead() {
    const double x = layout_.xOf(state_.playhead());
    const bool outOfSight = x < layout_.grid.left() || x > layout_.grid.right();
    if (state_.followsPlayhead() && outOfSight && gesture_ == nullptr) {
        showTick(state_.playhead());
        return;
    }
    const int reach = scaled(kPlayheadReach);
    for (const int at : {paintedPlayhead_, static_cast<int>(x)})
        viewport()->update(at - reach, 0, 2 * reach, viewport()->height());
    paintedPlayhead_ = static_cast<int>(x);
    if (state_.playing())
        viewport()->update(layout_.keyboard.united(layout_.noiseLabel));
}

void PianoRoll::paintEvent(QPaintEvent* event) {
    QPainter painter(viewport());
    const RollPicture picture{
        layout_,
        preview_.song ? *preview_.song : review_.shownSong(),
        preview_.selected ? *preview_.selected : state_.selectedNotes(),
        state_,
        (review_.selected() >= 0 || review_.showsLive()) && !preview_.song ? &review_ : nullptr,
        preview_,
        shake_.state() == QVariantAnimation::Running ? std::optional(shaking_) : std::nullopt,
        surprise_ != nullptr && surprise_->shown() ? surprise_ : nullptr};
    RollPainter(painter, picture, event->rect()).paint();
    if (picture.surprise != nullptr)
        paintSurpriseLegend(painter, layout_.grid, *picture.surprise);
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
    const QPoint angle = event->angleDelta();
    const RollHit hit = hitAt(event->position());
    if (event->modifiers() == Qt::AltModifier && hit.note && angle.x() + angle.y() != 0)
        changeVolumeAt(*hit.note, angle.x() + angle.y() > 0 ? 1 : -1);
    else
        scrollBy(*event);
    event->accept();
}

void PianoRoll::changeVolumeAt(const NoteHit& hit, int by) {
    const core::NoteSet before = state_.selectedNotes();
    core::NoteSet note;
    note.add(hit.voice, hit.note.start);
    state_.selectNotes(note);
    editor_.changeVolume(by);
    state_.selectNotes(core::existing(editor_.song(), before));
}

void PianoRoll::scrollBy(const QWheelEvent& event) {
    // Some desktops turn Alt or Shift into a sideways wheel: only the sum tells how far.
    const QPoint angle = event.angleDelta();
    const double notches = (angle.x() + angle.y()) / kAnglePerNotch;
    const auto modifiers = event.modifiers();
    const double x = event.position().x();
    const int pixels = scaled(kPixelsPerNotch);
    if (modifiers.testFlag(Qt::ControlModifier) && modifiers.testFlag(Qt::ShiftModifier))
        layout_.zoomPitch(notches > 0 ? 1 : -1, event.position().y());
    else if (modifiers.testFlag(Qt::ControlModifier))
        layout_.zoomTime(std::pow(kWheelZoom, notches), x, review_.shownSong().frame.length);
    else if (modifiers.testFlag(Qt::ShiftModifier))
        pan(QPointF(notches * pixels, 0));
    else if (!event.pixelDelta().isNull())
        pan(event.pixelDelta());
    else
        pan(QPointF(angle) * pixels / kAnglePerNotch);
    followLayout();
}

void PianoRoll::pan(QPointF by) {
    layout_.scrollX = std::clamp(layout_.scrollX - by.x(), 0.0,
                                 layout_.mostScrollX(review_.shownSong().frame.length));
    layout_.scrollY = std::clamp(layout_.scrollY - by.y(), 0.0, layout_.mostScrollY());
    followLayout();
}

void PianoRoll::seek(Tick tick) {
    Q_EMIT seekRequested(tick);
}

void PianoRoll::refuseToMove(const NoteHit& note) {
    if (review_.isWritten(note.voice, note.note))
        Q_EMIT editor_.refused(
            tr("The model wrote this note and it is not kept yet: keep or reject the take first."));
    else
        editor_.refuse();
    if (Themes::instance().reducesMotion())
        return;
    shaking_ = {note.voice, note.note.start, 0};
    shake_.stop();
    shake_.start();
}

void PianoRoll::openMenu(QPointF at) {
    const RollHit hit = hitAt(at);
    selectForMenu(hit, at);
    Q_EMIT menuRequested(viewport()->mapToGlobal(at.toPoint()));
}

void PianoRoll::selectForMenu(const RollHit& hit, QPointF at) {
    const core::Grid grid = state_.grid(editor_.song());
    state_.setCaret(grid.floor(std::max<Tick>(layout_.tickAt(at.x()), 0)));
    if (!hit.note || state_.selectedNotes().contains(hit.note->voice, hit.note->note.start))
        return;
    core::NoteSet note;
    note.add(hit.note->voice, hit.note->note.start);
    state_.setCurrentVoice(hit.note->voice);
    state_.selectNotes(core::existing(editor_.song(), note));
}

RollContext PianoRoll::context() {
    return {layout_, review_, state_, editor_, *this, preview_};
}

RollHit PianoRoll::hitAt(QPointF position) const {
    return rollHitAt(layout_, review_.shownSong(), state_, tonalVoice_, position);
}

void PianoRoll::mousePressEvent(QMouseEvent* event) {
    if (gesture_ != nullptr)
        return;
    pointer_ = {event->position(), event->modifiers()};
    gestureButton_ = event->button();
    const RollHit hit = hitAt(event->position());
    pressedAt_ = event->position();
    pressedZone_ = hit.zone;
    gesture_ = gestureFor(context(), hit, event->button(), pointer_);
    if (event->button() == Qt::MiddleButton)
        viewport()->setCursor(Qt::ClosedHandCursor);
    if (gesture_ != nullptr && gesture_->scrollsAtEdges())
        edgeScroll_.start();
    viewport()->update();
}

void PianoRoll::mouseMoveEvent(QMouseEvent* event) {
    pointer_ = {event->position(), event->modifiers()};
    if (gesture_ == nullptr)
        showHelpAt(event->position());
    else
        moveGesture();
}

void PianoRoll::moveGesture() {
    gesture_->move(pointer_);
    viewport()->update();
}

void PianoRoll::mouseReleaseEvent(QMouseEvent* event) {
    if (gesture_ == nullptr || event->button() != gestureButton_)
        return;
    pointer_ = {event->position(), event->modifiers()};
    endGesture(true);
    showHelpAt(event->position());
}

void PianoRoll::endGesture(bool finish) {
    // What it does at its end may change the song, which would end it again.
    const std::unique_ptr<RollGesture> ending = std::move(gesture_);
    if (ending == nullptr)
        return;
    edgeScroll_.stop();
    if (finish)
        ending->finish(pointer_);
    else
        ending->cancel();
    preview_ = {};
    viewport()->unsetCursor();
    viewport()->update();
}

void PianoRoll::scrollAtEdge() {
    const QRectF inside =
        QRectF(layout_.grid.united(layout_.noise)).adjusted(scaled(kEdge), 0, -scaled(kEdge), 0);
    const QPointF at = pointer_.at;
    const auto beyond = [](double value, double least, double most) {
        return value < least ? value - least : std::max(value - most, 0.0);
    };
    const bool fromNoise = at.y() > layout_.grid.bottom() && at.y() <= layout_.noise.bottom();
    const QPointF by(beyond(at.x(), inside.left(), inside.right()),
                     fromNoise ? 0 : beyond(at.y(), layout_.grid.top(), layout_.noise.bottom()));
    const bool onTime = pressedZone_ == RollZone::Ruler || pressedZone_ == RollZone::LoopStrip;
    if (by.isNull() || !isDrag(pressedAt_, at))
        return;
    pan(QPointF(-by.x(), onTime ? 0 : -by.y()) * kEdgeScrollShare);
    moveGesture();
}

void PianoRoll::mouseDoubleClickEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton && hitAt(event->position()).zone == RollZone::LoopStrip)
        setLoopAt(event->position().x());
    else
        mousePressEvent(event);
}

void PianoRoll::setLoopAt(double x) {
    const core::Song& song = review_.shownSong();
    const Tick tick = std::clamp<Tick>(layout_.tickAt(x), 0, song.frame.length - 1);
    const std::int64_t bar = song.frame.meter.barAt(tick);
    const core::TickRange selected = state_.selectedTicks(song);
    const bool takesSelection = state_.selection() && selected.contains(tick);
    state_.setLoop(takesSelection
                       ? selected
                       : song.frame.meter.bars(bar, bar).intersected({0, song.frame.length}));
    state_.setLoops(true);
}

void PianoRoll::contextMenuEvent(QContextMenuEvent* event) {
    // The mouse's comes when its button goes up without having swept.
    if (event->reason() != QContextMenuEvent::Mouse)
        Q_EMIT menuRequested(viewport()->mapToGlobal(viewport()->rect().center()));
}

bool PianoRoll::event(QEvent* event) {
    // Esc is for the gesture while there is one, and other keys wait for its end.
    if (event->type() == QEvent::ShortcutOverride && gesture_ != nullptr)
        event->accept();
    return QAbstractScrollArea::event(event);
}

void PianoRoll::keyPressEvent(QKeyEvent* event) {
    if (gesture_ != nullptr && event->key() == Qt::Key_Escape)
        endGesture(false);
    else if (gesture_ == nullptr)
        QAbstractScrollArea::keyPressEvent(event);
}

void PianoRoll::leaveEvent(QEvent* /*event*/) {
    Q_EMIT hoverHelp({});
}

void PianoRoll::showHelpAt(QPointF position) {
    const RollHit hit = hitAt(position);
    viewport()->setCursor(rollCursor(hit, state_));
    Q_EMIT hoverHelp(rollHelp(hit, review_, state_));
}

}  // namespace studio::widgets
