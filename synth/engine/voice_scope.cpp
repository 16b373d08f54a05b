// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "synth/engine/voice_scope.h"

#include "synth/apu/apu.h"

#include <algorithm>
#include <vector>

namespace studio::synth {

namespace {

/// Two periods of the lowest usual notes.
constexpr double kSeconds = 0.018;
constexpr float kFullLevel = 15;
/// A quarter frame at once, which fills the triangle's linear counter.
constexpr std::uint8_t kFiveSteps = 0xC0;
constexpr Cycle kBetweenWrites = 4;

/// The levels of each voice at even distances of time.
class Recorder {
  public:
    Recorder(Cycle begin, Cycle step, std::size_t count) : begin_(begin), step_(step) {
        for (auto& levels : levels_)
            levels.assign(count, 0);
    }

    void pulses(Cycle cycle, int first, int second) noexcept {
        hear(0, cycle, first);
        hear(1, cycle, second);
    }
    void others(Cycle cycle, int triangle, int noise, int /*samples*/) noexcept {
        hear(2, cycle, triangle);
        hear(3, cycle, noise);
    }
    void finish() noexcept {
        for (std::size_t voice = 0; voice < levels_.size(); ++voice)
            fill(voice, levels_[voice].size());
    }
    [[nodiscard]] const std::vector<std::uint8_t>& levels(std::size_t voice) const {
        return levels_[voice];
    }

  private:
    Cycle begin_;
    Cycle step_;
    std::array<std::vector<std::uint8_t>, core::kVoiceCount> levels_;
    std::array<std::size_t, core::kVoiceCount> filled_{};
    std::array<std::uint8_t, core::kVoiceCount> last_{};

    void hear(std::size_t voice, Cycle cycle, int level) noexcept {
        const Cycle until = std::max<Cycle>((cycle - begin_ + step_ - 1) / step_, 0);
        fill(voice, static_cast<std::size_t>(until));
        last_[voice] = static_cast<std::uint8_t>(level);
    }
    void fill(std::size_t voice, std::size_t until) noexcept {
        auto& levels = levels_[voice];
        for (; filled_[voice] < std::min(until, levels.size()); ++filled_[voice])
            levels[filled_[voice]] = last_[voice];
    }
};

/// The chip as the log has set it at `position`.
Apu chipAt(const RegisterLog& log, Cycle position, Recorder& recorder) {
    Apu apu(log.region());
    const RegisterState state = log.stateBefore(log.firstWriteFrom(position));
    Cycle cycle = 0;
    const auto write = [&](std::uint16_t reg, std::uint8_t value) {
        apu.write(cycle, static_cast<std::uint16_t>(0x4000 + reg), value, recorder);
        cycle += kBetweenWrites;
    };
    write(0x15, state[0x15] & 0x0F);
    for (std::uint16_t reg = 0; reg < 0x10; ++reg)
        write(reg, state[reg]);
    write(0x17, kFiveSteps);
    return apu;
}

/// Where the first rise from the lowest to above the middle is, or 0.
std::size_t triggerOf(const std::vector<std::uint8_t>& levels, std::size_t within) {
    const auto [low, high] = std::ranges::minmax(levels);
    const int middle = (low + high + 1) / 2;
    for (std::size_t i = 1; i < within; ++i) {
        if (levels[i - 1] < middle && levels[i] >= middle)
            return i;
    }
    return 0;
}

}  // namespace

std::array<VoiceWave, core::kVoiceCount> wavesAt(const RegisterLog& log, Cycle position) {
    constexpr std::size_t kPoints = std::tuple_size_v<VoiceWave>;
    constexpr Cycle kSettled = 100;
    const auto length =
        static_cast<Cycle>(kSeconds * static_cast<double>(chipTiming(log.region()).clockRate));
    const Cycle step = length / static_cast<Cycle>(kPoints);
    Recorder recorder(kSettled, step, 2 * kPoints);
    Apu apu = chipAt(log, position, recorder);
    apu.run(kSettled + 2 * length, recorder);
    recorder.finish();
    std::array<VoiceWave, core::kVoiceCount> waves{};
    for (const core::Voice voice : core::kVoices) {
        const auto& levels = recorder.levels(core::index(voice));
        const std::size_t from = voice == core::Voice::Noise ? 0 : triggerOf(levels, kPoints);
        for (std::size_t i = 0; i < kPoints; ++i)
            waves[core::index(voice)][i] = static_cast<float>(levels[from + i]) / kFullLevel;
    }
    return waves;
}

}  // namespace studio::synth
