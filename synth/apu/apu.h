// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/score/song.h"
#include "synth/apu/chip_timing.h"
#include "synth/apu/frame_counter.h"
#include "synth/apu/noise.h"
#include "synth/apu/pulse.h"
#include "synth/apu/sample_channel.h"
#include "synth/apu/sample_memory.h"
#include "synth/apu/triangle.h"

#include <algorithm>
#include <concepts>
#include <cstdint>

namespace studio::synth {

inline constexpr std::uint16_t kApuStatus = 0x4015;
inline constexpr std::uint16_t kApuFrameCounter = 0x4017;

/// What the chip's voices give to its two converters. A level may be told more than once, and of
/// two that are told for the same cycle the later one holds.
///
/// An output may have noiseClocks(cycle, count, shifts) and takesNoiseClocks(period). While that
/// says so and nothing else changes, it takes the noise clock by clock, as Noise::passClocks()
/// says.
template <class T>
concept ApuOutput = requires(T output, Cycle cycle, int level) {
    /// Pulse 1 and 2, 0 … 15 each.
    output.pulses(cycle, level, level);
    /// Triangle (0 … 15 or Triangle::kMean), noise (0 … 15) and samples (0 … 127).
    output.others(cycle, level, level, level);
};

/// The sound chip of the NES, the 2A03's APU, exact to the CPU cycle. In each cycle the frame
/// counter ticks, changes of length counters settle, timers step, and then the CPU's access of
/// that cycle acts. Event driven: what lies between two edges of a waveform costs nothing. One
/// thread at a time; all methods are real-time safe.
class Apu {
  public:
    /// Triangles of periods below `meanBelow` are given as Triangle::kMean.
    explicit Apu(core::Region region, int meanBelow = 0);

    /// Samples are fetched from `memory` at once, which must outlive its use; with nullptr they
    /// wait for deliverSample().
    void setSampleMemory(const SampleMemory* memory) noexcept { memory_ = memory; }

    /// Runs through the cycles before `end` and tells `output` of every change; the two converters'
    /// changes come each in order of time.
    template <ApuOutput Output>
    void run(Cycle end, Output&& output) noexcept {
        for (Cycle event = nextControl(); event < end; event = nextControl()) {
            if (control(event, output))
                tell(event, output);
        }
        runVoices(end, output);
        now_ = std::max(now_, end);
    }

    /// Runs through `cycle`, not before the last access, and writes `value` to `address`
    /// ($4000 … $4017; others are ignored) at its end.
    template <ApuOutput Output>
    void write(Cycle cycle, std::uint16_t address, std::uint8_t value, Output&& output) noexcept {
        run(cycle + 1, output);
        writeRegister(cycle, address, value);
        tell(cycle, output);
    }

    // What the CPU sees. `cycle` must be the last one that has been run through.
    /// Reads $4015; bit 5 is not the chip's and is 0.
    [[nodiscard]] std::uint8_t readStatus(Cycle cycle) noexcept;
    /// The interrupt line as the last cycle left it.
    [[nodiscard]] bool interrupts() const noexcept {
        return frameCounter_.interrupts() || samples_.interrupts();
    }
    /// The DMA unit brings a byte for the sample channel.
    void deliverSample(Cycle cycle, std::uint8_t value) noexcept;
    /// The console's reset button, after `cycle`.
    void reset(Cycle cycle) noexcept;

    // What the voices sound, as of the last cycle that has been run through.
    [[nodiscard]] const Pulse& pulse1() const noexcept { return pulse1_; }
    [[nodiscard]] const Pulse& pulse2() const noexcept { return pulse2_; }
    [[nodiscard]] const Triangle& triangle() const noexcept { return triangle_; }
    [[nodiscard]] const Noise& noise() const noexcept { return noise_; }

