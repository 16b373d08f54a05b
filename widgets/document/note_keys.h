// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/score/voice.h"

#include <Qt>

#include <cstdint>
#include <optional>

class QKeyEvent;

// The two rows of the computer's keyboard that play notes, laid out like a tracker's: Z S X D C …
// is an octave from C on, Q 2 W 3 E … the octave above. Keys are known by their place where the
// platform tells it, so that the rows are the same on QWERTY, QWERTZ and AZERTY; by their character
// elsewhere. GUI thread.

namespace studio::widgets {

/// Semitones above the lower row's C of the key at that place, a key code of Linux's input layer.
[[nodiscard]] std::optional<int> semitoneOfPlace(std::uint32_t keyCode);

/// The same of the key that a US keyboard labels so.
[[nodiscard]] std::optional<int> semitoneOfKey(int key);

/// The same of the key that was pressed; nothing with Ctrl, Alt, Shift or Meta, or on the number
/// pad.
[[nodiscard]] std::optional<int> semitoneOf(const QKeyEvent& key);

/// The pitch in `voice` of a key `semitone` above the C of `octave` (4 has middle C), moved by
/// octaves into the voice's range. The noise's 16 periods begin anew with every 16 keys and know no
/// octaves.
[[nodiscard]] int typedPitch(int semitone, int octave, core::Voice voice);

}  // namespace studio::widgets
