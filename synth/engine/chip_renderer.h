// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "synth/apu/apu.h"
#include "synth/apu/band_limited_steps.h"
#include "synth/apu/mixer.h"
#include "synth/player/register_log.h"

#include <vector>

namespace studio::synth {

/// Feeds a register log to the chip and makes samples of it; the heart of live sound and of
/// rendering to files. Time flows from call to call; seeking and exchanging the log bring the
/// registers to what they would be there. One thread at a time; all but the constructor is
/// real-time safe.
class ChipRenderer {
  public:
    /// `sampleRate` in Hz; `mostFrames` is the most that is rendered at once.
    ChipRenderer(int sampleRate, int mostFrames);

    /// Plays `log` from now on, at the same position; nullptr for silence. The log must outlive
    /// its use.
    void setLog(const RegisterLog* log) noexcept;
    /// Goes to `position`, in cycles of the song.
    void seek(Cycle position) noexcept;
    void setMask(const VoiceMask& mask) noexcept;

    /// Position in the song, in cycles of its region's clock.
    [[nodiscard]] Cycle position() const noexcept { return apu_.now() - origin_; }
    [[nodiscard]] std::int64_t clockRate() const noexcept { return clockRate_; }

    /// Renders `frames` mono samples in -1 … 1.
    void render(float* samples, int frames) noexcept;

  private:
    int sampleRate_;
    const RegisterLog* log_ = nullptr;
    core::Region region_ = core::Region::Ntsc;
    std::int64_t clockRate_;
    Apu apu_{core::Region::Ntsc};
    BandLimitedSteps steps_;
    VoiceMask mask_;
    RegisterState held_{};
    std::size_t nextWrite_ = 0;
    /// The chip's cycle at which the song's cycle 0 was or would have been.
    Cycle origin_ = 0;
    float mixed_ = 0;
    float lastInput_ = 0;
    float lastOutput_ = 0;
    float highPass_;

    void restartChip(core::Region region) noexcept;
    void write(Cycle cycle, std::uint16_t address, std::uint8_t value) noexcept;
    void chase() noexcept;
    void runTo(Cycle end) noexcept;
    void hear(Cycle cycle, const DacLevels& levels) noexcept;
    void filter(float* samples, int frames) noexcept;
};

}  // namespace studio::synth
