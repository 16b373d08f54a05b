// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/score/instrument.h"

#include "core/base/enumerator_named.h"

#include <algorithm>

namespace studio::core {

namespace {

constexpr std::array<std::string_view, kSequenceCount> kSequenceNames{"volume", "arpeggio", "pitch",
                                                                      "hiPitch", "duty"};
constexpr std::array<std::string_view, 3> kModeNames{"absolute", "fixed", "relative"};

bool inside(const std::optional<std::uint8_t>& mark, const Sequence& sequence) {
    return !mark || *mark < sequence.values.size();
}

bool between(int value, int highest) {
    return value >= 0 && value <= highest;
}

}  // namespace

std::string_view sequenceName(SequenceKind kind) {
    return kSequenceNames[index(kind)];
}

std::string_view arpeggioModeName(ArpeggioMode mode) {
    return kModeNames[static_cast<std::size_t>(mode)];
}

std::optional<ArpeggioMode> arpeggioModeNamed(std::string_view name) {
    return enumeratorNamed<ArpeggioMode>(kModeNames, name);
}

bool isValid(const Instrument& instrument) {
    const auto valid = [&](SequenceKind kind) {
        const Sequence& sequence = instrument.sequence(kind);
        const SequenceRange range = sequenceRange(kind);
        return sequence.values.size() <= kLongestSequence && inside(sequence.loop, sequence) &&
               inside(sequence.release, sequence) &&
               std::ranges::all_of(sequence.values,
                                   [&](int value) { return range.contains(value); });
    };
    const Vibrato& vibrato = instrument.vibrato;
    return std::ranges::all_of(kSequenceKinds, valid) &&
           between(vibrato.delay, kLongestVibratoDelay) &&
           between(vibrato.speed, kHighestVibrato) && between(vibrato.depth, kHighestVibrato);
}

}  // namespace studio::core
