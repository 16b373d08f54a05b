// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "widgets/document/take_review.h"
#include "widgets/document/view_state.h"

#include <QPixmap>
#include <QWidget>

#include <array>
#include <optional>

class QToolButton;

namespace studio::widgets {

/// The whole song at a glance: a row a voice, a column a bar, what is locked, what keeps its
/// rhythm, what is free, the notes in small, a line under what has wishes, the playhead, and the
/// selected bars as a frame. The frame is dragged and resized; with a brush, or the right button,
/// the mouse paints modes; keys move through the cells and change them. A stroke is shown at once
/// and asked for at its end. GUI thread.
class LockMap : public QWidget {
    Q_OBJECT

  public:
    LockMap(TakeReview& review, ViewState& state, QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

    /// What the left button paints; nothing if it selects.
    void setBrush(std::optional<core::LockMode> brush);
    [[nodiscard]] std::optional<core::LockMode> brush() const { return brush_; }
    /// The part of the song that is shown, all of it to begin with.
    [[nodiscard]] core::TickRange shownTicks() const;

    /// Where the song begins and ends, in the widget.
    [[nodiscard]] QRect mapArea() const;
    [[nodiscard]] QRect rowArea(core::Voice voice) const;
    [[nodiscard]] double xOf(core::Tick tick) const;
    [[nodiscard]] core::Tick tickAt(double x) const;

  Q_SIGNALS:
    void seekRequested(core::Tick tick);
    /// The part of the song at `tick` should come into view.
    void showRequested(core::Tick tick);
    /// The song's locks should be `locks`; `text` names the step.
    void locksChangeRequested(const core::LockMap& locks, const QString& text);
    /// What is found under the mouse and what can be done there.
    void hoverHelp(const QString& text);

  protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void leaveEvent(QEvent* event) override;
    bool event(QEvent* event) override;

  private:
    struct Cell {
        core::Voice voice = core::Voice::Pulse1;
        std::int64_t bar = 1;
    };
    enum class Drag : std::uint8_t { None, Select, MoveFrame, LeftEdge, RightEdge, Paint };

    TakeReview& review_;
    ViewState& state_;
    /// Everything but selection and playhead, drawn once.
    QPixmap picture_;
    core::TickRange zoomed_;
    std::array<QToolButton*, core::kLockModes.size()> brushes_{};
    std::optional<core::LockMode> brush_;
    Drag drag_ = Drag::None;
    Cell pressed_;
    QPoint pressedAt_;
    std::optional<BarRange> framePressed_;
    bool dragged_ = false;
    /// The stroke that is being painted: its mode, the locks as they would be, where it is.
    core::LockMode painting_ = core::LockMode::Locked;
    std::optional<core::LockMap> stroke_;
    Cell strokeAt_;
    /// Of the keys: the cells from `anchor_` to `cursor_`.
    Cell cursor_;
    Cell anchor_;

    void makeBrushes();
    void sayBrushes();
    void setBrushIcons();
    void placeBrushes();
    [[nodiscard]] const core::LockMap& locks() const;
    [[nodiscard]] QColor colourOf(core::Voice voice) const;
    [[nodiscard]] Cell cellAt(QPoint position) const;
    [[nodiscard]] QRectF frameRect() const;
    [[nodiscard]] QRectF cursorRect() const;
    [[nodiscard]] Drag dragAt(QPoint position) const;
    void beginStroke(Cell at, core::LockMode mode);
    void paintTo(Cell to);
    void endStroke();
    void cancelStroke();
    void dragFrame(QPoint position);
    void setModes(Cell from, Cell to, core::LockMode mode, core::LockMap& locks) const;
    void moveCursor(int voices, std::int64_t bars, bool extend);
    void cycleModes();
    void zoom(double factor, double x);
    void scrollBy(core::Tick ticks);
    void showSelection();
    void showHelpAt(QPoint position);
    [[nodiscard]] QString describe(Cell cell) const;
    [[nodiscard]] bool handles(const QKeyEvent& key) const;

    void forgetPicture();
    void drawPicture();
    void drawLabels(QPainter& painter) const;
    void drawBarNumbers(QPainter& painter) const;
    void drawRow(QPainter& painter, core::Voice voice) const;
    void drawCell(QPainter& painter, core::Voice voice, const core::LockCell& cell) const;
    void drawNotes(QPainter& painter, core::Voice voice) const;
    void drawWishes(QPainter& painter, core::Voice voice) const;
    void drawFreeLabel(QPainter& painter, core::Voice voice, core::TickRange range) const;
    [[nodiscard]] std::int64_t barAt(int x) const;
};

}  // namespace studio::widgets
