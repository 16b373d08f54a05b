// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "widgets/document/take_review.h"
#include "widgets/document/view_state.h"

#include <QPixmap>
#include <QWidget>

namespace studio::widgets {

/// The whole song at a glance: a row a voice, what is locked, what keeps its rhythm, what is free,
/// the notes in small, the selected bars and the playhead. Dragging selects bars, a click takes a
/// voice and moves the playhead. GUI thread.
class LockMap : public QWidget {
    Q_OBJECT

  public:
    LockMap(TakeReview& review, ViewState& state, QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

    /// Where the song begins and ends, in the widget.
    [[nodiscard]] QRect mapArea() const;
    [[nodiscard]] QRect rowArea(core::Voice voice) const;
    [[nodiscard]] double xOf(core::Tick tick) const;
    [[nodiscard]] core::Tick tickAt(double x) const;

  Q_SIGNALS:
    void seekRequested(core::Tick tick);
    /// The part of the song at `tick` should come into view.
    void showRequested(core::Tick tick);

  protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

  private:
    TakeReview& review_;
    ViewState& state_;
    /// Everything but selection and playhead, drawn once.
    QPixmap picture_;
    std::int64_t pressedBar_ = 0;
    int pressedX_ = 0;
    bool dragging_ = false;

    void forgetPicture();
    void drawPicture();
    void drawLabels(QPainter& painter) const;
    void drawBarNumbers(QPainter& painter) const;
    void drawRow(QPainter& painter, core::Voice voice) const;
    void drawCell(QPainter& painter, core::Voice voice, const core::LockCell& cell) const;
    void drawNotes(QPainter& painter, core::Voice voice) const;
    void drawFreeLabel(QPainter& painter, core::Voice voice, core::TickRange range) const;
    [[nodiscard]] std::int64_t barAt(int x) const;
};

}  // namespace studio::widgets
