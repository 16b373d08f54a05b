// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "synth/engine/chip_renderer.h"

#include <cmath>
#include <numbers>

namespace studio::synth {

namespace {

/// Of the Famicom's output stage (apu.md 1.8); takes the mixer's offset out.
constexpr double kHighPassHz = 37;
/// The mixer's range is 0 … 0.62; its swing about 0 fits into -1 … 1 at this gain.
constexpr float kGain = 1.5F;
constexpr float kInaudible = 1e-9F;

constexpr std::uint16_t kFirstRegister = 0x4000;
constexpr std::uint16_t kTriangleLow = 0x400A;
constexpr std::uint16_t kTriangleHigh = 0x400B;

}  // namespace

ChipRenderer::ChipRenderer(int sampleRate, int mostFrames)
    : sampleRate_(sampleRate),
      clockRate_(chipTiming(region_).clockRate),
      steps_(sampleRate, mostFrames),
      highPass_(static_cast<float>(
          std::exp(-2 * std::numbers::pi * kHighPassHz / static_cast<double>(sampleRate)))) {
    restartChip(region_);
}

void ChipRenderer::restartChip(core::Region region) noexcept {
    region_ = region;
    clockRate_ = chipTiming(region).clockRate;
    apu_ = Apu(region);
    steps_.restart(clockRate_);
    held_ = {};
    mixed_ = mix(apu_.levels(), mask_);
    // What the chip rests at is no sound.
    lastInput_ = 0;
    lastOutput_ = 0;
}

void ChipRenderer::hear(Cycle cycle, const DacLevels& levels) noexcept {
    const float mixed = mix(levels, mask_);
    if (mixed != mixed_)
        steps_.add(cycle, mixed - mixed_);
    mixed_ = mixed;
}

void ChipRenderer::write(Cycle cycle, std::uint16_t address, std::uint8_t value) noexcept {
    held_[address - kFirstRegister] = value;
    apu_.write(cycle, address, value,
               [this](Cycle at, const DacLevels& levels) { hear(at, levels); });
}

void ChipRenderer::setLog(const RegisterLog* log) noexcept {
    const Cycle here = position();
    log_ = log;
    if (log_ != nullptr && log_->region() != region_)
        restartChip(log_->region());
    seek(here);
}

void ChipRenderer::seek(Cycle position) noexcept {
    origin_ = apu_.now() - position;
    nextWrite_ = log_ == nullptr ? 0 : log_->firstWriteFrom(position);
    chase();
}

/// Writes what differs from what the song's registers hold here. The high byte of a pulse's
/// period, which starts the waveform anew, is left alone where it is the same.
void ChipRenderer::chase() noexcept {
    const Cycle now = apu_.now();
    if (log_ == nullptr)
        write(now, kApuStatus, 0);
    if (log_ == nullptr || nextWrite_ == 0)
        return;
    const RegisterState state = log_->stateBefore(nextWrite_);
    write(now, kApuStatus, state[kApuStatus - kFirstRegister]);
    for (std::uint16_t reg = 0; reg < 0x10; ++reg) {
        if (state[reg] != held_[reg])
            write(now, static_cast<std::uint16_t>(kFirstRegister + reg), state[reg]);
    }
    // Loads the triangle's length counter, which being switched off has emptied.
    write(now, kTriangleLow, state[kTriangleLow - kFirstRegister]);
    write(now, kTriangleHigh, state[kTriangleHigh - kFirstRegister]);
    if (state[kApuFrameCounter - kFirstRegister] != held_[kApuFrameCounter - kFirstRegister])
        write(now, kApuFrameCounter, state[kApuFrameCounter - kFirstRegister]);
    origin_ += apu_.now() - now;
}

void ChipRenderer::setMask(const VoiceMask& mask) noexcept {
    mask_ = mask;
    hear(apu_.now(), apu_.levels());
}

void ChipRenderer::runTo(Cycle end) noexcept {
    const auto sink = [this](Cycle at, const DacLevels& levels) { hear(at, levels); };
    while (log_ != nullptr && nextWrite_ < log_->writes().size()) {
        const RegisterWrite& next = log_->writes()[nextWrite_];
        const Cycle cycle = next.cycle + origin_;
        if (cycle >= end)
            break;
        write(cycle, next.address, next.value);
        ++nextWrite_;
    }
    apu_.run(end, sink);
}

void ChipRenderer::filter(float* samples, int frames) noexcept {
    for (int i = 0; i < frames; ++i) {
        const float input = samples[i];
        lastOutput_ = highPass_ * (lastOutput_ + input - lastInput_);
        lastInput_ = input;
        samples[i] = kGain * lastOutput_;
    }
    // A rest that dies away would end in denormal numbers, which are slow.
    if (std::abs(lastOutput_) < kInaudible)
        lastOutput_ = 0;
}

void ChipRenderer::render(float* samples, int frames) noexcept {
    runTo(steps_.cycleAfter(frames));
    steps_.read(samples, frames);
    filter(samples, frames);
}

}  // namespace studio::synth
