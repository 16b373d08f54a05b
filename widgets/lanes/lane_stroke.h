// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/edit/grid.h"
#include "core/score/song.h"

#include <optional>

namespace studio::widgets {

/// What a lane below the roll shows of a voice.
enum class LaneKind : std::uint8_t { Volume, Timbre };

/// The highest value of a lane of `voice`; 0 if there is nothing to choose.
[[nodiscard]] int highestLaneValue(LaneKind kind, core::Voice voice);

/// What `note` of `part` starts with.
[[nodiscard]] int laneValueOf(LaneKind kind, const core::Part& part, const core::Note& note);

/// A place in a lane.
struct LaneSpot {
    core::Tick tick = 0;
    int value = 0;
};

/// What a lane becomes while the mouse paints upon it: each step of the grid that the mouse passes
/// gets the value at its height. Holds a copy of the song; the song itself stays as it is until the
/// result is taken over. GUI thread.
class LaneStroke {
  public:
    /// Steps of `grid`, `stride` lines each.
    LaneStroke(const core::Song& song, core::Voice voice, LaneKind kind, const core::Grid& grid,
               std::int64_t stride);

    /// Goes on from where the stroke has come to.
    void paintTo(LaneSpot to);
    /// A straight line from where the stroke began, and nothing else.
    void lineTo(LaneSpot to);

    [[nodiscard]] const core::Song& song() const { return painted_; }
    [[nodiscard]] bool changes() const;
    /// True if a note that sounds where the stroke went is locked.
    [[nodiscard]] bool metLock() const { return metLock_; }

  private:
    core::Song before_;
    core::Song painted_;
    core::Voice voice_;
    LaneKind kind_;
    core::Grid grid_;
    std::int64_t stride_;
    std::optional<LaneSpot> first_;
    LaneSpot last_;
    bool metLock_ = false;

    void paint(LaneSpot from, LaneSpot to);
    void set(core::TickRange range, int value);
    [[nodiscard]] std::int64_t stepAt(core::Tick tick) const;
};

}  // namespace studio::widgets