    /// The first cycle that has not been run through.
    [[nodiscard]] Cycle now() const noexcept { return now_; }
    /// Tells the levels as they are.
    template <ApuOutput Output>
    void tell(Cycle cycle, Output&& output) const noexcept {
        output.pulses(cycle, pulse1_.output(), pulse2_.output());
        output.others(cycle, triangle_.output(), noise_.output(), samples_.output());
    }

  private:
    Pulse pulse1_{true};
    Pulse pulse2_{false};
    Triangle triangle_;
    Noise noise_;
    SampleChannel samples_;
    FrameCounter frameCounter_;
    const SampleMemory* memory_ = nullptr;
    /// When writes to length counters settle.
    Cycle settleAt_ = kNever;
    Cycle now_ = 0;

    [[nodiscard]] Cycle nextControl() const noexcept {
        return std::min(frameCounter_.nextEvent(), settleAt_);
    }
    /// The frame counter and the length counters in `cycle`. True if voices have changed.
    template <ApuOutput Output>
    bool control(Cycle cycle, Output& output) noexcept {
        FrameCounter::Clock clock = FrameCounter::Clock::None;
        if (frameCounter_.nextEvent() == cycle)
            clock = frameCounter_.advance(cycle);
        if (clock == FrameCounter::Clock::None && settleAt_ != cycle)
            return false;
        runVoices(cycle, output);
        clockVoices(cycle, clock);
        return true;
    }
    void clockVoices(Cycle cycle, FrameCounter::Clock clock) noexcept;
    void catchUp(Cycle end) noexcept;
    void refresh() noexcept;
    void feedSamples() noexcept;
    void writeRegister(Cycle cycle, std::uint16_t address, std::uint8_t value) noexcept;
    void writeVoice(Cycle cycle, std::uint16_t address, std::uint8_t value) noexcept;
    void writeStatus(std::uint8_t value) noexcept;

    template <ApuOutput Output>
    void runVoices(Cycle end, Output& output) noexcept {
        runPulses(end, output);
        runOthers(end, output);
    }

    template <ApuOutput Output>
    void runPulses(Cycle end, Output& output) noexcept {
        for (Cycle cycle = std::min(pulse1_.nextEdge(), pulse2_.nextEdge()); cycle < end;
             cycle = std::min(pulse1_.nextEdge(), pulse2_.nextEdge())) {
            if (pulse1_.nextEdge() == cycle)
                pulse1_.passEdge();
            if (pulse2_.nextEdge() == cycle)
                pulse2_.passEdge();
            output.pulses(cycle, pulse1_.output(), pulse2_.output());
        }
    }

    template <ApuOutput Output>
    void runNoise(Cycle end, Output& output) noexcept {
        if constexpr (requires { output.takesNoiseClocks(0); }) {
            if (noise_.loudness() > 0 && output.takesNoiseClocks(noise_.period())) {
                noise_.passClocks(end, [&](Cycle cycle, int count, NoiseRegister& shifts) noexcept {
                    output.noiseClocks(cycle, count, shifts);
                });
                return;
            }
        }
        if (noise_.nextEdge() < end)
            noise_.passEdges(end, [&](Cycle cycle, int level) noexcept {
                output.others(cycle, triangle_.output(), level, samples_.output());
            });
    }

    template <ApuOutput Output>
    void runOthers(Cycle end, Output& output) noexcept {
        for (;;) {
            // The noise by itself is by far the most.
            const Cycle cycle = std::min(triangle_.nextEdge(), samples_.nextEdge());
            runNoise(std::min(cycle, end), output);
            if (cycle >= end)
                return;
            if (triangle_.nextEdge() == cycle)
                triangle_.passEdge();
            if (noise_.nextEdge() == cycle)
                noise_.passEdge();
            if (samples_.nextEdge() == cycle) {
                samples_.passEdge();
                feedSamples();
            }
            output.others(cycle, triangle_.output(), noise_.output(), samples_.output());
        }
    }
};

}  // namespace studio::synth
