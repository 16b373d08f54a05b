// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "synth/apu/apu.h"

namespace studio::synth {

Apu::Apu(core::Region region)
    : noise_(chipTiming(region).noisePeriods), frameCounter_(chipTiming(region)) {
    levels_ = {pulse1_.output(), pulse2_.output(), triangle_.output(), noise_.output()};
}

void Apu::advance(Cycle cycle) noexcept {
    if (frameCounter_.nextEvent() == cycle) {
        const FrameCounter::Clock clock = frameCounter_.advance(cycle);
        if (clock != FrameCounter::Clock::None) {
            pulse1_.clockQuarterFrame();
            pulse2_.clockQuarterFrame();
            triangle_.clockQuarterFrame();
            noise_.clockQuarterFrame();
        }
        if (clock == FrameCounter::Clock::QuarterAndHalf) {
            pulse1_.clockHalfFrame();
            pulse2_.clockHalfFrame();
            triangle_.clockHalfFrame();
            noise_.clockHalfFrame();
        }
    }
    if (unsettled_ && settleAt_ == cycle) {
        unsettled_ = false;
        for (LengthCounter* length :
             {&pulse1_.length, &pulse2_.length, &triangle_.length, &noise_.length})
            length->settle();
    }
    if (pulse1_.nextStep() == cycle)
        pulse1_.step();
    if (pulse2_.nextStep() == cycle)
        pulse2_.step();
    if (triangle_.nextStep() == cycle)
        triangle_.step();
    if (noise_.nextStep() == cycle)
        noise_.step();
}

void Apu::writeRegister(Cycle cycle, std::uint16_t address, std::uint8_t value) noexcept {
    if (address >= 0x4000 && address < 0x4010) {
        const int reg = address & 3;
        switch (address >> 2 & 3) {
            case 0:
                pulse1_.write(reg, value);
                break;
            case 1:
                pulse2_.write(reg, value);
                break;
            case 2:
                triangle_.write(reg, value);
                break;
            default:
                noise_.write(reg, value);
        }
        unsettled_ = true;
        settleAt_ = cycle + 1;
    } else if (address == kApuStatus) {
        pulse1_.length.setEnabled((value & 1) != 0);
        pulse2_.length.setEnabled((value & 2) != 0);
        triangle_.length.setEnabled((value & 4) != 0);
        noise_.length.setEnabled((value & 8) != 0);
    } else if (address == kApuFrameCounter) {
        frameCounter_.write(cycle, value);
    }
}

}  // namespace studio::synth
