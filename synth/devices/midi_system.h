// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/error.h"

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace studio::synth {

/// One MIDI message: a status byte and its data.
using MidiBytes = std::span<const std::uint8_t>;

/// Called with each message of an input and the time at which it came, in a thread of the system.
using MidiReceiver =
    std::function<void(MidiBytes message, std::chrono::steady_clock::time_point time)>;

/// An open output. One thread at a time; destroying it closes it.
class MidiOutput {
  public:
    virtual ~MidiOutput() = default;

    /// Sends `message` at once. False if that failed, which many systems never say.
    virtual bool send(MidiBytes message) = 0;
};

/// An open input. Destroying it ends the calls.
class MidiInput {
  public:
    virtual ~MidiInput() = default;
};

/// The MIDI ports of the machine, known by names that stay the same from start to start. One thread
/// at a time; a call may take a part of a second.
class MidiSystem {
  public:
    virtual ~MidiSystem() = default;

    /// What can be sent to and what can be heard from, now; nothing is a normal state.
    [[nodiscard]] virtual std::vector<std::string> outputs() = 0;
    [[nodiscard]] virtual std::vector<std::string> inputs() = 0;
    /// Fail with one sentence if there is no such port, or if it does not open.
    [[nodiscard]] virtual core::Expected<std::unique_ptr<MidiOutput>> openOutput(
        const std::string& name) = 0;
    [[nodiscard]] virtual core::Expected<std::unique_ptr<MidiInput>> openInput(
        const std::string& name, MidiReceiver receiver) = 0;
};

/// The ports that RtMidi opens, of ALSA and JACK.
[[nodiscard]] std::unique_ptr<MidiSystem> makeMidiSystem();

}  // namespace studio::synth
