// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/score/tick.h"

#include <cstdint>
#include <limits>
#include <optional>
#include <vector>

namespace studio::core {

inline constexpr std::int64_t kNeverStep = std::numeric_limits<std::int64_t>::max();

/// A step at which new notes may begin and end, and its exact time.
struct SlotLine {
    std::int64_t step = 0;
    Tick tick = 0;
};

/// Steps of a slot whose new notes are counted: a bar, or under PITCH all of the slot.
struct NoteWindow {
    std::int64_t begin = 0;
    std::int64_t end = 0;
    std::size_t most = std::numeric_limits<std::size_t>::max();
    /// So many notes must begin, number i no later than due[i], for those after it to fit in.
    std::vector<std::int64_t> due{};
    /// How many notes the model is drawn to; 0 for as many as it likes.
    double about = 0;
};

/// A stretch of one voice in which new notes may sound: a FREE or PITCH cell, or the part of it
/// with one wish, from where the last kept note that sounds into it has ended.
struct FreeSlot {
    /// New notes begin and end within these.
    TickRange ticks;
    /// Steps at which the voice may speak: begin <= step < end. Empty where there is no room for a
    /// step, although there may be a few ticks.
    std::int64_t begin = 0;
    std::int64_t end = 0;
    /// A kept note ends right where the slot begins.
    bool followsNote = false;
    /// The last step at which a new note has room; before `begin` if none has.
    std::int64_t lastBegin = 0;
    /// Under PITCH the pitches of the notes to come, in order; all of them come.
    std::vector<int> pitches{};
    /// Under PITCH the index of the first of them among the notes of the song that is filled.
    std::size_t firstNote = 0;
    /// Where not PITCH: index into FillPlan::pitchSets.
    std::size_t pitchSet = 0;
    /// If a grid is wished for, its lines in here, ascending by step; else nothing, for any step.
    bool onGrid = false;
    std::vector<SlotLine> lines{};
    /// Lengths of new notes; 0 for no limit but the plan's spacing, and none at all.
    Tick shortest = 0;
    Tick longest = 0;
    /// In order, covering the slot; empty where notes are not counted.
    std::vector<NoteWindow> windows{};
    /// Wish::similarity and Wish::temperature.
    double similarity = 0;
    double temperature = 1;

    [[nodiscard]] bool keepsPitches() const { return !pitches.empty(); }
    /// Something may be said at `step`.
    [[nodiscard]] bool hasPlace(std::int64_t step) const;
    /// The first such step from `step` on, or kNeverStep.
    [[nodiscard]] std::int64_t placeFrom(std::int64_t step) const;
    /// The last such step up to `step`, or -kNeverStep.
    [[nodiscard]] std::int64_t placeUpTo(std::int64_t step) const;
    /// Index of the window that `step`, within the slot, lies in; 0 if notes are not counted.
    [[nodiscard]] std::size_t windowAt(std::int64_t step) const;
    /// By when the next note must begin, if `begun` have in `window`; kNeverStep if none must.
    [[nodiscard]] std::int64_t nextDue(std::size_t window, std::size_t begun) const;
};

}  // namespace studio::core
