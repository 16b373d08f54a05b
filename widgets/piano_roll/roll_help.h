// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "widgets/document/take_review.h"
#include "widgets/document/view_state.h"
#include "widgets/piano_roll/roll_hit.h"

#include <QCursor>
#include <QString>

namespace studio::widgets {

/// What is under the mouse and what each button and key does there, for the status bar.
[[nodiscard]] QString rollHelp(const RollHit& hit, const TakeReview& review,
                               const ViewState& state);

/// The pointer that says the same.
[[nodiscard]] Qt::CursorShape rollCursor(const RollHit& hit, const ViewState& state);

}  // namespace studio::widgets
