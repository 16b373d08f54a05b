// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/score/song.h"
#include "synth/apu/chip_timing.h"
#include "synth/apu/frame_counter.h"
#include "synth/apu/noise.h"
#include "synth/apu/pulse.h"
#include "synth/apu/triangle.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace studio::synth {

/// What the four voices give to the mixer, 0 … 15 each, in the order of core::Voice.
using DacLevels = std::array<std::uint8_t, core::kVoiceCount>;

inline constexpr std::uint16_t kApuStatus = 0x4015;
inline constexpr std::uint16_t kApuFrameCounter = 0x4017;

/// The sound chip of the NES, the 2A03's APU without its sample channel, exact to the CPU cycle.
/// In each cycle the frame counter ticks, changes of length counters settle, timers step, and
/// then a register write of that cycle acts. Event driven: time between events costs nothing.
/// One thread at a time; all methods are real-time safe.
class Apu {
  public:
    explicit Apu(core::Region region);

    /// Runs through the cycles before `end` and calls `sink(cycle, levels)` whenever the levels
    /// have changed.
    template <class Sink>
    void run(Cycle end, Sink&& sink) noexcept {
        while (true) {
            const Cycle cycle = nextEvent();
            if (cycle >= end)
                break;
            advance(cycle);
            report(cycle, sink);
        }
        now_ = std::max(now_, end);
    }

    /// Runs through `cycle`, not before the last write's, and writes `value` to `address`
    /// ($4000 … $4017; others are ignored) at its end.
    template <class Sink>
    void write(Cycle cycle, std::uint16_t address, std::uint8_t value, Sink&& sink) noexcept {
        run(cycle + 1, sink);
        writeRegister(cycle, address, value);
        report(cycle, sink);
    }

    [[nodiscard]] const DacLevels& levels() const noexcept { return levels_; }
    /// The first cycle that has not been run through.
    [[nodiscard]] Cycle now() const noexcept { return now_; }

  private:
    Pulse pulse1_{true};
    Pulse pulse2_{false};
    Triangle triangle_;
    Noise noise_;
    FrameCounter frameCounter_;
    /// When writes to length counters settle; in the past if there are none.
    Cycle settleAt_ = -1;
    bool unsettled_ = false;
    Cycle now_ = 0;
    DacLevels levels_{};

    [[nodiscard]] Cycle nextEvent() const noexcept {
        const Cycle timers = std::min(
            {pulse1_.nextStep(), pulse2_.nextStep(), triangle_.nextStep(), noise_.nextStep()});
        const Cycle others = std::min(frameCounter_.nextEvent(), unsettled_ ? settleAt_ : timers);
        return std::min(timers, others);
    }
    void advance(Cycle cycle) noexcept;
    void writeRegister(Cycle cycle, std::uint16_t address, std::uint8_t value) noexcept;

    template <class Sink>
    void report(Cycle cycle, Sink& sink) noexcept {
        const DacLevels levels{pulse1_.output(), pulse2_.output(), triangle_.output(),
                               noise_.output()};
        if (levels != levels_) {
            levels_ = levels;
            sink(cycle, levels_);
        }
    }
};

}  // namespace studio::synth
