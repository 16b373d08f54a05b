// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/score/voice.h"
#include "synth/player/register_log.h"

#include <array>
#include <functional>

namespace studio::synth {

/// What a voice of the chip sounds at a moment.
struct VoiceSound {
    /// 0 … 15; 15 while the triangle runs; 0 is silence.
    int volume = 0;
    /// See core::pitchRange(): the nearest semitone, or the noise's 1 … 16.
    int pitch = 0;
    /// Duty 0 … 3 or noise mode 0 … 1.
    int timbre = 0;
    /// Its waveform or envelope has been started anew since it was told last.
    bool struck = false;

    bool operator==(const VoiceSound&) const = default;
};

using ChipSound = std::array<VoiceSound, core::kVoiceCount>;

/// Plays `log` on a chip and tells `heard(cycle, sound)` what sounds after each burst of writes and
/// each tick of the chip's envelopes, in order.
void watchVoices(const RegisterLog& log, const std::function<void(Cycle, const ChipSound&)>& heard);

}  // namespace studio::synth
