// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "widgets/fill/mix_grid.h"

#include "widgets/style/theme.h"
#include "widgets/style/words.h"
#include "widgets/voices/voice_names.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace studio::widgets {

using core::Voice;

namespace {
constexpr double kLabelWidth = 26;
constexpr double kRowHeight = 20;
/// Narrower cells bear no figures.
constexpr int kLeastForFigure = 10;
/// Of the voice's colour upon the ground, for the first take and the last of eight.
constexpr double kStrongest = 0.85;
constexpr double kStep = 0.12;
constexpr double kWeakest = 0.25;
}  // namespace

MixGrid::MixGrid(TakeReview& review, QWidget* parent) : QWidget(parent), review_(review) {
    setName(*this, [] { return tr("Mix: a take for each voice and bar"); });
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setMouseTracking(true);
    followLanguage(*this, [this] {
        setStatusTip(
            tr("Press or drag: the chosen take plays here · on a name: the whole voice · "
               "right button: as it was · figures by key"));
    });
    connect(&review, &TakeReview::takesChanged, this, &MixGrid::follow);
    connect(&Themes::instance(), &Themes::changed, this, &MixGrid::updateGeometry);
    follow();
}

void MixGrid::follow() {
    std::vector<Voice> voices;
    for (const Voice voice : core::kVoices) {
        if (std::ranges::any_of(review_.takes(), [&](const ReviewedTake& take) {
                return take.written[core::index(voice)];
            }))
            voices.push_back(voice);
    }
    if (voices != voices_) {
        voices_ = std::move(voices);
        updateGeometry();
    }
    cursor_.row = std::clamp(cursor_.row, 0, std::max(static_cast<int>(voices_.size()) - 1, 0));
    cursor_.column = std::min(cursor_.column, std::max<std::size_t>(columns(), 1) - 1);
    update();
}

int MixGrid::labelWidth() const {
    return scaled(kLabelWidth);
}

int MixGrid::rowHeight() const {
    return scaled(kRowHeight);
}

QSize MixGrid::sizeHint() const {
    return {scaled(200), std::max(static_cast<int>(voices_.size()), 1) * rowHeight()};
}

QRect MixGrid::labelRect(Voice voice) const {
    const auto found = std::ranges::find(voices_, voice);
    if (found == voices_.end())
        return {};
    return {0, static_cast<int>(found - voices_.begin()) * rowHeight(), labelWidth(), rowHeight()};
}

QRect MixGrid::cellRect(Voice voice, std::size_t column) const {
    const QRect label = labelRect(voice);
    if (label.isNull() || columns() == 0)
        return {};
    const double each =
        static_cast<double>(width() - labelWidth()) / static_cast<double>(columns());
    const int left = labelWidth() + static_cast<int>(each * static_cast<double>(column));
    const int right = labelWidth() + static_cast<int>(each * static_cast<double>(column + 1));
    return {left, label.top(), right - left, label.height()};
}

MixGrid::Cell MixGrid::cellAt(QPoint position) const {
    const int rows = std::max(static_cast<int>(voices_.size()), 1);
    const double share =
        static_cast<double>(position.x() - labelWidth()) / std::max(width() - labelWidth(), 1);
    const auto column = static_cast<std::ptrdiff_t>(share * static_cast<double>(columns()));
    const auto last = static_cast<std::ptrdiff_t>(columns()) - 1;
    return {std::clamp(position.y() / rowHeight(), 0, rows - 1),
            static_cast<std::size_t>(
                std::clamp<std::ptrdiff_t>(column, 0, std::max<std::ptrdiff_t>(last, 0)))};
}

void MixGrid::paintAt(QPoint position) {
    const Cell cell = cellAt(position);
    if (voices_.empty() || last_ == cell)
        return;
    // A quick mouse leaves no bar out.
    const bool sweeps = last_ && last_->row == cell.row;
    const std::size_t from = sweeps ? last_->column : cell.column;
    last_ = cell;
    cursor_ = cell;
    Q_EMIT painted(voices_[static_cast<std::size_t>(cell.row)], std::min(from, cell.column),
                   std::max(from, cell.column), brush_);
    update();
}

