// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "synth/apu/chip_timing.h"
#include "synth/apu/envelope.h"
#include "synth/apu/length_counter.h"
#include "synth/apu/noise_register.h"
#include "synth/apu/steps_until.h"

#include <cstdint>

namespace studio::synth {

/// The noise voice. Its shift register runs even when it is silent. Owned and driven by Apu, from
/// edge to edge as Pulse is.
class Noise {
  public:
    explicit Noise(const std::array<int, 16>& periods) : periods_(&periods), period_(periods[0]) {}

    /// Register 0 … 3 of the voice; 1 is not connected.
    void write(int reg, std::uint8_t value) noexcept {
        switch (reg) {
            case 0:
                length.writeHalt((value & 0x20) != 0);
                envelope_.write(value);
                break;
            case 2:
                register_.setShort((value & 0x80) != 0);
                period_ = (*periods_)[value & 0x0F];
                break;
            case 3:
                length.writeLoad(value >> 3);
                envelope_.start();
                break;
            default:
                break;
        }
    }
    void clockQuarterFrame() noexcept { envelope_.clock(); }
    void clockHalfFrame() noexcept { length.clock(); }

    void catchUp(Cycle end) noexcept {
        const Cycle steps = stepsUntil(end, nextStep_, period_);
        nextStep_ += steps * period_;
        register_.shift(steps);
    }
    void refresh() noexcept {
        loudness_ = length.running() ? envelope_.level() : 0;
        run_ = loudness_ == 0 ? 0 : register_.run();
        edge_ = loudness_ == 0 ? kNever : nextStep_ + (run_ - 1) * period_;
    }

    [[nodiscard]] Cycle nextEdge() const noexcept { return edge_; }
    void passEdge() noexcept {
        register_.shift(run_);
        run_ = register_.run();
        nextStep_ = edge_ + period_;
        edge_ += run_ * period_;
    }
    /// Goes past all edges before `end` and tells `edge(cycle, output)` of each.
    template <class Edge>
    void passEdges(Cycle end, const Edge& edge) noexcept {
        int level = output();
        while (nextStep_ < end) {
            for (unsigned changes = register_.changes(); changes != 0; changes &= changes - 1) {
                const Cycle cycle = nextStep_ + Cycle{std::countr_zero(changes)} * period_;
                if (cycle >= end)
                    break;
                level = loudness_ - level;
                edge(cycle, level);
            }
            if (nextStep_ + Cycle{register_.atOnce()} * period_ > end)
                break;
            nextStep_ += register_.atOnce() * period_;
            register_.step(register_.atOnce());
        }
        catchUp(end);
        refresh();
    }
    /// Goes past all clocks before `end`: `clocks(cycle, count, shifts)` must take `count` clocks,
    /// the first in `cycle`, from the register `shifts`.
    template <class Clocks>
    void passClocks(Cycle end, const Clocks& clocks) noexcept {
        const Cycle count = stepsUntil(end, nextStep_, period_);
        if (count == 0)
            return;
        clocks(nextStep_, static_cast<int>(count), register_);
        nextStep_ += count * period_;
        refresh();
    }

    /// 0 … 15.
    [[nodiscard]] int output() const noexcept { return register_.bit() ? 0 : loudness_; }

    // What it sounds.
    /// 0 … 15; 0 is silence.
    [[nodiscard]] int loudness() const noexcept { return loudness_; }
    /// In CPU cycles.
    [[nodiscard]] int period() const noexcept { return period_; }
    [[nodiscard]] bool isShort() const noexcept { return register_.isShort(); }

    LengthCounter length;

  private:
    const std::array<int, 16>* periods_;
    Envelope envelope_;
    Cycle nextStep_ = 0;
    Cycle edge_ = kNever;
    int period_;
    int loudness_ = 0;
    /// Clocks from here to the edge.
    int run_ = 0;
    NoiseRegister register_;
};

}  // namespace studio::synth
