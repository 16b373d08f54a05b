// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "widgets/instruments/sequence_view.h"

#include "widgets/style/measures.h"
#include "widgets/style/theme.h"
#include "widgets/style/words.h"

#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <utility>

namespace studio::widgets {

using core::Sequence;
using core::SequenceKind;

namespace {

constexpr double kHeight = 148;
constexpr double kMarksHeight = 18;
constexpr double kRadius = 4;
/// There is room for so many columns before they grow narrower.
constexpr int kRoomyColumns = 16;
/// Beyond the end there is always so much room to draw on.
constexpr int kRoomBeyond = 2;
constexpr int kHighestFixed = 95;
constexpr int kOctave = 12;
constexpr int kLeastPitch = 16;

int largest(const Sequence& sequence) {
    int value = 0;
    for (const int each : sequence.values)
        value = std::max(value, std::abs(each));
    return value;
}

}  // namespace

SequenceView::SequenceView(QWidget* parent) : QWidget(parent) {
    setName(*this, [] { return tr("Drawing of the sequence"); });
    setMouseTracking(true);
    setFocusPolicy(Qt::NoFocus);
    setContextMenuPolicy(Qt::PreventContextMenu);
    measure::fixedHeight(*this, kHeight);
    connect(&Themes::instance(), &Themes::changed, this, [this] { update(); });
}

QSize SequenceView::sizeHint() const {
    return {scaled(200), scaled(kHeight)};
}

void SequenceView::show(SequenceKind kind, const Sequence& sequence, bool fixed) {
    if (stroke_ != Stroke::None && kind == kind_)
        return;
    stroke_ = Stroke::None;
    kind_ = kind;
    sequence_ = sequence;
    fixed_ = fixed;
    shown_ = rangeToShow();
    update();
}

// ---- geometry ----

QRect SequenceView::area() const {
    return rect().adjusted(0, 0, 0, -scaled(kMarksHeight));
}

QRect SequenceView::marks() const {
    return {0, height() - scaled(kMarksHeight), width(), scaled(kMarksHeight)};
}

int SequenceView::columnCount() const {
    const int most = static_cast<int>(core::kLongestSequence);
    return std::clamp(length() + kRoomBeyond, kRoomyColumns, most);
}

double SequenceView::columnWidth() const {
    return static_cast<double>(width()) / columnCount();
}

double SequenceView::xOf(int column) const {
    return column * columnWidth();
}

int SequenceView::columnAt(double x) const {
    return std::clamp(static_cast<int>(std::floor(x / columnWidth())), 0, columnCount() - 1);
}

core::SequenceRange SequenceView::rangeToShow() const {
    switch (kind_) {
        case SequenceKind::Volume:
        case SequenceKind::Duty:
            return core::sequenceRange(kind_);
        case SequenceKind::Arpeggio: {
            if (fixed_)
                return {0, kHighestFixed};
            const int octaves = std::max((largest(sequence_) + kOctave - 1) / kOctave, 1);
            return {-octaves * kOctave, octaves * kOctave};
        }
        default: {
            int most = kLeastPitch;
            while (most < largest(sequence_))
                most *= 2;
            return {-std::min(most, 128), std::min(most, 127)};
        }
    }
}

double SequenceView::yOf(int value) const {
    const QRect inside = area();
    const double step = static_cast<double>(inside.height()) / (shown_.highest - shown_.lowest + 1);
    return inside.bottom() + 1 - (value - shown_.lowest + 0.5) * step;
}

int SequenceView::valueAt(double y) const {
    const QRect inside = area();
    const double share = (inside.bottom() + 1 - y) / inside.height();
    const double value = shown_.lowest + std::floor(share * (shown_.highest - shown_.lowest + 1));
    return static_cast<int>(std::clamp<double>(value, shown_.lowest, shown_.highest));
}

// ---- the mouse ----

void SequenceView::mousePressEvent(QMouseEvent* event) {
    if (stroke_ != Stroke::None)
        return;
    before_ = sequence_;
    moved_ = false;
    const int column = columnAt(event->position().x());
    if (event->position().y() >= marks().top()) {
        pressMark(column, event->button());
    } else if (event->button() == Qt::LeftButton) {
        stroke_ = Stroke::Draw;
        lastColumn_ = column;
        lastValue_ = valueAt(event->position().y());
        drawTo(event->position());
    } else if (event->button() == Qt::RightButton) {
        stroke_ = Stroke::Shorten;
        shortenTo(column);
    }
}

void SequenceView::mouseMoveEvent(QMouseEvent* event) {
    switch (stroke_) {
        case Stroke::None:
            showHelp(event->position());
            break;
        case Stroke::Draw:
            drawTo(event->position());
            break;
        case Stroke::Shorten:
            shortenTo(columnAt(event->position().x()));
            break;
        case Stroke::Move:
            moveMark(columnAt(event->position().x()));
            break;
    }
}

void SequenceView::mouseReleaseEvent(QMouseEvent* /*event*/) {
    const Stroke stroke = std::exchange(stroke_, Stroke::None);
    if (stroke == Stroke::Move && !moved_ && before_.*mark_ == sequence_.*mark_)
        takeAway();
    shown_ = rangeToShow();
    update();
    if (stroke != Stroke::None && sequence_ != before_)
        Q_EMIT changed(sequence_);
}

void SequenceView::wheelEvent(QWheelEvent* event) {
    const int column = columnAt(event->position().x());
    if (stroke_ != Stroke::None || column >= length() || event->angleDelta().y() == 0)
        return;
    const core::SequenceRange range = core::sequenceRange(kind_);
    auto& value = sequence_.values[static_cast<std::size_t>(column)];
    const int wanted = value + (event->angleDelta().y() > 0 ? 1 : -1);
    if (!range.contains(wanted))
        return;
    value = static_cast<std::int8_t>(wanted);
    shown_ = rangeToShow();
    update();
    Q_EMIT drawn();
    Q_EMIT changed(sequence_);
}

void SequenceView::drawTo(QPointF at) {
    const int column = columnAt(at.x());
    const int value = valueAt(at.y());
    // What the mouse has jumped over lies on the line between.
    const int steps = std::abs(column - lastColumn_);
    for (int step = 0; step <= steps; ++step) {
        const double share = steps == 0 ? 1 : static_cast<double>(step) / steps;
        put(lastColumn_ + (column > lastColumn_ ? step : -step),
            static_cast<int>(std::lround(lastValue_ + share * (value - lastValue_))));
    }
    lastColumn_ = column;
    lastValue_ = value;
    update();
    Q_EMIT drawn();
}

void SequenceView::put(int column, int value) {
    auto& values = sequence_.values;
    const auto at = static_cast<std::size_t>(column);
    if (at >= core::kLongestSequence)
        return;
    if (at >= values.size())
        values.resize(at + 1, static_cast<std::int8_t>(value));
    values[at] = static_cast<std::int8_t>(value);
}

void SequenceView::shortenTo(int column) {
    if (column >= length())
        return;
    sequence_.values.resize(static_cast<std::size_t>(column));
    for (const Mark mark : {&Sequence::loop, &Sequence::release}) {
        if (sequence_.*mark && *(sequence_.*mark) >= column)
            (sequence_.*mark).reset();
    }
    update();
    Q_EMIT drawn();
}

void SequenceView::pressMark(int column, Qt::MouseButton button) {
    if (column >= length() || (button != Qt::LeftButton && button != Qt::RightButton))
        return;
    mark_ = button == Qt::RightButton ? &Sequence::release : &Sequence::loop;
    if (button == Qt::LeftButton && sequence_.loop != column && sequence_.release == column)
        mark_ = &Sequence::release;
    stroke_ = Stroke::Move;
    if (sequence_.*mark_ != column)
        moveMark(column);
}

void SequenceView::moveMark(int column) {
    const auto place = static_cast<std::uint8_t>(std::min(column, length() - 1));
    if (sequence_.*mark_ == place)
        return;
    sequence_.*mark_ = place;
    moved_ = true;
    update();
}

void SequenceView::takeAway() {
    (sequence_.*mark_).reset();
}

void SequenceView::showHelp(QPointF at) {
    if (at.y() >= marks().top()) {
        Q_EMIT hoverHelp(
            tr("Click: loop from here · Right click: release from here · Drag moves a "
               "mark, a click on it takes it away"));
        return;
    }
    const int column = columnAt(at.x());
    const QString what = column < length()
                             ? tr("Frame %1: %2")
                                   .arg(column + 1)
                                   .arg(sequence_.values[static_cast<std::size_t>(column)])
                             : tr("Behind the end");
    Q_EMIT hoverHelp(
        tr("%1 · Drag: draw, also longer · Right drag: shorten · Wheel: by one").arg(what));
}

// ---- painting ----

void SequenceView::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme().background);
    painter.drawRoundedRect(area(), scaled(kRadius), scaled(kRadius));
    paintGrid(painter);
    paintValues(painter);
    paintMarks(painter);
}

