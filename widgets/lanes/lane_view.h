// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "widgets/document/note_editor.h"
#include "widgets/document/take_review.h"
#include "widgets/document/view_state.h"
#include "widgets/lanes/lane_stroke.h"
#include "widgets/piano_roll/piano_roll.h"

#include <QSpinBox>
#include <QWidget>

#include <optional>

namespace studio::widgets {

/// Volume or timbre of the current voice below the roll, note under note. Dragging paints a value
/// into each step of the grid, with Shift in a straight line; the wheel changes the selected notes
/// by one, with Alt the note under the mouse; a double-click types. One stroke is one step of the
/// history. GUI thread.
class LaneView : public QWidget {
    Q_OBJECT

  public:
    LaneView(PianoRoll& roll, TakeReview& review, ViewState& state, NoteEditor& editor,
             QWidget* parent = nullptr);

    [[nodiscard]] LaneKind kind() const { return kind_; }
    void setKind(LaneKind kind);
    /// Where notes are drawn; their highest value fills it.
    [[nodiscard]] QRect area() const;
    [[nodiscard]] int valueAt(double y) const;
    [[nodiscard]] double yOf(int value) const;

  Q_SIGNALS:
    void hoverHelp(const QString& text);

  protected:
    void paintEvent(QPaintEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    PianoRoll& roll_;
    TakeReview& review_;
    ViewState& state_;
    NoteEditor& editor_;
    LaneKind kind_ = LaneKind::Volume;
    std::optional<LaneStroke> stroke_;
    QPointF pressedAt_;
    bool dragged_ = false;
    /// Where a value is typed, and the note it is for.
    QSpinBox* entry_;
    core::Tick entryOnset_ = 0;

    [[nodiscard]] const core::Note* noteAt(double x) const;
    [[nodiscard]] LaneSpot spotAt(QPointF at) const;
    [[nodiscard]] std::int64_t stride() const;
    void cancelStroke();
    bool filterStrokeKey(QEvent* event);
    bool filterEntryKey(QEvent* event);
    void changeValue(int by, std::optional<core::Tick> onlyOnset);
    void openEntry(const core::Note& note);
    void takeEntry();
    void showHelp(QPointF at);
};

}  // namespace studio::widgets
