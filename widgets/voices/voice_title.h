// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/score/voice.h"

class QHBoxLayout;

namespace studio::widgets {

/// Puts the short name of `voice` and its name, which takes what room is left, into `row`.
void addVoiceTitle(QHBoxLayout& row, core::Voice voice);

}  // namespace studio::widgets
