// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/score/meter_map.h"

#include <algorithm>
#include <cassert>
#include <utility>

namespace studio::core {

MeterMap::MeterMap(std::int64_t ticksPerQuarter, std::vector<TimeSignature> signatures)
    : ticksPerQuarter_(ticksPerQuarter), signatures_(std::move(signatures)) {
    assert(ticksPerQuarter_ >= 1 && !signatures_.empty() && signatures_.front().at == 0);
    firstBar_.push_back(1);
    for (std::size_t i = 1; i < signatures_.size(); ++i) {
        // The bars that start before the new signature, the last perhaps cut short by it.
        const Tick span = signatures_[i].at - signatures_[i - 1].at;
        const std::int64_t numerator = signatures_[i - 1].numerator;
        std::int64_t bars =
            span * signatures_[i - 1].denominator / (4 * ticksPerQuarter_ * numerator);
        while (ticksOfBeats(i - 1, bars * numerator) < span)
            ++bars;
        firstBar_.push_back(firstBar_.back() + bars);
    }
}

Tick MeterMap::ticksOfBeats(std::size_t segment, std::int64_t beats) const {
    const std::int64_t denominator = signatures_[segment].denominator;
    return (beats * 4 * ticksPerQuarter_ + denominator - 1) / denominator;
}

std::size_t MeterMap::segmentAt(Tick tick) const {
    const auto after = std::ranges::upper_bound(signatures_, tick, {}, &TimeSignature::at);
    return after == signatures_.begin() ? 0
                                        : static_cast<std::size_t>(after - signatures_.begin()) - 1;
}

std::size_t MeterMap::segmentOfBar(std::int64_t bar) const {
    const auto after = std::ranges::upper_bound(firstBar_, bar);
    return after == firstBar_.begin() ? 0 : static_cast<std::size_t>(after - firstBar_.begin()) - 1;
}

const TimeSignature& MeterMap::signatureAt(Tick tick) const {
    return signatures_[segmentAt(tick)];
}

Tick MeterMap::barStart(std::int64_t bar) const {
    return beatStart(bar, 0);
}

Tick MeterMap::beatStart(std::int64_t bar, std::int64_t beat) const {
    const std::size_t i = segmentOfBar(bar);
    const std::int64_t beats = (bar - firstBar_[i]) * signatures_[i].numerator + beat;
    const Tick tick = signatures_[i].at + ticksOfBeats(i, beats);
    return i + 1 < signatures_.size() ? std::min(tick, signatures_[i + 1].at) : tick;
}

std::int64_t MeterMap::barAt(Tick tick) const {
    if (tick <= 0)
        return 1;
    const std::size_t i = segmentAt(tick);
    const TimeSignature& signature = signatures_[i];
    std::int64_t bars = (tick - signature.at) * signature.denominator /
                        (4 * ticksPerQuarter_ * signature.numerator);
    while (bars > 0 && signature.at + ticksOfBeats(i, bars * signature.numerator) > tick)
        --bars;
    return firstBar_[i] + bars;
}

MeterMap MeterMap::refined(std::int64_t factor) const {
    std::vector<TimeSignature> signatures = signatures_;
    for (TimeSignature& signature : signatures)
        signature.at *= factor;
    return {ticksPerQuarter_ * factor, std::move(signatures)};
}

}  // namespace studio::core
