// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "synth/apu/apu.h"
#include "synth/apu/band_limited_steps.h"
#include "synth/apu/mixer.h"
#include "synth/engine/glide.h"
#include "synth/engine/output_filter.h"
#include "synth/player/register_log.h"

#include <limits>

namespace studio::synth {

/// Feeds a register log to the chip and makes samples of it; the heart of live sound and of
/// rendering to files. Frame f of the song holds the cycles from f / sampleRate seconds on, however
/// it was come to, so every way to a frame gives the same times. One thread at a time; all but the
/// constructor is real-time safe.
class ChipRenderer {
  public:
    /// `sampleRate` in Hz.
    explicit ChipRenderer(int sampleRate, StepQuality quality = StepQuality::Live);

    /// Plays `log` from now on, at the same position; nullptr for silence. What both logs hold
    /// sounds on untouched. The log must outlive its use.
    void setLog(const RegisterLog* log) noexcept;
    /// Goes to `position`, in cycles of the song, as if nothing had sounded before.
    void seek(Cycle position) noexcept;
    /// Goes to `position` of `log` at once while it sounds. The chip starts anew there, so that it
    /// is always the same that follows; its other level is come to smoothly.
    void jump(const RegisterLog* log, Cycle position) noexcept;
    /// Nothing is played that the log does at `end` or later.
    void setEnd(Cycle end) noexcept { end_ = end; }
    /// Voices fade in and out.
    void setMask(const VoiceMask& mask) noexcept;
    /// What the converters' output goes through, from the next seek() on.
    void setFilter(OutputFilter filter) noexcept { filter_.set(filter); }

    [[nodiscard]] const RegisterLog* log() const noexcept { return log_; }
    /// Position in the song, in cycles of its region's clock.
    [[nodiscard]] Cycle position() const noexcept { return steps_.cycleAfter(0); }
    /// The song's frame that is rendered next.
    [[nodiscard]] std::int64_t frame() const noexcept { return steps_.frame(); }
    /// The first frame at or after `position`.
    [[nodiscard]] std::int64_t frameAt(Cycle position) const noexcept {
        return steps_.frameAt(position);
    }
    [[nodiscard]] std::int64_t clockRate() const noexcept { return clockRate_; }

    /// Frames by which sound comes out late.
    [[nodiscard]] int delay() const noexcept { return steps_.delay(); }

    /// Renders `frames` mono samples in -1 … 1.
    void render(float* samples, int frames) noexcept;

  private:
    /// Samples are made in parts of so many, which stay near the processor.
    static constexpr int kPart = 256;

    /// Makes steps of what the chip tells.
    struct Hearing {
        ChipRenderer* renderer;
        void pulses(Cycle cycle, int first, int second) const noexcept {
            renderer->hearPulses(cycle, first, second);
        }
        void others(Cycle cycle, int triangle, int noise, int samples) const noexcept {
            renderer->hearOthers(cycle, triangle, noise, samples);
        }
        [[nodiscard]] bool takesNoiseClocks(int period) const noexcept {
            return !renderer->fading_ && renderer->steps_.patternCount(period) > 0;
        }
        void noiseClocks(Cycle cycle, int count, NoiseRegister& shifts) const noexcept {
            renderer->hearNoiseClocks(cycle, count, shifts);
        }
    };

    const Mixer* mixer_ = &Mixer::shared();
    const RegisterLog* log_ = nullptr;
    int sampleRate_;
    core::Region region_ = core::Region::Ntsc;
    std::int64_t clockRate_;
    Apu apu_{core::Region::Ntsc};
    BandLimitedSteps steps_;
    RegisterState held_{};
    std::size_t nextWrite_ = 0;
    Cycle end_ = std::numeric_limits<Cycle>::max();
    /// The chip's cycle at which the song's cycle 0 was or would have been.
    Cycle origin_ = 0;
    /// What the converters put out.
    Level pulses_ = 0;
    Level others_ = 0;
    /// How much of that is the last of the noise's clocks, and until when it lasts by itself.
    Level clocked_ = 0;
    Cycle clockedUntil_ = 0;
    /// What the second converter makes of every level of the noise beside these.
    const Level* byNoise_ = mixer_->othersByNoise(0, 0);

    VoiceMask mask_;
    VoiceGains gains_{gainsOf({})};
    float gainStep_;
    /// Some gain is on its way to what the mask wants.
    bool fading_ = false;

    Glide glide_;
    FilterChain filter_;

    void startChip() noexcept;
    [[nodiscard]] const SampleMemory* samples() const noexcept;
    void placeChip() noexcept;
    template <class Sink>
    void write(Cycle cycle, std::uint16_t address, std::uint8_t value, const Sink& sink) noexcept;
    template <class Sink>
    void chase(const Sink& sink) noexcept;
    void runTo(Cycle end) noexcept;
    [[nodiscard]] Level mixPulses(int first, int second) const noexcept;
    [[nodiscard]] Level mixOthers(int triangle, int noise, int samples) noexcept;
    void rest() noexcept;
    void hearPulses(Cycle cycle, int first, int second) noexcept;
    void hearOthers(Cycle cycle, int triangle, int noise, int samples) noexcept;
    void hearNoiseClocks(Cycle cycle, int count, NoiseRegister& shifts) noexcept;
    void leaveNoiseClocks(Cycle cycle) noexcept;
    void endNoiseClocks(Cycle cycle) noexcept;
    void fade() noexcept;
    void renderPart(float* samples, int frames) noexcept;
};

}  // namespace studio::synth
