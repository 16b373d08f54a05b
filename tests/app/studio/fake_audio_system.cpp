// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "tests/app/studio/fake_audio_system.h"

#include <algorithm>
#include <utility>

namespace studio::app {

namespace {

class FakeOutput final : public synth::AudioOutput {
  public:
    FakeOutput(std::string name, int frames, synth::RenderCallback callback,
               const synth::AudioFormat& format, std::shared_ptr<std::atomic<bool>> plugged)
        : name_(std::move(name)),
          frames_(frames),
          rate_(format.sampleRate),
          plugged_(plugged),
          clock_(synth::openSilentOutput(
              [callback = std::move(callback), plugged = std::move(plugged)](float* samples,
                                                                             int count) {
                  if (*plugged)
                      callback(samples, count);
              },
              format)) {}

    [[nodiscard]] synth::AudioDescription description() const override {
        return {name_, "Fake", rate_, frames_, 2 * frames_};
    }
    [[nodiscard]] int xruns() const override { return 0; }
    [[nodiscard]] bool alive() const override { return *plugged_; }

  private:
    std::string name_;
    int frames_;
    int rate_;
    std::shared_ptr<std::atomic<bool>> plugged_;
    std::unique_ptr<synth::AudioOutput> clock_;
};

}  // namespace

std::vector<synth::AudioDevice> FakeAudioSystem::devices() {
    if (!*plugged_)
        return {};
    return {{"Speakers (Fake)", 2, true}, {"Headphones (Fake)", 2, false}};
}

core::Expected<std::unique_ptr<synth::AudioOutput>> FakeAudioSystem::open(
    const synth::AudioWish& wish,
    const std::function<synth::RenderCallback(const synth::AudioFormat&)>& prepare) {
    wish_ = wish;
    const auto all = devices();
    const auto found = std::ranges::find_if(all, [&](const synth::AudioDevice& device) {
        return wish.device.empty() ? device.isDefault : device.name == wish.device;
    });
    if (found == all.end())
        return core::failure("%1 is not there.", wish.device);
    const synth::AudioFormat format;
    return std::make_unique<FakeOutput>(found->name, wish.bufferFrames, prepare(format), format,
                                        plugged_);
}

}  // namespace studio::app
