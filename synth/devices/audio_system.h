// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/error.h"
#include "synth/devices/audio_output.h"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace studio::synth {

/// A device that sound can be played on.
struct AudioDevice {
    /// For the user, and to open it by; stays the same from start to start.
    std::string name;
    /// Output channels.
    int channels = 0;
    /// The one that is opened where none is named.
    bool isDefault = false;

    bool operator==(const AudioDevice&) const = default;
};

/// What the user wants of an output.
struct AudioWish {
    /// AudioDevice::name, or empty for the default.
    std::string device;
    /// Frames per call; the system may give another number.
    int bufferFrames = 256;
};

/// The sound devices of the machine. Lists and opens on the GUI thread, which may take a part of a
/// second.
class AudioSystem {
  public:
    virtual ~AudioSystem() = default;

    /// Every output that is there now; none is a normal state.
    [[nodiscard]] virtual std::vector<AudioDevice> devices() = 0;
    /// Opens what `wish` names. `prepare` is told the rate and returns the callback before the
    /// first call. Fails with one sentence if there is no such device, or if it does not open.
    [[nodiscard]] virtual core::Expected<std::unique_ptr<AudioOutput>> open(
        const AudioWish& wish,
        const std::function<RenderCallback(const AudioFormat&)>& prepare) = 0;
};

/// The devices that RtAudio finds, of all its compiled-in systems.
[[nodiscard]] std::unique_ptr<AudioSystem> makeAudioSystem();

}  // namespace studio::synth
