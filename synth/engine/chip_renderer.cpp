// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "synth/engine/chip_renderer.h"

#include <algorithm>

namespace studio::synth {

namespace {

constexpr double kVoiceFadeSeconds = 0.005;
/// So slow that the output's high-pass takes most of it out.
constexpr double kGlideSeconds = 0.025;

constexpr std::uint16_t kFirstRegister = 0x4000;
constexpr std::uint8_t kNoSample = 0x0F;
constexpr std::uint16_t kTriangleLow = 0x400A;
constexpr std::uint16_t kTriangleHigh = 0x400B;

struct Ignore {
    void pulses(Cycle /*cycle*/, int /*first*/, int /*second*/) const noexcept {}
    void others(Cycle /*cycle*/, int /*triangle*/, int /*noise*/, int /*samples*/) const noexcept {}
};

/// Triangles of periods below this lie above half the sample rate.
int silentTrianglesBelow(std::int64_t clockRate, int sampleRate) {
    // clock / (32 (t + 1)) > rate / 2
    const std::int64_t bound = 16LL * sampleRate;
    return static_cast<int>((clockRate + bound - 1) / bound) - 1;
}

}  // namespace

ChipRenderer::ChipRenderer(int sampleRate, StepQuality quality)
    : sampleRate_(sampleRate),
      clockRate_(chipTiming(region_).clockRate),
      steps_(sampleRate, kPart, quality),
      gainStep_(static_cast<float>(1 / (kVoiceFadeSeconds * sampleRate))),
      glide_(static_cast<int>(kGlideSeconds * sampleRate)),
      filter_(sampleRate) {
    startChip();
    rest();
    steps_.restart(clockRate_);
    filter_.start(0);
}

void ChipRenderer::startChip() noexcept {
    if (log_ != nullptr)
        region_ = log_->region();
    clockRate_ = chipTiming(region_).clockRate;
    apu_ = Apu(region_, silentTrianglesBelow(clockRate_, sampleRate_));
    apu_.setSampleMemory(samples());
    held_ = {};
}

const SampleMemory* ChipRenderer::samples() const noexcept {
    return log_ == nullptr ? nullptr : log_->samples();
}

/// The chip's next cycle is the first of the next frame.
void ChipRenderer::placeChip() noexcept {
    origin_ = apu_.now() - position();
    nextWrite_ = log_ == nullptr ? 0 : log_->firstWriteFrom(position());
}

Level ChipRenderer::mixPulses(int first, int second) const noexcept {
    if (fading_)
        return Mixer::fadedPulses(gains_[0] * static_cast<float>(first),
                                  gains_[1] * static_cast<float>(second));
    return mixer_->pulses(mask_.audible[0] ? first : 0, mask_.audible[1] ? second : 0);
}

Level ChipRenderer::mixOthers(int triangle, int noise, int samples) noexcept {
    if (fading_) {
        constexpr float kMean = 7.5F;
        const float level = triangle == Triangle::kMean ? kMean : static_cast<float>(triangle);
        return Mixer::fadedOthers(gains_[2] * level, gains_[3] * static_cast<float>(noise),
                                  gains_[4] * static_cast<float>(samples));
    }
    byNoise_ = mixer_->othersByNoise(mask_.audible[2] ? triangle : 0, mask_.samples ? samples : 0);
    return byNoise_[mask_.audible[3] ? noise : 0];
}

void ChipRenderer::hearPulses(Cycle cycle, int first, int second) noexcept {
    const Level level = mixPulses(first, second);
    if (level != pulses_)
        steps_.add(cycle - origin_, level - pulses_);
    pulses_ = level;
}

void ChipRenderer::hearOthers(Cycle cycle, int triangle, int noise, int samples) noexcept {
    const Level level = mixOthers(triangle, noise, samples);
    // What changes nothing leaves the noise's clocks alone as well, if they go on.
    const bool clocksGoOn = cycle < clockedUntil_ && apu_.noise().loudness() > 0 &&
                            Hearing{this}.takesNoiseClocks(apu_.noise().period());
    if (level == others_ && clocksGoOn)
        return;
    endNoiseClocks(cycle);
    if (level != others_)
        steps_.add(cycle - origin_, level - others_);
    others_ = level;
}

/// The last of the clocks sounds on to its end, whatever comes meanwhile.
void ChipRenderer::leaveNoiseClocks(Cycle cycle) noexcept {
    if (clocked_ == 0)
        return;
    if (cycle < clockedUntil_)
        steps_.add(clockedUntil_ - origin_, clocked_);
    else
        others_ -= clocked_;
    clocked_ = 0;
}

void ChipRenderer::endNoiseClocks(Cycle cycle) noexcept {
    steps_.endPattern();
    leaveNoiseClocks(cycle);
}

void ChipRenderer::hearNoiseClocks(Cycle cycle, int count, NoiseRegister& shifts) noexcept {
    const int period = apu_.noise().period();
    const Level rest = byNoise_[0];
    const Level height = byNoise_[mask_.audible[3] ? apu_.noise().loudness() : 0] - rest;
    leaveNoiseClocks(cycle);
    if (others_ != rest)
        steps_.add(cycle - origin_, rest - others_);
    steps_.addPattern(cycle - origin_, period, height, count, [&](int taken) noexcept {
        const unsigned sounding = ~shifts.next();
        shifts.step(taken);
        return sounding;
    });
    clocked_ = shifts.bit() ? 0 : height;
    clockedUntil_ = cycle + Cycle{count} * period;
    others_ = rest + clocked_;
}

/// The converters come to what the chip gives them, which is no step.
void ChipRenderer::rest() noexcept {
    struct Settle {
        ChipRenderer* renderer;
        void pulses(Cycle, int first, int second) const {
            renderer->pulses_ = renderer->mixPulses(first, second);
        }
        void others(Cycle, int triangle, int noise, int samples) const {
            renderer->others_ = renderer->mixOthers(triangle, noise, samples);
        }
    };
    apu_.tell(apu_.now(), Settle{this});
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
    apu_.setSampleMemory(samples());
    placeChip();
    chase(Hearing{this});
}

void ChipRenderer::seek(Cycle position) noexcept {
    clocked_ = 0;
    clockedUntil_ = 0;
    startChip();
    rest();
    steps_.restart(clockRate_, position, pulses_ + others_);
    placeChip();
    glide_.clear();
    filter_.start(pulses_ + others_);
    chase(Hearing{this});
}

void ChipRenderer::jump(const RegisterLog* log, Cycle position) noexcept {
    endNoiseClocks(apu_.now());
    clockedUntil_ = 0;
    const Level before = pulses_ + others_;
    log_ = log;
    startChip();
    steps_.jump(clockRate_, position);
    placeChip();
    chase(Ignore());
    rest();
    const Level difference = pulses_ + others_ - before;
    steps_.lift(difference);
    glide_.add(-static_cast<float>(difference) / static_cast<float>(kUnitLevel));
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
    // A sample in the midst of which it comes is left out.
    write(now, kApuStatus, state[kApuStatus - kFirstRegister] & kNoSample, sink);
    for (std::uint16_t reg = 0; reg < 0x14; ++reg) {
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
    const VoiceGains wanted = gainsOf(mask_);
    for (std::size_t voice = 0; voice < gains_.size(); ++voice)
        gains_[voice] =
            std::clamp(wanted[voice], gains_[voice] - gainStep_, gains_[voice] + gainStep_);
    fading_ = gains_ != wanted;
    apu_.tell(apu_.now(), Hearing{this});
}

void ChipRenderer::runTo(Cycle end) noexcept {
    const Cycle until = std::min(end, end_);
    while (log_ != nullptr && nextWrite_ < log_->writes().size()) {
        const RegisterWrite& next = log_->writes()[nextWrite_];
        if (next.cycle >= until)
            break;
        write(next.cycle + origin_, next.address, next.value, Hearing{this});
        ++nextWrite_;
    }
    apu_.run(end + origin_, Hearing{this});
}

void ChipRenderer::renderPart(float* samples, int frames) noexcept {
    runTo(steps_.cycleAfter(frames));
    steps_.read(samples, frames);
    for (int i = 0; i < frames && glide_.active(); ++i)
        samples[i] += glide_.next();
    filter_.process(samples, frames);
}

void ChipRenderer::render(float* samples, int frames) noexcept {
    for (int done = 0; done < frames;) {
        const int count = fading_ ? 1 : std::min(kPart, frames - done);
        if (fading_)
            fade();
        renderPart(samples + done, count);
        done += count;
    }
}

}  // namespace studio::synth
