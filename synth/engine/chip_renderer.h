// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "synth/apu/apu.h"
#include "synth/apu/band_limited_steps.h"
#include "synth/apu/mixer.h"
#include "synth/engine/glide.h"
#include "synth/player/register_log.h"

#include <limits>

namespace studio::synth {

/// Feeds a register log to the chip and makes samples of it; the heart of live sound and of
/// rendering to files. Frame f of the song holds the cycles from f / sampleRate seconds on, however
/// it was come to, so every way to a frame gives the same times. One thread at a time; all but the
/// constructor is real-time safe.
class ChipRenderer {
  public:
    /// `sampleRate` in Hz; `mostFrames` is the most that is rendered at once.
    ChipRenderer(int sampleRate, int mostFrames);

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

    /// Renders `frames` mono samples in -1 … 1.
    void render(float* samples, int frames) noexcept;

  private:
    const RegisterLog* log_ = nullptr;
    core::Region region_ = core::Region::Ntsc;
    std::int64_t clockRate_;
    Apu apu_{core::Region::Ntsc};
    BandLimitedSteps steps_;
    RegisterState held_{};
    std::size_t nextWrite_ = 0;
    Cycle end_ = std::numeric_limits<Cycle>::max();
    /// The chip's cycle at which the song's cycle 0 was or would have been.
    Cycle origin_ = 0;
    float mixed_ = 0;

    VoiceMask mask_;
    VoiceGains gains_{1, 1, 1, 1};
    float gainStep_;
    /// Some gain is on its way to what the mask wants.
    bool fading_ = false;

    Glide glide_;
    float lastInput_ = 0;
    float lastOutput_ = 0;
    float highPass_;

    void startChip() noexcept;
    void placeChip() noexcept;
    template <class Sink>
    void write(Cycle cycle, std::uint16_t address, std::uint8_t value, const Sink& sink) noexcept;
    template <class Sink>
    void chase(const Sink& sink) noexcept;
    void runTo(Cycle end) noexcept;
    void hear(Cycle cycle, const DacLevels& levels) noexcept;
    [[nodiscard]] float mixture(const DacLevels& levels) const noexcept;
    void fade() noexcept;
    void filter(float* samples, int frames) noexcept;
};

}  // namespace studio::synth
