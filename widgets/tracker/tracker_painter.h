// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "widgets/tracker/tracker_layout.h"

#include <QHash>
#include <QPainter>
#include <QStaticText>

namespace studio::widgets {

/// The short words of cells, laid out once. Forget them when fonts or scale change. GUI thread.
class CellWords {
  public:
    void draw(QPainter& painter, QPoint topLeft, const QString& word, const QFont& font);
    void forget() { words_.clear(); }

  private:
    QHash<QString, QStaticText> words_;
};

/// How the tracker looks at this moment.
struct TrackerLook {
    const TrackerLayout& layout;
    const TrackerCursor& cursor;
    const TakeReview& review;
    const ViewState& state;
    bool focused = false;
    bool writes = true;
};

/// Paints one frame of the tracker.
class TrackerPainter {
  public:
    TrackerPainter(QPainter& painter, const TrackerLook& look, CellWords& words);

    void paint();

  private:
    QPainter& painter_;
    const TrackerLook& look_;
    const TrackerLayout& layout_;
    const core::Song& song_;
    const core::RowGrid& rows_;
    CellWords& words_;
    QFont font_;
    QFont markFont_;
    int textTop_ = 0;
    std::int64_t lastRow_ = 0;

    void paintRows();
    void paintLocks(core::Voice voice);
    void paintLockEdge(const QRect& cells, core::LockMode mode, const QColor& colour);
    void paintMarked();
    void paintVoice(core::Voice voice);
    void paintCell(TrackerPlace place, const core::Row& row);
    void paintMarks(const QRect& cell, const core::Row& row,
                    const std::vector<core::RowEvent>& events, int column);
    /// The timbre that a note in the row has from before.
    void paintInherited(const QRect& cell, core::Voice voice, const core::Row& row);
    void paintPlayhead();
    void paintCursor();
    void paintHeader();
    void paintVoiceHeader(core::Voice voice);
    void drawWord(const QRect& cell, const QString& word, const QColor& colour);
    [[nodiscard]] QColor textColour(core::Voice voice, core::RowColumn column) const;
    [[nodiscard]] bool isWritten(core::Voice voice, const core::RowEvent& event) const;
};

}  // namespace studio::widgets