void SequenceView::paintGrid(QPainter& painter) const {
    painter.setPen(theme().line);
    const int step = kind_ == SequenceKind::Volume     ? 5
                     : kind_ == SequenceKind::Duty     ? 1
                     : kind_ == SequenceKind::Arpeggio ? kOctave
                                                       : shown_.highest / 2 + 1;
    const double half =
        static_cast<double>(area().height()) / (shown_.highest - shown_.lowest + 1) / 2;
    for (int value = 0; value <= shown_.highest; value += step) {
        for (const int each : {value, -value}) {
            if (each < shown_.lowest)
                continue;
            const double y = std::round(yOf(each) + (shown_.lowest < 0 ? 0 : half)) - 0.5;
            painter.drawLine(QPointF(0, y), QPointF(width(), y));
        }
    }
    // A beat of four frames is easier to count.
    for (int column = 4; column < columnCount(); column += 4) {
        const double x = std::round(xOf(column)) - 0.5;
        painter.drawLine(QPointF(x, 0), QPointF(x, area().bottom()));
    }
}

void SequenceView::paintValues(QPainter& painter) const {
    painter.setPen(Qt::NoPen);
    const double half =
        static_cast<double>(area().height()) / (shown_.highest - shown_.lowest + 1) / 2;
    const double gap = columnWidth() >= scaled(6) ? scaled(1) : 0;
    const bool fromBottom = shown_.lowest >= 0 && !fixed_;
    for (int column = 0; column < length(); ++column) {
        const int value = sequence_.values[static_cast<std::size_t>(column)];
        const bool released = sequence_.release && column >= *sequence_.release;
        painter.setBrush(released ? mixed(theme().accent, theme().background, 0.5)
                                  : theme().accent);
        const double top = yOf(std::max(value, fromBottom ? value : 0)) - half;
        const double bottom = fromBottom ? area().bottom() + 1.0 : yOf(std::min(value, 0)) + half;
        const QRectF bar = fixed_ ? QRectF(xOf(column) + gap, yOf(value) - scaled(2),
                                           columnWidth() - 2 * gap, scaled(4))
                                  : QRectF(xOf(column) + gap, top, columnWidth() - 2 * gap,
                                           std::max(bottom - top, 1.0));
        painter.drawRoundedRect(bar, scaled(2), scaled(2));
    }
}

