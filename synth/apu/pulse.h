// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "synth/apu/chip_timing.h"
#include "synth/apu/envelope.h"
#include "synth/apu/length_counter.h"

#include <array>
#include <cstdint>

namespace studio::synth {

/// A pulse voice. Owned and driven by Apu, which goes from edge to edge of its waveform: what
/// lies between two edges costs nothing, silence nothing at all.
class Pulse {
  public:
    /// The sweep of pulse 1 subtracts one more than that of pulse 2.
    explicit Pulse(bool first) : first_(first) {}

    // Writes and clocks want the voice caught up with the time, and a refresh() after them.
    /// Register 0 … 3 of the voice.
    void write(int reg, std::uint8_t value) noexcept;
    void clockQuarterFrame() noexcept { envelope_.clock(); }
    void clockHalfFrame() noexcept;
    /// Takes all steps of the sequencer before cycle `end`.
    void catchUp(Cycle end) noexcept;
    /// Finds loudness and next edge after something has changed.
    void refresh() noexcept;

    /// The cycle in which output() changes next.
    [[nodiscard]] Cycle nextEdge() const noexcept { return edge_; }
    /// Goes to nextEdge().
    void passEdge() noexcept {
        position_ = kNextEdge[duty_][position_];
        nextStep_ = edge_ + stepCycles();
        edge_ += kStepsToEdge[duty_][position_] * stepCycles();
    }

    /// 0 … 15.
    [[nodiscard]] int output() const noexcept {
        return kDuties[duty_][position_] != 0 ? loudness_ : 0;
    }

    // What it sounds, apart from where its waveform is.
    /// 0 … 15; 0 is silence.
    [[nodiscard]] int loudness() const noexcept { return loudness_; }
    [[nodiscard]] int period() const noexcept { return period_; }
    [[nodiscard]] int duty() const noexcept { return duty_; }

    LengthCounter length;

  private:
    using Sequences = std::array<std::array<std::uint8_t, 8>, 4>;
    /// Output over one turn of the sequencer, in time from step 0.
    static constexpr Sequences kDuties{{{0, 1, 0, 0, 0, 0, 0, 0},
                                        {0, 1, 1, 0, 0, 0, 0, 0},
                                        {0, 1, 1, 1, 1, 0, 0, 0},
                                        {1, 0, 0, 1, 1, 1, 1, 1}}};
    static constexpr Sequences stepsToEdge() {
        Sequences steps{};
        for (std::size_t duty = 0; duty < 4; ++duty) {
            for (std::size_t position = 0; position < 8; ++position) {
                std::uint8_t count = 1;
                while (kDuties[duty][(position + count) % 8] == kDuties[duty][position])
                    ++count;
                steps[duty][position] = count;
            }
        }
        return steps;
    }
    static constexpr Sequences nextEdges() {
        Sequences next = stepsToEdge();
        for (std::size_t duty = 0; duty < 4; ++duty) {
            for (std::size_t position = 0; position < 8; ++position)
                next[duty][position] =
                    static_cast<std::uint8_t>((position + next[duty][position]) % 8);
        }
        return next;
    }
    static const Sequences kStepsToEdge;
    static const Sequences kNextEdge;

    bool first_;
    Envelope envelope_;
    /// The cycle in which the sequencer steps next, as of the last edge or catchUp().
    Cycle nextStep_ = 0;
    Cycle edge_ = kNever;
    int period_ = 0;
    int loudness_ = 0;
    /// Until its period is first written the sequencer steps every cycle; the cycle of that write
    /// so decides whether it steps on even or on odd cycles from then on, as the reference traces
    /// have it.
    bool periodWritten_ = false;
    std::uint8_t position_ = 0;
    std::uint8_t duty_ = 0;

    bool sweepEnabled_ = false;
    bool sweepNegate_ = false;
    bool sweepReload_ = false;
    std::uint8_t sweepPeriod_ = 0;
    std::uint8_t sweepShift_ = 0;
    std::uint8_t sweepDivider_ = 0;

    [[nodiscard]] int stepCycles() const noexcept { return periodWritten_ ? 2 * (period_ + 1) : 1; }
    [[nodiscard]] int sweepTarget() const noexcept;
    [[nodiscard]] bool muted() const noexcept;
};

inline constexpr Pulse::Sequences Pulse::kStepsToEdge = Pulse::stepsToEdge();
inline constexpr Pulse::Sequences Pulse::kNextEdge = Pulse::nextEdges();

}  // namespace studio::synth
