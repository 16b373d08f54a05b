// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/io/midi/general_midi.h"
#include "core/io/midi/midi_file.h"
#include "core/score/voice.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdint>
#include <string>

namespace studio::synth {

/// Stands for a program or controller that is not sent.
inline constexpr int kNotSent = -1;

/// Where the notes of one voice go.
struct MidiVoice {
    enum class Output : std::uint8_t { Chip, Device, Both };

    Output output = Output::Chip;
    /// Name of the device's port; empty for none.
    std::string port;
    /// 0 … 15.
    int channel = 0;
    /// 0 … 127, or kNotSent.
    int program = kNotSent;
    /// Semitones; the noise plays drums and is not transposed.
    int transpose = 0;

    [[nodiscard]] bool toDevice() const { return output != Output::Chip && !port.empty(); }
    bool operator==(const MidiVoice&) const = default;
};

/// What MIDI devices are sent. A value, any thread.
struct MidiSettings {
    std::array<MidiVoice, core::kVoiceCount> voices = generalMidi();
    /// Volume inside of notes, relative to their velocity: 11 (expression), 7 (volume) or kNotSent.
    int volumeController = core::midi::kExpression;
    /// 0 … 127, or kNotSent.
    int timbreController = kNotSent;
    /// How much later than the sound device the notes are sent; negative is earlier, as far as the
    /// sound device leaves time for it.
    std::chrono::milliseconds offset{0};

    /// Name of the port that keeps time with us; empty for none.
    std::string clockPort;

    [[nodiscard]] bool usesDevices() const {
        return !clockPort.empty() || std::ranges::any_of(voices, &MidiVoice::toDevice);
    }
    bool operator==(const MidiSettings&) const = default;

    /// The voices on their instruments of General MIDI, all on the chip.
    [[nodiscard]] static std::array<MidiVoice, core::kVoiceCount> generalMidi() {
        std::array<MidiVoice, core::kVoiceCount> voices;
        for (std::size_t i = 0; i < voices.size(); ++i) {
            voices[i].channel = core::midi::kVoiceParts[i].channel;
            voices[i].program = core::midi::kVoiceParts[i].program;
        }
        return voices;
    }
};

}  // namespace studio::synth
