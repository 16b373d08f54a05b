// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "synth/devices/audio_system.h"

#include <atomic>
#include <memory>

namespace studio::app {

/// "Speakers (Fake)", the default, and "Headphones (Fake)", which call in time with the clock until
/// they are unplugged.
class FakeAudioSystem final : public synth::AudioSystem {
  public:
    [[nodiscard]] std::vector<synth::AudioDevice> devices() override;
    [[nodiscard]] core::Expected<std::unique_ptr<synth::AudioOutput>> open(
        const synth::AudioWish& wish,
        const std::function<synth::RenderCallback(const synth::AudioFormat&)>& prepare) override;

    /// What was opened last.
    [[nodiscard]] const synth::AudioWish& wish() const { return wish_; }
    /// All devices go; what is open calls no more.
    void unplug() { *plugged_ = false; }

  private:
    synth::AudioWish wish_;
    std::shared_ptr<std::atomic<bool>> plugged_ = std::make_shared<std::atomic<bool>>(true);
};

}  // namespace studio::app
