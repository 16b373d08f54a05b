// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "synth/devices/audio_system.h"

#include <atomic>
#include <memory>
#include <mutex>
#include <vector>

namespace studio::app {

/// What an output has played last. Any thread.
class Record {
  public:
    void add(const float* samples, int frames);
    [[nodiscard]] std::vector<float> recent() const;

  private:
    static constexpr std::size_t kLength = 4096;

    mutable std::mutex mutex_;
    std::vector<float> samples_;
};

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
    /// The last 4096 frames that were played, the left channel; fewer at the start.
    [[nodiscard]] std::vector<float> recent() const { return record_->recent(); }
    /// What is open has run dry once more.
    void runDry() { ++*xruns_; }
    /// All devices go; what is open calls no more.
    void unplug() { *plugged_ = false; }
    /// All devices go, and what is open calls as fast as it can, as some systems have it.
    void unplugRacing() {
        *races_ = true;
        gone_ = true;
    }

  private:
    synth::AudioWish wish_;
    bool gone_ = false;
    std::shared_ptr<std::atomic<bool>> races_ = std::make_shared<std::atomic<bool>>(false);
    std::shared_ptr<std::atomic<int>> xruns_ = std::make_shared<std::atomic<int>>(0);
    std::shared_ptr<Record> record_ = std::make_shared<Record>();
    std::shared_ptr<std::atomic<bool>> plugged_ = std::make_shared<std::atomic<bool>>(true);
};

}  // namespace studio::app
