// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "synth/apu/chip_timing.h"

#include <cstdint>

namespace studio::synth {

/// The sample channel (DMC): delta-coded bytes that it fetches from the CPU's memory, or a level
/// that is written. Owned and driven by Apu. It asks for a byte by wantsByte(); who drives the chip
/// answers with deliver().
class SampleChannel {
  public:
    explicit SampleChannel(const std::array<int, 16>& periods)
        : periods_(&periods), period_(periods[0]), nextStep_(periods[0] - 1) {}

    // As for Pulse, writes want the channel caught up with the time, and a refresh() after them.
    /// Register 0 … 3 of the channel.
    void write(int reg, std::uint8_t value) noexcept;
    /// Bit 4 of $4015.
    void setEnabled(bool enabled) noexcept;
    /// The console's reset button, after `cycle`: all but the level's lowest bit is as at power-on.
    void reset(Cycle cycle) noexcept;
    /// Takes all bits before cycle `end`; the channel must be at rest.
    void catchUp(Cycle end) noexcept;
    void refresh() noexcept;

    /// The cycle of the next bit; kNever while nothing comes.
    [[nodiscard]] Cycle nextEdge() const noexcept { return edge_; }
    /// Goes to nextEdge().
    void passEdge() noexcept;

    [[nodiscard]] bool wantsByte() const noexcept { return !bufferFull_ && bytesLeft_ > 0; }
    /// $8000 … $FFFF.
    [[nodiscard]] std::uint16_t fetchAddress() const noexcept { return fetchAddress_; }
    void deliver(std::uint8_t value) noexcept;

    /// 0 … 127.
    [[nodiscard]] int output() const noexcept { return level_; }
    [[nodiscard]] bool active() const noexcept { return bytesLeft_ > 0; }
    [[nodiscard]] bool interrupts() const noexcept { return interrupt_; }

  private:
    static constexpr int kBits = 8;

    const std::array<int, 16>* periods_;
    int period_;
    Cycle nextStep_;
    Cycle edge_ = kNever;

    int level_ = 0;
    int bitsLeft_ = kBits;
    std::uint8_t bits_ = 0;
    bool silent_ = true;

    std::uint8_t buffer_ = 0;
    bool bufferFull_ = false;

    bool loop_ = false;
    bool interruptEnabled_ = false;
    bool interrupt_ = false;
    std::uint16_t startAddress_ = 0xC000;
    std::uint16_t fetchAddress_ = 0xC000;
    int length_ = 1;
    int bytesLeft_ = 0;

    /// Nothing is played, and no byte waits to be.
    [[nodiscard]] bool atRest() const noexcept { return silent_ && !bufferFull_; }
    void restart() noexcept;
};

}  // namespace studio::synth
