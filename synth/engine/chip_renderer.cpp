// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "synth/engine/chip_renderer.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>

namespace studio::synth {

namespace {

/// Of the Famicom's output stage (apu.md 1.8); takes the mixer's offset out.
constexpr double kHighPassHz = 37;
/// The mixer's range is 0 … 0.62; its swing about 0 fits into -1 … 1 at this gain.
constexpr float kGain = 1.5F;
constexpr double kVoiceFadeSeconds = 0.005;
/// So slow that the output's high-pass takes most of it out.
constexpr double kGlideSeconds = 0.025;
constexpr float kInaudible = 1e-9F;

constexpr std::uint16_t kFirstRegister = 0x4000;
constexpr std::uint16_t kTriangleLow = 0x400A;
constexpr std::uint16_t kTriangleHigh = 0x400B;

}  // namespace

ChipRenderer::ChipRenderer(int sampleRate, int mostFrames)
    : clockRate_(chipTiming(region_).clockRate),
      steps_(sampleRate, mostFrames),
      gainStep_(static_cast<float>(1 / (kVoiceFadeSeconds * sampleRate))),
      glide_(static_cast<int>(kGlideSeconds * sampleRate)),
      highPass_(static_cast<float>(
          std::exp(-2 * std::numbers::pi * kHighPassHz / static_cast<double>(sampleRate)))) {
    steps_.restart(clockRate_);
    startChip();
    mixed_ = mixture(apu_.levels());
}

void ChipRenderer::startChip() noexcept {
    if (log_ != nullptr)
        region_ = log_->region();
    clockRate_ = chipTiming(region_).clockRate;
    apu_ = Apu(region_);
    held_ = {};
}

/// The chip's next cycle is the first of the next frame.
void ChipRenderer::placeChip() noexcept {
    origin_ = apu_.now() - position();
    nextWrite_ = log_ == nullptr ? 0 : log_->firstWriteFrom(position());
}

float ChipRenderer::mixture(const DacLevels& levels) const noexcept {
    return fading_ ? mixFaded(levels, gains_) : mix(levels, mask_);
}

void ChipRenderer::hear(Cycle cycle, const DacLevels& levels) noexcept {
    const float mixed = mixture(levels);
    if (mixed != mixed_)
        steps_.add(cycle - origin_, mixed - mixed_);
    mixed_ = mixed;
}

template <class Sink>
void ChipRenderer::write(Cycle cycle, std::uint16_t address, std::uint8_t value,
                         const Sink& sink) noexcept {
    held_[address - kFirstRegister] = value;
    apu_.write(cycle, address, value, sink);
}

void ChipRenderer::setLog(const RegisterLog* log) noexcept {
    log_ = log;
    if (log_ != nullptr && log_->region() != region_) {
        seek(position());
        return;
    }
    placeChip();
    chase([this](Cycle at, const DacLevels& levels) { hear(at, levels); });
}

void ChipRenderer::seek(Cycle position) noexcept {
    startChip();
    steps_.restart(clockRate_, position);
    placeChip();
    // What the chip rests at is no sound.
    mixed_ = mixture(apu_.levels());
    glide_.clear();
    lastInput_ = 0;
    lastOutput_ = 0;
    chase([this](Cycle at, const DacLevels& levels) { hear(at, levels); });
}

void ChipRenderer::jump(const RegisterLog* log, Cycle position) noexcept {
    log_ = log;
    startChip();
    steps_.jump(clockRate_, position);
    placeChip();
    chase([](Cycle, const DacLevels&) {});
    const float before = std::exchange(mixed_, mixture(apu_.levels()));
    steps_.lift(mixed_ - before);
    glide_.add(before - mixed_);
}

/// Writes what differs from what the song's registers hold here. The high byte of a pulse's
/// period, which starts the waveform anew, is left alone where it is the same.
template <class Sink>
void ChipRenderer::chase(const Sink& sink) noexcept {
    const Cycle now = apu_.now();
    if (log_ == nullptr)
        write(now, kApuStatus, 0, sink);
    if (log_ == nullptr || nextWrite_ == 0)
        return;
    const RegisterState state = log_->stateBefore(nextWrite_);
    write(now, kApuStatus, state[kApuStatus - kFirstRegister], sink);
    for (std::uint16_t reg = 0; reg < 0x10; ++reg) {
        if (state[reg] != held_[reg])
            write(now, static_cast<std::uint16_t>(kFirstRegister + reg), state[reg], sink);
    }
    // Loads the triangle's length counter, which being switched off has emptied.
    write(now, kTriangleLow, state[kTriangleLow - kFirstRegister], sink);
    write(now, kTriangleHigh, state[kTriangleHigh - kFirstRegister], sink);
    if (state[kApuFrameCounter - kFirstRegister] != held_[kApuFrameCounter - kFirstRegister])
        write(now, kApuFrameCounter, state[kApuFrameCounter - kFirstRegister], sink);
}

void ChipRenderer::setMask(const VoiceMask& mask) noexcept {
    if (mask == mask_)
        return;
    mask_ = mask;
    fading_ = true;
}

/// The gains of the next frame.
void ChipRenderer::fade() noexcept {
    bool there = true;
    for (std::size_t voice = 0; voice < gains_.size(); ++voice) {
        const float wanted = mask_.audible[voice] ? 1 : 0;
        gains_[voice] = std::clamp(wanted, gains_[voice] - gainStep_, gains_[voice] + gainStep_);
        there = there && gains_[voice] == wanted;
    }
    fading_ = !there;
    hear(apu_.now(), apu_.levels());
}

void ChipRenderer::runTo(Cycle end) noexcept {
    const auto sink = [this](Cycle at, const DacLevels& levels) { hear(at, levels); };
    const Cycle until = std::min(end, end_);
    while (log_ != nullptr && nextWrite_ < log_->writes().size()) {
        const RegisterWrite& next = log_->writes()[nextWrite_];
        if (next.cycle >= until)
            break;
        write(next.cycle + origin_, next.address, next.value, sink);
        ++nextWrite_;
    }
    apu_.run(end + origin_, sink);
}

void ChipRenderer::filter(float* samples, int frames) noexcept {
    for (int i = 0; i < frames; ++i) {
        const float input = glide_.active() ? samples[i] + glide_.next() : samples[i];
        lastOutput_ = highPass_ * (lastOutput_ + input - lastInput_);
        lastInput_ = input;
        samples[i] = kGain * lastOutput_;
    }
    // A rest that dies away would end in denormal numbers, which are slow.
    if (std::abs(lastOutput_) < kInaudible)
        lastOutput_ = 0;
}

void ChipRenderer::render(float* samples, int frames) noexcept {
    for (int done = 0; done < frames;) {
        const int count = fading_ ? 1 : frames - done;
        if (fading_)
            fade();
        runTo(steps_.cycleAfter(count));
        steps_.read(samples + done, count);
        done += count;
    }
    filter(samples, frames);
}

}  // namespace studio::synth
