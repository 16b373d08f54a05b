// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "tests/app/studio/fake_audio_system.h"

#include <algorithm>
#include <utility>

namespace studio::app {

namespace {

/// Calls where there should be one.
constexpr int kRace = 2000;

class FakeOutput final : public synth::AudioOutput {
  public:
    FakeOutput(std::string name, int frames, synth::RenderCallback callback,
               const synth::AudioFormat& format, std::shared_ptr<Record> record,
               std::shared_ptr<std::atomic<bool>> plugged, std::shared_ptr<std::atomic<bool>> races,
               std::shared_ptr<std::atomic<int>> xruns)
        : name_(std::move(name)),
          frames_(frames),
          rate_(format.sampleRate),
          plugged_(plugged),
          xruns_(std::move(xruns)),
          clock_(synth::openSilentOutput(
              [callback = std::move(callback), record = std::move(record),
               plugged = std::move(plugged), races = std::move(races)](float* samples, int count) {
                  if (!*plugged)
                      return;
                  for (int i = 0; i < (*races ? kRace : 1); ++i)
                      callback(samples, count);
                  record->add(samples, count);
              },
              format)) {}

    [[nodiscard]] synth::AudioDescription description() const override {
        return {name_, "Fake", rate_, frames_, 2 * frames_};
    }
    [[nodiscard]] int xruns() const override { return *xruns_; }
    [[nodiscard]] bool alive() const override { return *plugged_; }

  private:
    std::string name_;
    int frames_;
    int rate_;
    std::shared_ptr<std::atomic<bool>> plugged_;
    std::shared_ptr<std::atomic<int>> xruns_;
    std::unique_ptr<synth::AudioOutput> clock_;
};

}  // namespace

void Record::add(const float* samples, int frames) {
    const std::lock_guard lock(mutex_);
    for (int frame = 0; frame < frames; ++frame)
        samples_.push_back(samples[2 * frame]);
    if (samples_.size() > kLength)
        samples_.erase(samples_.begin(), samples_.end() - kLength);
}

std::vector<float> Record::recent() const {
    const std::lock_guard lock(mutex_);
    return samples_;
}

std::vector<synth::AudioDevice> FakeAudioSystem::devices() {
    if (!*plugged_ || gone_)
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
                                        record_, plugged_, races_, xruns_);
}

}  // namespace studio::app
