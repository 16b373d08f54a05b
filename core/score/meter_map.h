// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/score/tick.h"

#include <cstdint>
#include <vector>

namespace studio::core {

/// A time signature that holds from `at` on and starts a new bar there.
struct TimeSignature {
    Tick at = 0;
    std::int64_t numerator = 4;
    std::int64_t denominator = 4;

    bool operator==(const TimeSignature&) const = default;
};

/// Bars of a song, counted from 1. A value, any thread.
class MeterMap {
  public:
    MeterMap() : MeterMap(22050, {TimeSignature{}}) {}

    /// `signatures` sorted by distinct times, the first at 0; all numbers >= 1.
    MeterMap(std::int64_t ticksPerQuarter, std::vector<TimeSignature> signatures);

    [[nodiscard]] const std::vector<TimeSignature>& signatures() const { return signatures_; }
    [[nodiscard]] const TimeSignature& signatureAt(Tick tick) const;

    /// First tick of `bar` (>= 1), exact even where a bar is no whole number of ticks.
    [[nodiscard]] Tick barStart(std::int64_t bar) const;
    /// The bar that `tick` lies in; 1 for ticks before 0.
    [[nodiscard]] std::int64_t barAt(Tick tick) const;
    /// The bars first … last, both included.
    [[nodiscard]] TickRange bars(std::int64_t first, std::int64_t last) const {
        return {barStart(first), barStart(last + 1)};
    }
    /// First tick of beat `beat` (from 0) of `bar`; a beat is one denominator note.
    [[nodiscard]] Tick beatStart(std::int64_t bar, std::int64_t beat) const;

    /// The same bars with `factor` times as many ticks.
    [[nodiscard]] MeterMap refined(std::int64_t factor) const;

    bool operator==(const MeterMap& other) const {
        return ticksPerQuarter_ == other.ticksPerQuarter_ && signatures_ == other.signatures_;
    }

  private:
    std::int64_t ticksPerQuarter_;
    std::vector<TimeSignature> signatures_;
    /// The bar that starts at signatures_[i].
    std::vector<std::int64_t> firstBar_;

    [[nodiscard]] std::size_t segmentAt(Tick tick) const;
    [[nodiscard]] std::size_t segmentOfBar(std::int64_t bar) const;
    /// ceil(bars · 4 · ticksPerQuarter · numerator / denominator), `beats` in denominator notes.
    [[nodiscard]] Tick ticksOfBeats(std::size_t segment, std::int64_t beats) const;
};

}  // namespace studio::core
