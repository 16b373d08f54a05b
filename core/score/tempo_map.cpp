// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/score/tempo_map.h"

#include <algorithm>
#include <cassert>
#include <limits>
#include <utility>

namespace studio::core {

namespace {
constexpr std::int64_t kMicrosecondsPerSecond = 1'000'000;
}

TempoMap::TempoMap(std::int64_t ticksPerQuarter, std::vector<Tempo> tempos)
    : ticksPerQuarter_(ticksPerQuarter), tempos_(std::move(tempos)) {
    assert(ticksPerQuarter_ >= 1 && !tempos_.empty() && tempos_.front().at == 0);
    elapsed_.reserve(tempos_.size());
    Wide elapsed = 0;
    for (std::size_t i = 0; i < tempos_.size(); ++i) {
        if (i > 0)
            elapsed += static_cast<Wide>(tempos_[i].at - tempos_[i - 1].at) *
                       tempos_[i - 1].microsecondsPerQuarter;
        elapsed_.push_back(elapsed);
    }
}

std::size_t TempoMap::segmentAt(Tick tick) const {
    const auto after = std::ranges::upper_bound(tempos_, tick, {}, &Tempo::at);
    return after == tempos_.begin() ? 0 : static_cast<std::size_t>(after - tempos_.begin()) - 1;
}

const Tempo& TempoMap::tempoAt(Tick tick) const {
    return tempos_[segmentAt(tick)];
}

std::int64_t TempoMap::unitsAt(Tick tick, std::int64_t rate) const {
    const std::size_t i = segmentAt(tick);
    const Wide time =
        elapsed_[i] + static_cast<Wide>(tick - tempos_[i].at) * tempos_[i].microsecondsPerQuarter;
    const Wide perUnit = static_cast<Wide>(ticksPerQuarter_) * kMicrosecondsPerSecond;
    const Wide numerator = 2 * time * rate + perUnit;
    Wide units = numerator / (2 * perUnit);
    if (numerator < 0 && numerator % (2 * perUnit) != 0)
        --units;
    constexpr Wide kLimit = std::numeric_limits<std::int64_t>::max();
    return static_cast<std::int64_t>(std::min(units, kLimit));
}

Tick TempoMap::tickAt(std::int64_t units, std::int64_t rate) const {
    // The last segment that starts before `units`; segment 0 also serves times before it.
    std::size_t i = tempos_.size() - 1;
    while (i > 0 && unitsAt(tempos_[i].at, rate) >= units)
        --i;
    const Wide perUnit = static_cast<Wide>(ticksPerQuarter_) * kMicrosecondsPerSecond;
    const Wide wanted = perUnit * (2 * static_cast<Wide>(units) - 1) - 2 * elapsed_[i] * rate;
    const Wide perTick = 2 * static_cast<Wide>(tempos_[i].microsecondsPerQuarter) * rate;
    Wide ticks = wanted / perTick;
    if (wanted > 0 && wanted % perTick != 0)
        ++ticks;
    const Tick found = tempos_[i].at + static_cast<Tick>(ticks);
    // In the gap before the next tempo the rounding may step over its start.
    return i + 1 < tempos_.size() ? std::min(found, tempos_[i + 1].at) : found;
}

std::int64_t TempoMap::refinement() const {
    const auto slowest = std::ranges::max_element(tempos_, {}, &Tempo::microsecondsPerQuarter);
    const Wide needed = static_cast<Wide>(slowest->microsecondsPerQuarter) * kModelRate;
    const Wide perFactor = static_cast<Wide>(ticksPerQuarter_) * kMicrosecondsPerSecond;
    return static_cast<std::int64_t>((needed + perFactor - 1) / perFactor);
}

TempoMap TempoMap::refined(std::int64_t factor) const {
    std::vector<Tempo> tempos = tempos_;
    for (Tempo& tempo : tempos)
        tempo.at *= factor;
    return {ticksPerQuarter_ * factor, std::move(tempos)};
}

}  // namespace studio::core