void MixGrid::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton && event->button() != Qt::RightButton)
        return;
    const auto number = event->button() == Qt::LeftButton ? brush_ : std::nullopt;
    const QPoint at = event->position().toPoint();
    if (at.x() < labelWidth() && !voices_.empty()) {
        Q_EMIT painted(voices_[static_cast<std::size_t>(cellAt(at).row)], 0, columns() - 1, number);
        return;
    }
    last_.reset();
    const auto brush = std::exchange(brush_, number);
    paintAt(at);
    if (event->button() == Qt::RightButton) {
        brush_ = brush;
        last_.reset();
    }
}

void MixGrid::mouseMoveEvent(QMouseEvent* event) {
    if (event->buttons().testFlag(Qt::LeftButton) && last_)
        paintAt(event->position().toPoint());
}

void MixGrid::mouseReleaseEvent(QMouseEvent* /*event*/) {
    last_.reset();
}

void MixGrid::paintFromKey(std::optional<std::uint32_t> number) {
    if (voices_.empty())
        return;
    Q_EMIT painted(voices_[static_cast<std::size_t>(cursor_.row)], cursor_.column, cursor_.column,
                   number);
    cursor_.column = std::min(cursor_.column + 1, columns() - 1);
    update();
}

void MixGrid::keyPressEvent(QKeyEvent* event) {
    const int key = event->key();
    if (key == Qt::Key_Left)
        cursor_.column -= cursor_.column > 0 ? 1 : 0;
    else if (key == Qt::Key_Right)
        cursor_.column = std::min(cursor_.column + 1, columns() - 1);
    else if (key == Qt::Key_Up)
        cursor_.row = std::max(cursor_.row - 1, 0);
    else if (key == Qt::Key_Down)
        cursor_.row = std::min(cursor_.row + 1, static_cast<int>(voices_.size()) - 1);
    else if (key == Qt::Key_0 || key == Qt::Key_Delete)
        paintFromKey(std::nullopt);
    else if (key > Qt::Key_0 && key <= Qt::Key_9) {
        const auto number = static_cast<std::uint32_t>(key - Qt::Key_1);
        if (std::ranges::find(review_.takes(), number, &ReviewedTake::number) !=
            review_.takes().end())
            paintFromKey(number);
    } else
        QWidget::keyPressEvent(event);
    update();
}

void MixGrid::focusInEvent(QFocusEvent* event) {
    update();
    QWidget::focusInEvent(event);
}

void MixGrid::focusOutEvent(QFocusEvent* event) {
    update();
    QWidget::focusOutEvent(event);
}

bool MixGrid::event(QEvent* event) {
    // Figures are its own while it has the keys.
    if (event->type() == QEvent::ShortcutOverride) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key >= Qt::Key_0 && key <= Qt::Key_9)
            event->accept();
    }
    return QWidget::event(event);
}

void MixGrid::paintCell(QPainter& painter, const Cell& cell) const {
    const Voice voice = voices_[static_cast<std::size_t>(cell.row)];
    const auto& number = review_.mix().numbers[core::index(voice)][cell.column];
    const QRect rect = cellRect(voice, cell.column).adjusted(0, 1, -1, -1);
    QColor fill = theme().raised;
    if (number)
        fill = mixed(theme().voice(voice), theme().panel,
                     std::max(kStrongest - kStep * *number, kWeakest));
    painter.fillRect(rect, fill);
    if (number && rect.width() >= scaled(kLeastForFigure)) {
        const bool dark = contrast(fill, theme().noteText) < contrast(fill, theme().text);
        painter.setPen(dark ? theme().text : theme().noteText);
        painter.drawText(rect, Qt::AlignCenter, QString::number(*number + 1));
    }
    if (hasFocus() && cell == cursor_) {
        painter.setPen(QPen(theme().focus, scaled(2)));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect.adjusted(1, 1, -1, -1));
    }
}

void MixGrid::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.setFont(interfaceFont(11, QFont::DemiBold));
    for (int row = 0; row < static_cast<int>(voices_.size()); ++row) {
        const Voice voice = voices_[static_cast<std::size_t>(row)];
        painter.setPen(theme().voiceText(voice));
        painter.drawText(labelRect(voice), Qt::AlignVCenter | Qt::AlignLeft, shortVoiceName(voice));
        for (std::size_t column = 0; column < columns(); ++column)
            paintCell(painter, {row, column});
    }
}

}  // namespace studio::widgets
