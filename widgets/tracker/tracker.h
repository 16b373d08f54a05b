// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "widgets/tracker/row_editor.h"
#include "widgets/tracker/tracker_painter.h"

#include <QAbstractScrollArea>

class QKeyEvent;

namespace studio::widgets {

/// The grid of a tracker. Its keys: arrows, Tab, Page, Home and End move the cursor, with Shift
/// they mark a block; the note rows of the keyboard, hexadecimal digits and 1 write. A click puts
/// the cursor, dragging marks, the wheel scrolls, with Ctrl it transposes and with Shift it changes
/// volumes; a click on a voice's name mutes it, a double click hears it alone. GUI thread.
class Tracker : public QAbstractScrollArea {
    Q_OBJECT

  public:
    Tracker(TakeReview& review, ViewState& state, NoteEditor& editor, QWidget* parent = nullptr);

    [[nodiscard]] const TrackerLayout& layoutOfTracker() const { return layout_; }
    [[nodiscard]] TrackerCursor& cursor() { return cursor_; }
    [[nodiscard]] RowEditor& rowEditor() { return rowEditor_; }

    /// Scrolls so that the row of `tick` stands near the top.
    void showTick(core::Tick tick);

  Q_SIGNALS:
    /// The other of muted and not muted; the other of alone and with the rest.
    void muteRequested(core::Voice voice);
    void soloRequested(core::Voice voice);
    void hoverHelp(const QString& text);

  protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool focusNextPrevChild(bool next) override;

  private:
    TakeReview& review_;
    ViewState& state_;
    TrackerCursor cursor_;
    RowEditor rowEditor_;
    TrackerLayout layout_;
    CellWords words_;
    TrackerPlace shownPlace_;
    std::int64_t playRow_ = 0;
    /// What a wheel with fine steps has turned since the last whole notch.
    int turned_ = 0;
    bool marking_ = false;

    void arrange();
    void updateScrollBars();
    void followCursor();
    void followPlayhead();
    void scrollToRow(std::int64_t firstRow);
    /// What `key` does here, or nothing; done only if `run`.
    bool handleKey(const QKeyEvent& key, bool run);
    bool handleMove(const QKeyEvent& key, bool run);
    bool handleEntry(const QKeyEvent& key, bool run);
    void describe(TrackerPlace place);
};

}  // namespace studio::widgets
