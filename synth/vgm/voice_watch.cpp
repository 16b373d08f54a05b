// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "synth/vgm/voice_watch.h"

#include "synth/apu/apu.h"

#include <algorithm>
#include <cmath>

namespace studio::synth {

namespace {

using core::Voice;

/// Writes that follow each other within a millisecond are one change.
constexpr std::int64_t kBurstsASecond = 1000;
/// The frame counter's quarter frames are about as far apart.
constexpr Cycle kTick = 7457;
/// A shorter wave of the triangle is silence: programs so mute it.
constexpr int kShortestTriangle = 2;

struct Ignore {
    void pulses(Cycle /*cycle*/, int /*first*/, int /*second*/) const noexcept {}
    void others(Cycle /*cycle*/, int /*triangle*/, int /*noise*/, int /*samples*/) const noexcept {}
};

int semitoneOf(int period, double steps, double clockRate) {
    const double hertz = clockRate / (steps * (period + 1));
    return static_cast<int>(std::lround(69 + 12 * std::log2(hertz / 440)));
}

class Watcher {
  public:
    Watcher(const RegisterLog& log, const std::function<void(Cycle, const ChipSound&)>& heard)
        : log_(log), heard_(heard), timing_(chipTiming(log.region())), apu_(log.region()) {
        apu_.setSampleMemory(log.samples());
    }

    void run() {
        const auto& writes = log_.writes();
        const Cycle burst = timing_.clockRate / kBurstsASecond;
        for (std::size_t next = 0; next < writes.size();) {
            const Cycle begin = writes[next].cycle;
            tickTo(begin);
            do {
                write(writes[next]);
                ++next;
            } while (next < writes.size() && writes[next].cycle - writes[next - 1].cycle < burst);
            // What lengths are loaded with settles in the next cycle.
            tell(begin, writes[next - 1].cycle + 2);
        }
        tickTo(log_.length());
    }

  private:
    const RegisterLog& log_;
    const std::function<void(Cycle, const ChipSound&)>& heard_;
    const ChipTiming& timing_;
    Apu apu_;
    Cycle lastTick_ = 0;
    std::array<bool, core::kVoiceCount> struck_{};

    void write(const RegisterWrite& write) {
        const std::uint16_t reg = write.address - 0x4000;
        if (reg < 0x10 && (reg & 3) == 3)
            struck_[reg >> 2] = true;
        apu_.write(write.cycle, write.address, write.value, Ignore());
    }

    void tickTo(Cycle end) {
        for (Cycle at = std::max(lastTick_ + kTick, apu_.now()); at < end; at += kTick)
            tell(at, at);
    }

    /// As of `at`, for what has begun at `begin`.
    void tell(Cycle begin, Cycle at) {
        at = std::max(at, apu_.now());
        apu_.run(at, Ignore());
        lastTick_ = at;
        ChipSound sound;
        sound[0] = pulse(apu_.pulse1());
        sound[1] = pulse(apu_.pulse2());
        sound[2] = triangle();
        sound[3] = noise();
        for (std::size_t voice = 0; voice < sound.size(); ++voice)
            sound[voice].struck = struck_[voice];
        struck_ = {};
        heard_(begin, sound);
    }

    [[nodiscard]] double clockRate() const { return static_cast<double>(timing_.clockRate); }
    [[nodiscard]] VoiceSound pulse(const Pulse& pulse) const {
        return {pulse.loudness(), semitoneOf(pulse.period(), 16, clockRate()), pulse.duty(), false};
    }
    [[nodiscard]] VoiceSound triangle() const {
        const Triangle& triangle = apu_.triangle();
        const bool sounds = triangle.running() && triangle.period() >= kShortestTriangle;
        return {sounds ? 15 : 0, semitoneOf(triangle.period(), 32, clockRate()), 0, false};
    }
    [[nodiscard]] VoiceSound noise() const {
        const Noise& noise = apu_.noise();
        const auto found = std::ranges::find(timing_.noisePeriods, noise.period());
        return {noise.loudness(), 16 - static_cast<int>(found - timing_.noisePeriods.begin()),
                noise.isShort() ? 1 : 0, false};
    }
};

}  // namespace

void watchVoices(const RegisterLog& log,
                 const std::function<void(Cycle, const ChipSound&)>& heard) {
    Watcher(log, heard).run();
}

}  // namespace studio::synth
