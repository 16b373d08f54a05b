// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "synth/devices/audio_output.h"

#include <array>
#include <chrono>
#include <stop_token>
#include <thread>
#include <utility>

namespace studio::synth {

namespace {

class SilentOutput final : public AudioOutput {
  public:
    SilentOutput(RenderCallback callback, const AudioFormat& format)
        : rate_(format.sampleRate),
          thread_([callback = std::move(callback), format](const std::stop_token& stop) {
              run(stop, callback, format.sampleRate);
          }) {}

    [[nodiscard]] AudioDescription description() const override {
        return {{}, {}, rate_, kFrames, kFrames};
    }
    [[nodiscard]] int xruns() const override { return 0; }
    [[nodiscard]] bool alive() const override { return true; }

  private:
    static constexpr int kFrames = 480;

    int rate_;
    std::jthread thread_;

    static void run(const std::stop_token& stop, const RenderCallback& callback, int rate) {
        using Clock = std::chrono::steady_clock;
        const auto period = std::chrono::duration_cast<Clock::duration>(
            std::chrono::duration<double>(static_cast<double>(kFrames) / rate));
        std::array<float, std::size_t{2} * kFrames> samples{};
        auto next = Clock::now();
        while (!stop.stop_requested()) {
            callback(samples.data(), kFrames);
            next += period;
            std::this_thread::sleep_until(next);
        }
    }
};

}  // namespace

std::unique_ptr<AudioOutput> openSilentOutput(RenderCallback callback, const AudioFormat& format) {
    return std::make_unique<SilentOutput>(std::move(callback), format);
}

}  // namespace studio::synth
