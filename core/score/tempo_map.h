// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/score/tick.h"

#include <cstdint>
#include <vector>

namespace studio::core {

/// Samples per second of NES-MDB's and LakhNES's clock.
inline constexpr std::int64_t kModelRate = 44100;

/// A tempo that holds from `at` on; MIDI's unit, 500 000 being 120 quarters a minute.
struct Tempo {
    Tick at = 0;
    std::int64_t microsecondsPerQuarter = 500'000;

    bool operator==(const Tempo&) const = default;
};

/// The song's clock: ticks per quarter and the tempos. Converts exactly (integers of 128 bits
/// inside), so an hour of music does not drift. A value, any thread.
class TempoMap {
  public:
    /// 120 quarters a minute at NES-MDB's resolution: one tick is one sample of 44.1 kHz.
    TempoMap() : TempoMap(22050, {Tempo{}}) {}

    /// `tempos` sorted by distinct times, the first at 0; `ticksPerQuarter` and every tempo >= 1.
    TempoMap(std::int64_t ticksPerQuarter, std::vector<Tempo> tempos);

    [[nodiscard]] std::int64_t ticksPerQuarter() const { return ticksPerQuarter_; }
    [[nodiscard]] const std::vector<Tempo>& tempos() const { return tempos_; }
    /// The tempo in force at `tick`.
    [[nodiscard]] const Tempo& tempoAt(Tick tick) const;

    /// Time of `tick` in units of 1/rate second (samples, CPU cycles), rounded to the nearest,
    /// halves up, at most the largest 64-bit integer. Never decreases with `tick`.
    [[nodiscard]] std::int64_t unitsAt(Tick tick, std::int64_t rate) const;

    /// The first tick whose unitsAt() is `units` or more. Where a tick is at most one unit,
    /// unitsAt(tickAt(u)) == u.
    [[nodiscard]] Tick tickAt(std::int64_t units, std::int64_t rate) const;

    /// The smallest factor on the resolution that makes every tick at most one 44.1 kHz sample.
    [[nodiscard]] std::int64_t refinement() const;

    /// The same times with `factor` times as many ticks.
    [[nodiscard]] TempoMap refined(std::int64_t factor) const;

    bool operator==(const TempoMap& other) const {
        return ticksPerQuarter_ == other.ticksPerQuarter_ && tempos_ == other.tempos_;
    }

  private:
    __extension__ using Wide = __int128;

    /// Microsecond-ticks (microseconds per quarter × ticks) from 0 to the start of tempos_[i].
    std::vector<Wide> elapsed_;
    std::int64_t ticksPerQuarter_;
    std::vector<Tempo> tempos_;

    [[nodiscard]] std::size_t segmentAt(Tick tick) const;
};

}  // namespace studio::core
