// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "widgets/piano_roll/roll_picture.h"

#include <QPainter>
#include <QPixmap>

namespace studio::widgets {

/// Paints a piano roll; reads what it paints and changes nothing. Made for one paint event.
class RollPainter {
  public:
    /// Only what lies in `dirty` needs to be painted.
    RollPainter(QPainter& painter, const RollPicture& picture, const QRect& dirty);

    void paint();

  private:
    QPainter& painter_;
    const RollPicture& picture_;
    const RollLayout& layout_;
    const ViewState& state_;
    const core::Song& song_;
    QRect dirty_;

    void paintRows();
    /// A row of the grid in `ground`, with the lines of the time.
    [[nodiscard]] QPixmap paintedRow(const QRect& area, const QColor& ground) const;
    void paintTimeLines(QPainter& painter, const QRect& area) const;
    void paintBarLines(QPainter& painter, const QRect& area, core::TickRange visible) const;
    void paintGridLines(QPainter& painter, const QRect& area, core::TickRange visible) const;
    void paintLine(QPainter& painter, const QRect& area, core::Tick tick,
                   const QColor& colour) const;
    void paintSelection(const QRect& area);
    void paintNotes();
    void paintNoiseLane();
    void paintKeyboard();
    void paintKey(int pitch, const QColor& pressed);
    void paintNoiseKeys();
    void paintRuler();
    void paintBarNumbers();
    void paintLoop();
    void paintOverNotes();
    void paintCaret();
    void paintPlayhead();
    void paintEmptyHint();
    [[nodiscard]] core::TickRange dirtyTicks() const;
    /// Colour of the key of `pitch` while it plays, or no colour.
    [[nodiscard]] QColor pressedColour(core::Voice voice, int pitch) const;
};

}  // namespace studio::widgets