void SequenceView::paintMarks(QPainter& painter) const {
    const int y = marks().top() + scaled(4);
    const int end = sequence_.release.value_or(static_cast<std::uint8_t>(length()));
    painter.setPen(Qt::NoPen);
    if (sequence_.loop && *sequence_.loop < end) {
        painter.setBrush(theme().secondaryText);
        painter.drawRect(QRectF(xOf(*sequence_.loop), y - scaled(2),
                                xOf(end) - xOf(*sequence_.loop), scaled(2)));
    }
    if (sequence_.loop)
        paintMark(painter, *sequence_.loop, tr("L", "loop"), theme().text);
    if (sequence_.release)
        paintMark(painter, *sequence_.release, tr("R", "release"), theme().text);
}

void SequenceView::paintMark(QPainter& painter, int column, const QString& letter,
                             const QColor& colour) const {
    const double x = xOf(column);
    painter.setPen(QPen(colour, scaled(1)));
    painter.drawLine(QPointF(x + 0.5, area().top()), QPointF(x + 0.5, height()));
    painter.setFont(interfaceFont(11, QFont::DemiBold));
    // Two marks of one column stand beside each other.
    const bool second = letter == tr("R", "release") && sequence_.loop == sequence_.release;
    painter.drawText(QPointF(x + scaled(second ? 14 : 4), height() - scaled(3)), letter);
}

}  // namespace studio::widgets
