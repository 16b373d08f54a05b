// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "widgets/document/view_state.h"
#include "widgets/lanes/lane_stroke.h"
#include "widgets/piano_roll/roll_layout.h"

#include <QPainter>

namespace studio::widgets {

/// All that a lane shows, for the time of one paint event.
struct LanePicture {
    const RollLayout& layout;
    const core::Song& song;
    const ViewState& state;
    LaneKind kind;
    /// The highest value fills its height.
    QRect area;
};

/// Paints a lane in a time that depends on its pixels. Made for one paint event.
class LanePainter {
  public:
    LanePainter(QPainter& painter, const LanePicture& picture, const QRect& dirty);

    void paint();

  private:
    QPainter& painter_;
    const LanePicture& picture_;
    QRect dirty_;
    core::Voice voice_;

    void paintLevels();
    void paintBars();
    void paintNotes();
    void paintNote(const core::Note& note, bool locked, bool selected);
    void paintStretch(double left, double right, int value, const QColor& colour);
    void paintLabels();
    void paintPlayhead();
    [[nodiscard]] double yOf(int value) const;
};

/// Top of `value` (0 … `highest`) in a lane; the lowest can be seen, too.
[[nodiscard]] double laneY(const QRect& area, LaneKind kind, int highest, int value);

/// "25 %" for a duty of 1, "short" for a mode of the noise, the number for a volume.
[[nodiscard]] QString laneValueText(LaneKind kind, core::Voice voice, int value);

}  // namespace studio::widgets
