// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "widgets/document/view_state.h"
#include "widgets/piano_roll/roll_layout.h"

#include <QPointF>

#include <optional>

namespace studio::widgets {

enum class RollZone : std::uint8_t { Nothing, LoopStrip, Ruler, Keyboard, Grid, NoiseLane };

enum class NotePart : std::uint8_t { Body, Start, End };

enum class LoopPart : std::uint8_t { Nothing, Body, Start, End };

/// A note of the shown song under the mouse.
struct NoteHit {
    core::Voice voice = core::Voice::Pulse1;
    core::Note note;
    NotePart part = NotePart::Body;
};

/// What is under the mouse. A value, GUI thread.
struct RollHit {
    RollZone zone = RollZone::Nothing;
    /// The voice whose rows these are, as far as the rows tell: a click on the grid of pitches is
    /// for the tonal voice that was current last.
    core::Voice voice = core::Voice::Pulse1;
    std::optional<NoteHit> note;
    LoopPart loop = LoopPart::Nothing;
};

/// What lies at `at`. Notes of the current voice come first, voices in the background are passed
/// over; `tonal` is the voice of the grid of pitches.
[[nodiscard]] RollHit rollHitAt(const RollLayout& layout, const core::Song& song,
                                const ViewState& state, core::Voice tonal, QPointF at);

}  // namespace studio::widgets
