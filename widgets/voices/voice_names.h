// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/score/voice.h"

#include <QString>

namespace studio::widgets {

/// "P1".
[[nodiscard]] QString shortVoiceName(core::Voice voice);
/// "Pulse 1", translated.
[[nodiscard]] QString voiceName(core::Voice voice);

}  // namespace studio::widgets
