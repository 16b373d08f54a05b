// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "synth/apu/chip_timing.h"
#include "synth/apu/length_counter.h"
#include "synth/apu/steps_until.h"

#include <cstdint>

namespace studio::synth {

/// The triangle voice: when it stops it holds its level. Owned and driven by Apu, from edge to edge
/// as Pulse is.
class Triangle {
  public:
    /// Instead of a level: the mean of all sixteen.
    static constexpr int kMean = 16;

    /// Waves of periods below `meanBelow` are given as their mean: they are out of hearing.
    explicit Triangle(int meanBelow) : meanBelow_(meanBelow) {}

    /// Register 0 … 3 of the voice; 1 is not connected.
    void write(int reg, std::uint8_t value) noexcept {
        switch (reg) {
            case 0:
                control_ = (value & 0x80) != 0;
                linearReload_ = value & 0x7F;
                length.writeHalt(control_);
                break;
            case 2:
                period_ = (period_ & 0x700) | value;
                break;
            case 3:
                period_ = (period_ & 0xFF) | (value & 7) << 8;
                length.writeLoad(value >> 3);
                reloadFlag_ = true;
                break;
            default:
                break;
        }
    }
    void clockQuarterFrame() noexcept {
        if (reloadFlag_)
            linear_ = linearReload_;
        else if (linear_ > 0)
            --linear_;
        if (!control_)
            reloadFlag_ = false;
    }
    void clockHalfFrame() noexcept { length.clock(); }
    /// The console's reset button.
    void restartWave() noexcept { position_ = 0; }

    void catchUp(Cycle end) noexcept {
        const Cycle steps = stepsUntil(end, nextStep_, period_ + 1);
        nextStep_ += steps * (period_ + 1);
        if (runs_)
            position_ = static_cast<std::uint8_t>((position_ + steps) & 31);
    }
    void refresh() noexcept {
        runs_ = length.running() && linear_ > 0;
        mean_ = runs_ && period_ < meanBelow_;
        edge_ = !runs_ || mean_ ? kNever : nextStep_ + (stepsToEdge() - 1) * (period_ + 1);
    }

    [[nodiscard]] Cycle nextEdge() const noexcept { return edge_; }
    void passEdge() noexcept {
        position_ = (position_ + stepsToEdge()) & 31;
        nextStep_ = edge_ + period_ + 1;
        edge_ += stepsToEdge() * (period_ + 1);
    }

    /// 0 … 15 or kMean.
    [[nodiscard]] int output() const noexcept {
        if (mean_)
            return kMean;
        return position_ < 16 ? 15 - position_ : position_ - 16;
    }

    // What it sounds.
    [[nodiscard]] bool running() const noexcept { return runs_; }
    [[nodiscard]] int period() const noexcept { return period_; }

    LengthCounter length;

  private:
    int meanBelow_;
    Cycle nextStep_ = 0;
    Cycle edge_ = kNever;
    int period_ = 0;
    std::uint8_t position_ = 0;
    bool runs_ = false;
    bool mean_ = false;
    std::uint8_t linear_ = 0;
    std::uint8_t linearReload_ = 0;
    bool control_ = false;
    bool reloadFlag_ = false;

    /// Its highest and its lowest level last for two steps.
    [[nodiscard]] int stepsToEdge() const noexcept { return (position_ & 15) == 15 ? 2 : 1; }
};

}  // namespace studio::synth
