// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "widgets/document/surprise_map.h"
#include "widgets/document/take_review.h"
#include "widgets/document/view_state.h"
#include "widgets/piano_roll/roll_gesture.h"
#include "widgets/piano_roll/roll_layout.h"

#include <optional>

namespace studio::widgets {

/// A note that cannot be moved and says so.
struct ShakingNote {
    core::Voice voice = core::Voice::Pulse1;
    core::Tick onset = 0;
    /// Pixels beside its place, right now.
    double offset = 0;
};

/// All that a roll shows, for the time of one paint event.
struct RollPicture {
    const RollLayout& layout;
    const core::Song& song;
    const core::NoteSet& selected;
    const ViewState& state;
    /// Tells which notes are a take's; nullptr if none are.
    const TakeReview* review;
    const RollPreview& preview;
    std::optional<ShakingNote> shaking;
    /// Gives the notes their colours; nullptr for those of the voices.
    const SurpriseMap* surprise = nullptr;
};

}  // namespace studio::widgets
