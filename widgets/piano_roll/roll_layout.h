// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/score/song.h"

#include <QRect>

namespace studio::widgets {

/// Where things are in the piano roll: times run to the right, the tonal voices share rows of
/// pitches, the noise has a lane of its own below. Pure arithmetic on pixels of the viewport.
class RollLayout {
  public:
    /// Rows of the tonal voices, the triangle's range.
    static constexpr int kHighestPitch = 108;
    static constexpr int kLowestPitch = 21;
    static constexpr int kRows = kHighestPitch - kLowestPitch + 1;

    /// Regions of the viewport; the strip of the loop lies above the ruler of bars.
    QRect loopStrip;
    QRect ruler;
    QRect keyboard;
    QRect grid;
    QRect noise;
    QRect noiseLabel;

    double pixelsPerTick = 0.002;
    double scrollX = 0;
    double scrollY = 0;
    int rowHeight = 12;

    /// Divides a viewport of `size`.
    void divide(QSize size);

    [[nodiscard]] double xOf(core::Tick tick) const;
    [[nodiscard]] core::Tick tickAt(double x) const;
    /// Top of the row of `pitch`.
    [[nodiscard]] double yOf(int pitch) const;
    /// Of the row at `y`, within the range of rows.
    [[nodiscard]] int pitchAt(double y) const;
    /// Of a note of the noise, `pitch` 1 … 16.
    [[nodiscard]] double noiseYOf(int pitch) const;
    [[nodiscard]] int noisePitchAt(double y) const;
    /// Of the row of `voice` at `y`.
    [[nodiscard]] int pitchOf(core::Voice voice, double y) const;
    /// Where the notes of `voice` are drawn.
    [[nodiscard]] const QRect& regionOf(core::Voice voice) const {
        return voice == core::Voice::Noise ? noise : grid;
    }
    [[nodiscard]] double noiseRowHeight() const { return noise.height() / 16.0; }
    /// Where `note` of `voice` is drawn; at least a pixel wide.
    [[nodiscard]] QRectF noteRect(core::Voice voice, const core::Note& note) const;
    /// The ticks in sight.
    [[nodiscard]] core::TickRange visibleTicks() const;

    /// Changes the zoom so that the tick at `x` stays there.
    void zoomTime(double factor, double x, core::Tick length);
    /// Changes the row height so that the pitch at `y` stays there.
    void zoomPitch(int change, double y);

    /// The largest useful scroll positions for a song of `length` ticks.
    [[nodiscard]] double mostScrollX(core::Tick length) const;
    [[nodiscard]] double mostScrollY() const;
};

/// "C4" for 60; sharps.
[[nodiscard]] QString pitchName(int pitch);
[[nodiscard]] bool isBlackKey(int pitch);

}  // namespace studio::widgets
