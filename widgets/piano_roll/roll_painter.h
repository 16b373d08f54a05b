// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "widgets/document/take_review.h"
#include "widgets/document/view_state.h"
#include "widgets/piano_roll/roll_layout.h"

#include <QPainter>

namespace studio::widgets {

/// Paints a piano roll; reads what it paints and changes nothing. Made for one paint event.
class RollPainter {
  public:
    RollPainter(QPainter& painter, const RollLayout& layout, const TakeReview& review,
                const ViewState& state);

    void paint();

  private:
    QPainter& painter_;
    const RollLayout& layout_;
    const TakeReview& review_;
    const ViewState& state_;
    const core::Song& song_;

    void paintRows();
    void paintTimeLines(const QRect& area);
    void paintSelection(const QRect& area);
    void paintNotes(core::Voice voice);
    void paintNote(core::Voice voice, const core::Note& note, const QRectF& rect);
    void paintVoiceMark(core::Voice voice, const QRectF& rect);
    void paintNoiseLane();
    void paintKeyboard();
    void paintRuler();
    void paintPlayhead();
    void paintEmptyHint();
};

}  // namespace studio::widgets
