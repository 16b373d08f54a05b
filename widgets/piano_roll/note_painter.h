// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "widgets/piano_roll/roll_picture.h"

#include <QPainter>

namespace studio::widgets {

/// Paints the notes of a roll, in a time that depends on the pixels rather than on the notes: what
/// is too narrow for a shape of its own is merged into columns. Made for one paint event.
class NotePainter {
  public:
    /// Only what lies in `dirty`.
    NotePainter(QPainter& painter, const RollPicture& picture, const QRect& dirty);

    /// The notes of `voice`, clipped to its region.
    void paint(core::Voice voice);

  private:
    QPainter& painter_;
    const RollPicture& picture_;
    QRect dirty_;

    struct Look;

    [[nodiscard]] Look lookOf(core::Voice voice) const;
    void paintNote(core::Voice voice, const core::Note& note, const Look& look, bool selected);
    void paintWritten(const QRectF& rect, const Look& look);
    void paintMark(core::Voice voice, const QRectF& rect);
    void paintName(core::Voice voice, const core::Note& note, const QRectF& rect);
};

}  // namespace studio::widgets
