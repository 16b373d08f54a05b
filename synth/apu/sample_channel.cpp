// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "synth/apu/sample_channel.h"

#include "synth/apu/steps_until.h"

namespace studio::synth {

void SampleChannel::write(int reg, std::uint8_t value) noexcept {
    switch (reg) {
        case 0:
            interruptEnabled_ = (value & 0x80) != 0;
            loop_ = (value & 0x40) != 0;
            period_ = (*periods_)[value & 0x0F];
            interrupt_ = interrupt_ && interruptEnabled_;
            break;
        case 1:
            level_ = value & 0x7F;
            break;
        case 2:
            startAddress_ = static_cast<std::uint16_t>(0xC000 | value << 6);
            break;
        default:
            length_ = (value << 4) + 1;
    }
}

void SampleChannel::restart() noexcept {
    fetchAddress_ = startAddress_;
    bytesLeft_ = length_;
}

void SampleChannel::setEnabled(bool enabled) noexcept {
    interrupt_ = false;
    if (!enabled)
        bytesLeft_ = 0;
    else if (bytesLeft_ == 0)
        restart();
}

void SampleChannel::reset(Cycle cycle) noexcept {
    const int level = level_ & 1;
    *this = SampleChannel(*periods_);
    level_ = level;
    nextStep_ += cycle + 1;
}

void SampleChannel::deliver(std::uint8_t value) noexcept {
    if (bytesLeft_ == 0)
        return;
    buffer_ = value;
    bufferFull_ = true;
    fetchAddress_ =
        fetchAddress_ == 0xFFFF ? 0x8000 : static_cast<std::uint16_t>(fetchAddress_ + 1);
    if (--bytesLeft_ > 0)
        return;
    if (loop_)
        restart();
    else
        interrupt_ = interruptEnabled_;
}

void SampleChannel::catchUp(Cycle end) noexcept {
    const Cycle steps = stepsUntil(end, nextStep_, period_);
    nextStep_ += steps * period_;
    bitsLeft_ = kBits - static_cast<int>((kBits - bitsLeft_ + steps) % kBits);
}

void SampleChannel::refresh() noexcept {
    edge_ = atRest() ? kNever : nextStep_;
}

void SampleChannel::passEdge() noexcept {
    nextStep_ = edge_ + period_;
    if (!silent_) {
        const int level = level_ + ((bits_ & 1) != 0 ? 2 : -2);
        if (level >= 0 && level <= 127)
            level_ = level;
        bits_ >>= 1;
    }
    if (--bitsLeft_ == 0) {
        bitsLeft_ = kBits;
        silent_ = !bufferFull_;
        bits_ = buffer_;
        bufferFull_ = false;
    }
    refresh();
}

}  // namespace studio::synth
