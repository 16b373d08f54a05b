// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include <functional>
#include <memory>
#include <string>

namespace studio::synth {

/// Fills `frames` interleaved stereo frames; called from the device's real-time thread.
using RenderCallback = std::function<void(float* samples, int frames)>;

/// What a device offers before it is opened: its rate is the engine's.
struct AudioFormat {
    int sampleRate = 48000;
};

/// What an open output is, for the status bar.
struct AudioDescription {
    /// AudioDevice::name; empty without a device.
    std::string device;
    /// "ALSA", "JACK"; empty without a device.
    std::string system;
    /// Hz
    int sampleRate = 0;
    /// Frames per call.
    int bufferFrames = 0;
    /// Frames from the call until they are heard, as far as the system tells.
    int latencyFrames = 0;
};

/// An open stereo output. Destroying it stops the calls. Owned by the GUI thread.
class AudioOutput {
  public:
    virtual ~AudioOutput() = default;

    [[nodiscard]] virtual AudioDescription description() const = 0;
    /// Times that the device ran dry since the start.
    [[nodiscard]] virtual int xruns() const = 0;
    /// False once the system has said that the device is gone. Many never say so and only stop
    /// calling.
    [[nodiscard]] virtual bool alive() const = 0;
};

/// An output without a device: calls the callback in time with the clock and drops the samples, so
/// that the playhead moves and everything works but the sound.
[[nodiscard]] std::unique_ptr<AudioOutput> openSilentOutput(RenderCallback callback,
                                                            const AudioFormat& format);

}  // namespace studio::synth
