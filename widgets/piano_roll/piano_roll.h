// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "widgets/document/note_editor.h"
#include "widgets/document/take_review.h"
#include "widgets/document/view_state.h"
#include "widgets/piano_roll/roll_layout.h"

#include <QAbstractScrollArea>

namespace studio::widgets {

/// The four voices as notes over time. Wheel scrolls, Shift sideways, Ctrl zooms at the mouse,
/// Ctrl+Shift zooms rows, the middle button pans; the ruler seeks, and selects bars with the right
/// button or Shift. GUI thread.
class PianoRoll : public QAbstractScrollArea {
    Q_OBJECT

  public:
    PianoRoll(TakeReview& review, ViewState& state, NoteEditor& editor, QWidget* parent = nullptr);

    [[nodiscard]] const RollLayout& layoutOfRoll() const { return layout_; }

    /// For a different song: its first bars, where its notes are.
    void resetView();
    /// Zooms to the whole song's length, or to the selected bars.
    void zoomToFit();
    void zoomTime(double factor);
    /// Scrolls so that `tick` stands near the left edge.
    void showTick(core::Tick tick);
    /// A line over the notes while something is being written: text and how far it is, 0 … 1.
    void setActivity(const QString& text, double fraction);

  Q_SIGNALS:
    void seekRequested(core::Tick tick);
    /// What can be done or is found under the mouse.
    void hoverHelp(const QString& text);

  protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;

  private:
    enum class Drag : std::uint8_t { None, Pan, Seek, SelectBars };

    TakeReview& review_;
    ViewState& state_;
    NoteEditor& editor_;
    RollLayout layout_;
    QString activity_;
    double activityShare_ = 0;
    Drag drag_ = Drag::None;
    QPoint lastPosition_;
    std::int64_t pressedBar_ = 1;
    bool laidOut_ = false;

    void updateScrollBars();
    void showNotes();
    void followPlayhead();
    void drag(QPoint position);
    void pan(QPoint by);
    void showHelpAt(QPoint position);
    void paintActivity(QPainter& painter) const;
    [[nodiscard]] std::int64_t barAt(double x) const;
    [[nodiscard]] QString describeNoteAt(QPointF position) const;
    [[nodiscard]] std::optional<core::Voice> voiceAt(QPointF position) const;
};

}  // namespace studio::widgets
