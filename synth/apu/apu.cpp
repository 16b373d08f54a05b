// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "synth/apu/apu.h"

namespace studio::synth {

Apu::Apu(core::Region region, int meanBelow)
    : triangle_(meanBelow),
      noise_(chipTiming(region).noisePeriods),
      samples_(chipTiming(region).samplePeriods),
      frameCounter_(chipTiming(region)) {}

void Apu::catchUp(Cycle end) noexcept {
    pulse1_.catchUp(end);
    pulse2_.catchUp(end);
    triangle_.catchUp(end);
    noise_.catchUp(end);
    samples_.catchUp(end);
}

void Apu::refresh() noexcept {
    pulse1_.refresh();
    pulse2_.refresh();
    triangle_.refresh();
    noise_.refresh();
    samples_.refresh();
}

void Apu::clockVoices(Cycle cycle, FrameCounter::Clock clock) noexcept {
    catchUp(cycle);
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
    if (settleAt_ == cycle) {
        settleAt_ = kNever;
        for (LengthCounter* length :
             {&pulse1_.length, &pulse2_.length, &triangle_.length, &noise_.length})
            length->settle();
    }
    refresh();
}

void Apu::feedSamples() noexcept {
    if (memory_ != nullptr && samples_.wantsByte()) {
        samples_.deliver((*memory_)[samples_.fetchAddress() & 0x7FFF]);
        samples_.refresh();
    }
}

void Apu::deliverSample(Cycle cycle, std::uint8_t value) noexcept {
    samples_.catchUp(cycle + 1);
    samples_.deliver(value);
    samples_.refresh();
}

void Apu::writeRegister(Cycle cycle, std::uint16_t address, std::uint8_t value) noexcept {
    if (address == kApuFrameCounter) {
        frameCounter_.write(cycle, value);
        return;
    }
    catchUp(cycle + 1);
    if (address >= 0x4000 && address < 0x4014)
        writeVoice(cycle, address, value);
    else if (address == kApuStatus)
        writeStatus(value);
    refresh();
}

void Apu::writeVoice(Cycle cycle, std::uint16_t address, std::uint8_t value) noexcept {
    const int reg = address & 3;
    switch (address >> 2 & 7) {
        case 0:
            pulse1_.write(reg, value);
            break;
        case 1:
            pulse2_.write(reg, value);
            break;
        case 2:
            triangle_.write(reg, value);
            break;
        case 3:
            noise_.write(reg, value);
            break;
        default:
            samples_.write(reg, value);
            return;
    }
    if (reg == 0 || reg == 3)
        settleAt_ = cycle + 1;
}

void Apu::writeStatus(std::uint8_t value) noexcept {
    pulse1_.length.setEnabled((value & 0x01) != 0);
    pulse2_.length.setEnabled((value & 0x02) != 0);
    triangle_.length.setEnabled((value & 0x04) != 0);
    noise_.length.setEnabled((value & 0x08) != 0);
    samples_.setEnabled((value & 0x10) != 0);
    feedSamples();
}

std::uint8_t Apu::readStatus(Cycle cycle) noexcept {
    int status = samples_.interrupts() ? 0x80 : 0;
    status |= frameCounter_.readFlag(cycle) ? 0x40 : 0;
    status |= samples_.active() ? 0x10 : 0;
    status |= noise_.length.running() ? 0x08 : 0;
    status |= triangle_.length.running() ? 0x04 : 0;
    status |= pulse2_.length.running() ? 0x02 : 0;
    status |= pulse1_.length.running() ? 0x01 : 0;
    return static_cast<std::uint8_t>(status);
}

void Apu::reset(Cycle cycle) noexcept {
    catchUp(cycle + 1);
    writeStatus(0);
    triangle_.restartWave();
    samples_.reset(cycle);
    frameCounter_.reset(cycle);
    refresh();
}

}  // namespace studio::synth
